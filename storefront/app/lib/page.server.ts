import type { AppLoadContext } from '@remix-run/node';
import { catalogues } from './i18n/catalogues.server';
import { createFormatter, type Formatter } from './i18n/format.server';
import { chooseLanguage } from './i18n/language.server';
import { createTranslate, type Language, type ServerTranslate } from './i18n/translator';
import { openCms, type Caller, type Cms } from './cms.server';
import { approximation, type Approximation } from './currency/approximation.server';
import { visitorCurrency } from './currency/visitor-currency.server';
import { env } from './env.server';
import { orUndefined } from './failure.server';

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** Of this answer's Content-Security-Policy. */
    nonce: string;
    clientAddress: string;
    /** Adds a cookie to the answer, whatever the answer is. */
    setCookie(value: string): void;
  }
}

/** What loaders work with: the visitor's language and the door to the CMS. */
export interface Page {
  language: Language;
  t: ServerTranslate;
  format: Formatter;
  /** Amounts in the visitor's own currency. */
  approximate: Approximation;
  cms: Cms;
  url: URL;
  /** The absolute address of a path on this site, for canonical links. */
  absolute(path: string): string;
}

/** Who calls the CMS, and in which language: without a token. */
export function callerOf(request: Request, context: AppLoadContext, language: Language): Caller {
  return {
    signal: request.signal,
    since: performance.now(),
    clientAddress: context.clientAddress,
    userAgent: request.headers.get('user-agent') ?? '',
    language,
  };
}

/** Opened once by each loader. */
export async function openPage(request: Request, context: AppLoadContext): Promise<Page> {
  const { language, formatLocale } = await chooseLanguage(request);
  const t = createTranslate(language, catalogues[language]);
  const format = createFormatter(formatLocale);
  const cms = openCms(callerOf(request, context, language));
  const currency = await visitorCurrency(request);
  const rates = currency === undefined ? undefined : await orUndefined(cms.exchangeRates());
  return {
    language,
    t,
    format,
    approximate: approximation(rates, currency, { t, format }),
    cms,
    url: new URL(request.url),
    absolute: (path) => env.storefrontUrl + path,
  };
}
