import { createCookie } from '@remix-run/node';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from './translator';

const ONE_YEAR_SECONDS = 31_536_000;
const languageCookie = createCookie('lng', {
  maxAge: ONE_YEAR_SECONDS,
  sameSite: 'lax',
  httpOnly: true,
});

export interface LanguageChoice {
  /** Whose messages are shown. */
  language: Language;
  /** The tag that dates and amounts are written by, e.g. `en-GB`. */
  formatLocale: string;
  /** Set when `?lng=` chose: keeps the choice for the next pages. */
  setCookie: string | undefined;
}

const asLanguage = (value: unknown): Language | undefined =>
  LANGUAGES.find((language) => language === value);

/** The tags of an Accept-Language header, best first; malformed ones are left out. */
export function acceptedTags(header: string | null): string[] {
  return (header ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag, quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ tag, quality }) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

/** `?lng=`, then the kept choice, then Accept-Language, then English. */
export async function chooseLanguage(request: Request): Promise<LanguageChoice> {
  const asked = asLanguage(new URL(request.url).searchParams.get('lng'));
  const kept = asLanguage(await languageCookie.parse(request.headers.get('cookie')));
  const tags = acceptedTags(request.headers.get('accept-language'));
  const accepted = tags.map((tag) => asLanguage(tag.slice(0, 2).toLowerCase())).find(Boolean);
  const language = asked ?? kept ?? accepted ?? DEFAULT_LANGUAGE;
  const regional = tags.find((tag) => tag.toLowerCase().startsWith(`${language}-`));
  return {
    language,
    formatLocale: regional ?? (language === 'en' ? 'en-US' : language),
    setCookie: asked && asked !== kept ? await languageCookie.serialize(asked) : undefined,
  };
}
