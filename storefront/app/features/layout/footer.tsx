import { Link, useLocation, useRouteLoaderData } from '@remix-run/react';
import { CurrencyForm } from '~/features/currency/currency-form';
import { LANGUAGES } from '~/lib/i18n/translator';
import { useTranslate } from '~/lib/i18n/translation';
import type { loader as rootLoader } from '~/root';
import { Logo } from './logo';

const LINK = 'inline-flex min-h-11 items-center underline-offset-4 hover:underline';

export function Footer() {
  const t = useTranslate();
  return (
    <footer className="mt-24 border-t border-hairline bg-sunk">
      <div className="page-width grid gap-10 py-10 sm:grid-cols-[1.6fr_1fr_1fr] sm:py-16">
        <div>
          <p className="inline-flex items-center gap-2 font-semibold">
            <Logo className="size-8" />
            {t('site.name')}
          </p>
          <p className="mt-3 max-w-xs text-15 text-muted">{t('site.description')}</p>
        </div>
        <nav aria-labelledby="footer-rent">
          <h2 id="footer-rent" className="text-15 font-semibold">
            {t('footer.rent')}
          </h2>
          <ul className="mt-2 text-15" role="list">
            <li>
              <Link className={LINK} to="/search">
                {t('layout.browse')}
              </Link>
            </li>
            <li>
              <Link className={LINK} to="/search?sort=newest">
                {t('footer.newest')}
              </Link>
            </li>
            <li>
              <Link className={LINK} to="/#how-it-works">
                {t('layout.howItWorks')}
              </Link>
            </li>
            <li>
              <Link className={LINK} to="/#deposit">
                {t('footer.deposit')}
              </Link>
            </li>
          </ul>
        </nav>
        <div className="space-y-8">
          <LanguageLinks />
          <CurrencyForm />
        </div>
      </div>
    </footer>
  );
}

/** The same page in another language: a new document, so that every text changes. */
function LanguageLinks() {
  const t = useTranslate();
  const { pathname, search } = useLocation();
  const current = useRouteLoaderData<typeof rootLoader>('root')?.language;
  const href = (language: string): string => {
    const params = new URLSearchParams(search);
    params.set('lng', language);
    return `${pathname}?${params}`;
  };
  return (
    <nav aria-labelledby="footer-language">
      <h2 id="footer-language" className="text-15 font-semibold">
        {t('footer.language')}
      </h2>
      <ul className="mt-2 text-15" role="list">
        {LANGUAGES.map((language) => (
          <li key={language}>
            <a
              className={LINK}
              href={href(language)}
              lang={language}
              hrefLang={language}
              aria-current={language === current ? 'true' : undefined}
            >
              <span className={language === current ? 'font-semibold' : undefined}>
                {t(`language.${language}`)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
