import { Link } from '@remix-run/react';
import { InboxLinks } from '~/features/notifications/inbox-links';
import { useTranslate } from '~/lib/i18n/translation';
import { AccountMenu } from './account-menu';
import { Logo } from './logo';

export function Header() {
  const t = useTranslate();
  return (
    <header className="border-b border-hairline">
      <div className="page-width flex min-h-16 items-center justify-between gap-2 sm:gap-4">
        <Link
          to="/"
          className="inline-flex min-h-11 items-center gap-2 text-15 font-semibold sm:text-17"
        >
          <Logo className="size-8" />
          {t('site.name')}
        </Link>
        <nav aria-label={t('layout.mainNavigation')}>
          <ul className="flex items-center text-15 font-semibold sm:gap-2" role="list">
            <li>
              <Link
                to="/search"
                className="inline-flex min-h-11 items-center px-1 underline-offset-4 hover:underline sm:px-2"
              >
                {t('layout.browse')}
              </Link>
            </li>
            <li className="max-sm:hidden">
              <Link
                to="/#how-it-works"
                className="inline-flex min-h-11 items-center px-2 underline-offset-4 hover:underline"
              >
                {t('layout.howItWorks')}
              </Link>
            </li>
            <InboxLinks />
            <li>
              <AccountMenu />
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}
