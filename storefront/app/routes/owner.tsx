import { NavLink, Outlet } from '@remix-run/react';
import { useTranslate } from '~/lib/i18n/translation';
import '~/lib/i18n/areas/owner.client';

const TABS = [
  { to: '/owner', label: 'ownerNav.home', end: true },
  { to: '/owner/bookings', label: 'ownerNav.bookings', end: false },
  { to: '/owner/listings', label: 'ownerNav.listings', end: false },
  { to: '/owner/earnings', label: 'ownerNav.earnings', end: false },
] as const;

/** The frame of what an owner works with. Its pages ask who that is. */
export default function Owner() {
  const t = useTranslate();
  return (
    <div className="page-width py-6 sm:py-8">
      <nav aria-label={t('ownerNav.label')} className="mb-8 border-b border-hairline">
        <ul role="list" className="-mb-px flex flex-wrap gap-x-6 text-15">
          {TABS.map(({ to, label, end }) => (
            <li key={to}>
              <NavLink
                to={to}
                end={end}
                className={({ isActive }) =>
                  `inline-flex min-h-11 items-center border-b-2 underline-offset-4 hover:underline ${isActive ? 'border-accent font-semibold' : 'border-transparent'}`
                }
              >
                {t(label)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </div>
  );
}
