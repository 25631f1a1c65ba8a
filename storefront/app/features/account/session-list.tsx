import { MonitorSmartphone } from 'lucide-react';
import { SecureForm } from '~/features/forms/secure-form';
import { useTranslate } from '~/lib/i18n/translation';
import type { SessionRow } from './sessions.server';

export function SessionList({ rows }: { rows: readonly SessionRow[] }) {
  return (
    <ul role="list" className="divide-y divide-hairline border-y border-hairline">
      {rows.map((row) => (
        <SessionItem key={row.id} row={row} />
      ))}
    </ul>
  );
}

function SessionItem({ row }: { row: SessionRow }) {
  const t = useTranslate();
  const { id, current, client, address, seen, since } = row;
  return (
    <li className="flex items-start gap-4 py-4">
      <MonitorSmartphone aria-hidden="true" className="mt-0.5 size-6 flex-none text-muted" />
      <div className="min-w-0 flex-1 text-15">
        <h2 className="text-17 font-semibold">
          {client}
          {current && (
            <span className="ms-2 rounded-full bg-accent-soft px-2.5 py-0.5 text-13 whitespace-nowrap text-ink">
              {t('sessions.here')}
            </span>
          )}
        </h2>
        <p className="text-muted">{t('sessions.seen', { date: seen })}</p>
        <p className="text-muted">{t('sessions.since', { date: since })}</p>
        {address && <p className="text-muted">{t('sessions.address', { address })}</p>}
      </div>
      {!current && (
        <SecureForm>
          <input type="hidden" name="session" value={id} />
          <button
            type="submit"
            className="button button-quiet"
            aria-label={t('sessions.endOf', { client, date: seen })}
          >
            {t('sessions.end')}
          </button>
        </SecureForm>
      )}
    </li>
  );
}
