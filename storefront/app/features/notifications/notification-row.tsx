import { Link } from '@remix-run/react';
import { classNames } from '~/lib/class-names';
import { useTranslate } from '~/lib/i18n/translation';
import type { NotificationRow as Row } from './notifications-page.server';

export function NotificationRow({ row }: { row: Row }) {
  const t = useTranslate();
  return (
    <article className="relative py-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className={classNames('text-17 leading-snug', row.isNew && 'font-semibold')}>
          <Link className="card-link" to={row.href} prefetch="none">
            {row.title}
          </Link>
        </h2>
        <p className="flex items-baseline gap-3 text-13 text-muted">
          {row.isNew && (
            <span className="rounded-full bg-marigold px-2.5 font-semibold text-on-marigold">
              {t('notifications.new')}
            </span>
          )}
          {row.when}
        </p>
      </div>
      {row.paragraphs.map((paragraph) => (
        <p key={paragraph} className="mt-1 text-15 whitespace-pre-line text-muted">
          {paragraph}
        </p>
      ))}
    </article>
  );
}
