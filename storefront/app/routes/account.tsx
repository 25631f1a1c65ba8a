import { NavLink, Outlet } from '@remix-run/react';
import { useTranslate } from '~/lib/i18n/translation';
import '~/lib/i18n/areas/account.client';

const TABS = [
  { to: '/account', label: 'layout.profile' },
  { to: '/account/identity', label: 'layout.identity' },
  { to: '/account/phone', label: 'layout.phone' },
  { to: '/account/notifications', label: 'layout.notifications' },
  { to: '/account/searches', label: 'layout.searches' },
  { to: '/account/password', label: 'layout.password' },
  { to: '/account/sessions', label: 'layout.sessions' },
] as const;

/** The frame of everything that belongs to one person. Its pages ask who that is. */
export default function Account() {
  const t = useTranslate();
  return (
    <div className="page-width py-8 sm:py-12 lg:grid lg:grid-cols-[14rem_1fr] lg:gap-x-16">
      <nav aria-label={t('account.navigation')} className="mb-8">
        <ul
          role="list"
          className="flex flex-wrap gap-x-6 border-b border-hairline text-15 lg:flex-col lg:border-0"
        >
          {TABS.map(({ to, label }) => (
            <li key={to}>
              <NavLink
                to={to}
                end
                className="account-tab inline-flex min-h-11 items-center underline-offset-4 hover:underline"
              >
                {t(label)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="max-w-2xl">
        <Outlet />
      </div>
    </div>
  );
}
