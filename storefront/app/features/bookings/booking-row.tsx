import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { RowPhoto } from '~/features/photos/row-photo';
import { useTranslate } from '~/lib/i18n/translation';
import type { BookingRow as Row } from './booking-list.server';
import { StatusBadge } from './status-badge';

interface BookingRowProps {
  row: Row;
  /** What can be done right there. */
  children?: ReactNode;
}

export function BookingRow({ row, children }: BookingRowProps) {
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
        {row.total && (
          <p className="mt-1 text-15 sm:hidden">
            <span className="money">{row.total}</span>
            {row.totalNote && <span className="text-muted"> {row.totalNote}</span>}
          </p>
        )}
        {children && <div className="relative z-10 empty:hidden">{children}</div>}
      </div>
      <p className="text-end max-sm:hidden">
        <span className="money block font-semibold">{row.total}</span>
        {row.totalNote && <span className="text-13 text-muted">{row.totalNote}</span>}
      </p>
    </article>
  );
}
