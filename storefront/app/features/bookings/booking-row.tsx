import { Link } from '@remix-run/react';
import { RowPhoto } from '~/features/photos/row-photo';
import { useTranslate } from '~/lib/i18n/translation';
import type { BookingRow as Row } from './booking-list.server';
import { StatusBadge } from './status-badge';

export function BookingRow({ row }: { row: Row }) {
  const t = useTranslate();
  return (
    <article className="relative flex gap-4 py-5 sm:gap-6">
      <RowPhoto src={row.photo} />
      <div className="min-w-0 flex-1">
        <StatusBadge status={row.status} />
        <h3 className="mt-1 text-17 leading-snug">
          <Link className="card-link" to={row.href}>
            {row.title}
          </Link>
        </h3>
        <p className="text-15 text-muted">
          {row.period}
          {row.other && ` · ${t('bookings.with', { name: row.other })}`}
        </p>
        {row.status.due && <p className="mt-1 text-15 font-semibold">{row.status.due}</p>}
        <p className="money mt-1 text-15 sm:hidden">{row.total}</p>
      </div>
      <p className="money font-semibold max-sm:hidden">{row.total}</p>
    </article>
  );
}
