import { Link, useLocation, useRouteLoaderData } from '@remix-run/react';
import { ChevronDown, CircleUserRound } from 'lucide-react';
import { SecureForm } from '~/features/forms/secure-form';
import { useTranslate } from '~/lib/i18n/translation';
import type { loader as rootLoader } from '~/root';

const ROW = 'flex min-h-11 w-full items-center rounded-control px-3 text-start hover:bg-sunk';

/** The way in for strangers; for everybody else their name, and what is theirs. */
export function AccountMenu() {
  const t = useTranslate();
  const user = useRouteLoaderData<typeof rootLoader>('root')?.user;
  const { key } = useLocation();
  if (user) return <MenuOf key={key} name={user.name} />;
  return (
    <Link
      to="/sign-in"
      className="inline-flex min-h-11 items-center px-2 underline-offset-4 hover:underline"
    >
      {t('layout.signIn')}
    </Link>
  );
}

/** Opens without scripts; a new page closes it. */
function MenuOf({ name }: { name: string }) {
  const t = useTranslate();
  return (
    <details className="disclosure relative">
      <summary
        className="flex min-h-11 items-center gap-1.5 rounded-control px-2"
        aria-label={t('layout.accountOf', { name })}
      >
        <CircleUserRound aria-hidden="true" className="size-6 flex-none" />
        <span className="max-w-32 truncate max-sm:hidden">{name}</span>
        <ChevronDown aria-hidden="true" className="disclosure-mark size-4" />
      </summary>
      <div className="absolute end-0 z-20 mt-1 w-60 rounded-card border border-line bg-paper p-1 font-normal">
        <p className="truncate px-3 py-2 font-semibold sm:hidden">{name}</p>
        <ul role="list">
          <li>
            <Link className={ROW} to="/bookings">
              {t('layout.bookings')}
            </Link>
          </li>
          <li>
            <Link className={ROW} to="/messages">
              {t('layout.messages')}
            </Link>
          </li>
          <li>
            <Link className={ROW} to="/notifications">
              {t('layout.notifications')}
            </Link>
          </li>
          <li>
            <Link className={ROW} to="/owner">
              {t('layout.owner')}
            </Link>
          </li>
          <li>
            <Link className={ROW} to="/account">
              {t('layout.profile')}
            </Link>
          </li>
          <li>
            <Link className={ROW} to="/account/sessions">
              {t('layout.sessions')}
            </Link>
          </li>
        </ul>
        <SecureForm action="/sign-out" className="mt-1 border-t border-hairline pt-1">
          <button type="submit" className={`${ROW} cursor-pointer`}>
            {t('layout.signOut')}
          </button>
        </SecureForm>
      </div>
    </details>
  );
}
