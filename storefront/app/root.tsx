import './app.css';
import instrumentSans from '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?url';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteLoaderData,
  type ShouldRevalidateFunction,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { PageFailure } from './features/failure/page-failure';
import { failureMeta, failureTitles } from './features/failure/failure-kind';
import { Footer } from './features/layout/footer';
import { Header } from './features/layout/header';
import { NavigationProgress } from './features/layout/navigation-progress';
import { SkipLink } from './features/layout/skip-link';
import { useHeadingFocus } from './features/layout/use-heading-focus';
import { currencyChoices, visitorCurrency } from './lib/currency/visitor-currency.server';
import { formToken } from './lib/form-token.server';
import { catalogues } from './lib/i18n/catalogues.server';
import { chooseLanguage } from './lib/i18n/language.server';
import { createTranslate, DEFAULT_LANGUAGE } from './lib/i18n/translator';
import { keptEntries } from './lib/kept-entries.server';
import { useNonce } from './lib/nonce';
import { readSession } from './lib/session.server';
import { today } from './lib/today.server';

export const links: LinksFunction = () => [
  {
    rel: 'preload',
    href: instrumentSans,
    as: 'font',
    type: 'font/woff2',
    crossOrigin: 'anonymous',
  },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { language, formatLocale } = await chooseLanguage(request);
  const current = await visitorCurrency(request);
  return {
    language,
    titles: failureTitles(createTranslate(language, catalogues[language])),
    today: today(),
    formToken: await formToken(request, context),
    entries: keptEntries(context),
    currency: { current: current ?? '', choices: currencyChoices(formatLocale, current) },
    user: (await readSession(request, context))?.user,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, error }) =>
  failureMeta(data?.titles, error);

/** The language changes with a whole new document only; who is signed in and the currency, with a form. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod }) =>
  formMethod !== undefined && formMethod !== 'GET';

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  return (
    <html lang={data?.language ?? DEFAULT_LANGUAGE} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#101714" media="(prefers-color-scheme: dark)" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <SkipLink />
        <NavigationProgress />
        <Header />
        <main id="content" className="flex-1">
          {children}
        </main>
        <Footer />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  useHeadingFocus();
  return <Outlet />;
}

export function ErrorBoundary() {
  return <PageFailure search />;
}
