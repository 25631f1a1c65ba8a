import { Link } from '@remix-run/react';
import { StatusBadge } from '~/features/bookings/status-badge';
import { RowPhoto } from '~/features/photos/row-photo';
import { classNames } from '~/lib/class-names';
import { useTranslate } from '~/lib/i18n/translation';
import type { InboxRow as Row } from './inbox.server';

export function InboxRow({ row }: { row: Row }) {
  const t = useTranslate();
  const isNew = row.unread > 0;
  return (
    <article className="relative flex gap-4 py-5 sm:gap-6">
      <RowPhoto src={row.photo} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="text-17 leading-snug">
            <Link className="card-link" to={row.href}>
              {row.name}
            </Link>
          </h2>
          <p className="text-13 text-muted">{row.when}</p>
        </div>
        <p className="text-15 text-muted">{row.title}</p>
        <p className={classNames('mt-1 line-clamp-2 text-15', isNew && 'font-semibold')}>
          {row.last}
        </p>
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
          {row.status && <StatusBadge status={row.status} />}
          {isNew && (
            <span className="rounded-full bg-marigold px-2.5 text-13 font-semibold text-on-marigold">
              {t('messages.unreadIn', { count: row.unread })}
            </span>
          )}
        </div>
      </div>
    </article>
  );
}
