import type { AppLoadContext } from '@remix-run/node';
import { catalogues } from './i18n/catalogues.server';
import { createFormatter, type Formatter } from './i18n/format.server';
import { chooseLanguage } from './i18n/language.server';
import { createTranslate, type Language, type Translate } from './i18n/translator';
import { openCms, type Cms } from './cms.server';
import { env } from './env.server';

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** Of this answer's Content-Security-Policy. */
    nonce: string;
    clientAddress: string;
  }
}

/** What loaders work with: the visitor's language and the door to the CMS. */
export interface Page {
  language: Language;
  t: Translate;
  format: Formatter;
  cms: Cms;
  url: URL;
  /** The absolute address of a path on this site, for canonical links. */
  absolute(path: string): string;
}

/** Opened once by each loader. */
export async function openPage(request: Request, context: AppLoadContext): Promise<Page> {
  const { language, formatLocale } = await chooseLanguage(request);
  return {
    language,
    t: createTranslate(language, catalogues[language]),
    format: createFormatter(formatLocale),
    cms: openCms({ signal: request.signal, clientAddress: context.clientAddress, language }),
    url: new URL(request.url),
    absolute: (path) => env.storefrontUrl + path,
  };
}
