import { LANGUAGES } from '~/lib/i18n/translator';

/** The addresses of a page in every language; `canonical` has no `lng`. */
export function alternatesOf(canonical: string): { language: string; href: string }[] {
  const inLanguage = (language: string): string => {
    const url = new URL(canonical);
    url.searchParams.set('lng', language);
    return url.href;
  };
  return [
    ...LANGUAGES.map((language) => ({ language, href: inLanguage(language) })),
    { language: 'x-default', href: canonical },
  ];
}
