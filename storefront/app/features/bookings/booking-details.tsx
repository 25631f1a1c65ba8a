import { Link } from '@remix-run/react';
import { BadgeCheck, CalendarPlus, FileCheck, FileText, MessageSquareText } from 'lucide-react';
import { Rating } from '~/features/listing-card/rating';
import { useTranslate } from '~/lib/i18n/translation';
import type { BookingPageView } from './booking-page.server';
import { BookingDocuments } from './booking-documents';
import { BookingReasons } from './booking-reasons';
import { BookingReviews } from './booking-reviews';
import { ConditionReports } from './condition-reports';

/** The other side, what was written and reported, and files to keep. */
export function BookingDetails({ view }: { view: BookingPageView }) {
  const t = useTranslate();
  return (
    <div className="space-y-8">
      <section aria-labelledby="people-title">
        <h2 id="people-title" className="text-20">
          {t(view.role === 'renter' ? 'booking.owner' : 'booking.renter')}
        </h2>
        <p className="mt-2 flex items-center gap-2">
          <span className="font-semibold">{view.other.name}</span>
          {view.other.rating && <Rating {...view.other.rating} />}
          {view.other.verified && (
            <span className="inline-flex items-center gap-1 text-15 text-muted">
              <BadgeCheck aria-hidden="true" className="size-5 text-accent" />
              {t('owner.verified')}
            </span>
          )}
        </p>
        {view.hasContact && (
          <p className="mt-2">
            <Link
              className="link inline-flex min-h-11 items-center gap-2 text-15"
              to={`/messages/new?booking=${view.id}`}
            >
              <MessageSquareText aria-hidden="true" className="size-4" />
              {t('booking.writeTo', { name: view.other.name })}
            </Link>
          </p>
        )}
        {view.message && (
          <>
            {view.role === 'renter' && (
              <p className="mt-3 text-15 text-muted">{t('booking.youWrote')}</p>
            )}
            <blockquote className="mt-3 border-s-2 border-hairline ps-4 text-15">
              {view.message}
            </blockquote>
          </>
        )}
      </section>
      <ConditionReports reports={view.inspections} />
      <BookingReasons reasons={view.reasons} />
      <BookingDocuments documents={view.documents} />
      <BookingReviews view={view} />
      <Ways view={view} />
    </div>
  );
}

interface Way {
  to: string;
  label: string;
  icon?: typeof FileText;
  /** Not a page of ours: the browser fetches it. */
  file?: 'shown' | 'kept';
}

/** Files to keep, and the pages on which something is changed about the booking. */
function Ways({ view }: { view: BookingPageView }) {
  const ways = useWays(view);
  if (ways.length === 0) return null;
  return (
    <ul role="list" className="border-t border-hairline pt-2">
      {ways.map((way) => (
        <li key={way.to}>
          <WayLink {...way} />
        </li>
      ))}
    </ul>
  );
}

function useWays({ id, actions, ...view }: BookingPageView): Way[] {
  const t = useTranslate();
  const way = (name: string, label: string): Way => ({ to: `/bookings/${id}/${name}`, label });
  const ways: (Way | false)[] = [
    view.hasCalendar && {
      ...way('calendar.ics', t('booking.calendarFile')),
      icon: CalendarPlus,
      file: 'kept',
    },
    view.hasReceipt && {
      ...way('receipt.pdf', t('booking.receipt')),
      icon: FileText,
      file: 'shown',
    },
    view.hasAgreement && {
      ...way('agreement.pdf', t('booking.agreement')),
      icon: FileCheck,
      file: 'shown',
    },
    actions.includes('extend') && way('extend', t('extend.title')),
    actions.includes('change_dates') && way('dates', t('booking.changeDates')),
    actions.includes('return_early') && way('return-early', t('returnEarly.title')),
    actions.includes('report_issue') && way('problem', t('problem.title')),
    actions.includes('cancel') && way('cancel', t('booking.cancel')),
  ];
  return ways.filter((entry) => entry !== false);
}

function WayLink({ to, label, icon: Icon, file }: Way) {
  const className = 'link inline-flex min-h-11 items-center gap-2';
  const words = (
    <>
      {Icon && <Icon aria-hidden="true" className="size-5" />}
      {label}
    </>
  );
  return file ? (
    <a className={className} href={to} download={file === 'kept' ? true : undefined}>
      {words}
    </a>
  ) : (
    <Link className={className} to={to}>
      {words}
    </Link>
  );
}
