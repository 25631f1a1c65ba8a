import { Link } from '@remix-run/react';
import { BadgeCheck, CalendarPlus, FileCheck, FileText } from 'lucide-react';
import { Rating } from '~/features/listing-card/rating';
import { useTranslate } from '~/lib/i18n/translation';
import type { BookingPageView } from './booking-page.server';
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
      <BookingReviews view={view} />
      <Files view={view} />
    </div>
  );
}

const FILE = 'link inline-flex min-h-11 items-center gap-2';

function Files({ view }: { view: BookingPageView }) {
  const t = useTranslate();
  const cancel = view.actions.includes('cancel');
  if (!view.hasCalendar && !view.hasReceipt && !view.hasAgreement && !cancel) return null;
  return (
    <ul role="list" className="border-t border-hairline pt-2">
      {view.hasCalendar && (
        <li>
          <a className={FILE} href={`/bookings/${view.id}/calendar.ics`} download>
            <CalendarPlus aria-hidden="true" className="size-5" />
            {t('booking.calendarFile')}
          </a>
        </li>
      )}
      {view.hasReceipt && (
        <li>
          <a className={FILE} href={`/bookings/${view.id}/receipt.pdf`}>
            <FileText aria-hidden="true" className="size-5" />
            {t('booking.receipt')}
          </a>
        </li>
      )}
      {view.actions.includes('extend') && (
        <li>
          <Link className={FILE} to={`/bookings/${view.id}/extend`}>
            {t('extend.title')}
          </Link>
        </li>
      )}
      {view.actions.includes('change_dates') && (
        <li>
          <Link className={FILE} to={`/bookings/${view.id}/dates`}>
            {t('booking.changeDates')}
          </Link>
        </li>
      )}
      {view.hasAgreement && <Agreement bookingId={view.id} />}
      {view.actions.includes('return_early') && (
        <li>
          <Link className={FILE} to={`/bookings/${view.id}/return-early`}>
            {t('returnEarly.title')}
          </Link>
        </li>
      )}
      {view.actions.includes('report_issue') && (
        <li>
          <Link className={FILE} to={`/bookings/${view.id}/problem`}>
            {t('problem.title')}
          </Link>
        </li>
      )}
      {cancel && (
        <li>
          <Link className={FILE} to={`/bookings/${view.id}/cancel`}>
            {t('booking.cancel')}
          </Link>
        </li>
      )}
    </ul>
  );
}

function Agreement({ bookingId }: { bookingId: string }) {
  const t = useTranslate();
  return (
    <li>
      <a className={FILE} href={`/bookings/${bookingId}/agreement.pdf`}>
        <FileCheck aria-hidden="true" className="size-5" />
        {t('booking.agreement')}
      </a>
    </li>
  );
}
