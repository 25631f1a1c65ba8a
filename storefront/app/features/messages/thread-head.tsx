import { Link } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { StatusBadge } from '~/features/bookings/status-badge';
import { PageHeading } from '~/features/layout/page-heading';
import { RowPhoto } from '~/features/photos/row-photo';
import { useTranslate } from '~/lib/i18n/translation';
import type { ThreadView } from './thread-page.server';

/** Who it is with, and about what. */
export function ThreadHead({ view, isOnline }: { view: ThreadView; isOnline: boolean }) {
  const t = useTranslate();
  return (
    <>
      <Link className="link inline-flex min-h-11 items-center gap-2 text-15" to="/messages">
        <ArrowLeft aria-hidden="true" className="size-4" />
        {t('messages.back')}
      </Link>
      <div className="mt-2 flex items-start gap-4">
        <RowPhoto src={view.photo} />
        <div className="min-w-0">
          <PageHeading className="text-25 sm:text-32">{view.name}</PageHeading>
          <p className="min-h-6 text-15 text-muted" aria-live="polite">
            {isOnline && t('messages.online')}
          </p>
          <p className="text-15">
            {view.listingHref ? (
              <Link
                className="link inline-flex min-h-11 items-center sm:min-h-6"
                to={view.listingHref}
              >
                {view.title}
              </Link>
            ) : (
              view.title
            )}
          </p>
          {view.booking && (
            <p className="mt-1 flex flex-wrap items-center gap-x-4 text-15">
              <Link
                className="link inline-flex min-h-11 items-center sm:min-h-6"
                to={view.booking.href}
              >
                {view.booking.label}
              </Link>
              <StatusBadge status={view.booking.status} />
            </p>
          )}
        </div>
      </div>
    </>
  );
}
