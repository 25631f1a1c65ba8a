import { Link } from '@remix-run/react';
import { SecureForm } from '~/features/forms/secure-form';
import { useTranslate } from '~/lib/i18n/translation';
import type { WaitRow } from './alerts-page.server';

export function WaitList({ rows }: { rows: readonly WaitRow[] }) {
  const t = useTranslate();
  return (
    <ul role="list" className="divide-y divide-hairline border-y border-hairline">
      {rows.map(({ id, title, href, dates, isTold }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-3 py-4">
          <div className="min-w-0">
            <h3 className="text-17 font-semibold">
              <Link className="link inline-flex min-h-11 items-center" to={href}>
                {title}
              </Link>
            </h3>
            <p className="text-15 text-muted">{dates}</p>
            {isTold && <p className="text-15 font-semibold">{t('wait.told')}</p>}
          </div>
          <SecureForm>
            <input type="hidden" name="act" value="leave" />
            <input type="hidden" name="id" value={id} />
            <button
              type="submit"
              className="button button-quiet"
              aria-label={t('wait.leaveOf', { title, dates })}
            >
              {t('wait.leave')}
            </button>
          </SecureForm>
        </li>
      ))}
    </ul>
  );
}
