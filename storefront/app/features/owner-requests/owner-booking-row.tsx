import { Link } from '@remix-run/react';
import type { ActionField, PageAction } from '~/features/bookings/act.server';
import { BookingRow } from '~/features/bookings/booking-row';
import { ErrorSummary } from '~/features/forms/error-summary';
import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { TextAreaField } from '~/features/forms/text-area-field';
import { useTranslate } from '~/lib/i18n/translation';
import { Deadline } from './deadline';
import type { OwnerBooking } from './owner-booking.server';

export type AnswerState = FormState<ActionField> | undefined;

interface OwnerBookingRowProps {
  booking: OwnerBooking;
  state: AnswerState;
}

/** A booking with the answer or the report that it waits for. */
export function OwnerBookingRow({ booking, state }: OwnerBookingRowProps) {
  const t = useTranslate();
  const { row, today, deadline, message, report } = booking;
  const own = state?.values.id === row.id ? state : undefined;
  return (
    <BookingRow row={row}>
      {today && <p className="text-15 font-semibold">{today}</p>}
      {message && (
        <blockquote className="my-2 max-w-prose border-s-2 border-line ps-3 text-15">
          {message}
        </blockquote>
      )}
      {booking.change && <p className="my-2 max-w-prose text-15">{booking.change}</p>}
      {deadline && <Deadline deadline={deadline} />}
      {own && (
        <div className="mt-3">
          <ErrorSummary form={`answer-${row.id}`} state={own} />
        </div>
      )}
      {booking.canAnswer && <Answer booking={booking} state={own} />}
      {report && (
        <Link className="button button-primary mt-3" to={`/bookings/${row.id}/report`}>
          {t(`report.write.${report}`)}
        </Link>
      )}
      {booking.answerDispute && (
        <Link className="button button-primary mt-3" to={`/bookings/${row.id}/dispute`}>
          {booking.answerDispute}
        </Link>
      )}
      {booking.canWaive && <Waive booking={booking} />}
    </BookingRow>
  );
}

/** Yes at once; no asks again, and for a word. Both are forms: they need no scripts. */
function Answer({ booking, state }: OwnerBookingRowProps) {
  const t = useTranslate();
  const { row } = booking;
  const name = row.other || t('requests.theRenter');
  const isChange = booking.canAnswer === 'change';
  const decline = isChange ? 'decline_change' : 'decline';
  return (
    <div className="mt-3 flex flex-wrap items-start gap-3">
      <SecureForm preventScrollReset>
        <Hidden booking={booking} act={isChange ? 'approve_change' : 'approve'} />
        <SubmitButton
          label={t(isChange ? 'requests.agreeOf' : 'requests.acceptOf', { name, title: row.title })}
        >
          {t('requests.accept')}
        </SubmitButton>
      </SecureForm>
      <details className="disclosure open:w-full" open={state?.values.act === decline}>
        <summary
          className="button button-quiet"
          aria-label={t(isChange ? 'requests.keepOf' : 'requests.declineOf', {
            name,
            title: row.title,
          })}
        >
          {t('booking.act.decline')}
        </summary>
        <SecureForm preventScrollReset className="mt-4 max-w-lg space-y-4">
          <Hidden booking={booking} act={decline} />
          <p className="text-15">
            {t(isChange ? 'requests.declineChangeNote' : 'requests.declineNote', { name })}
          </p>
          <TextAreaField
            form={`decline-${row.id}`}
            name="reason"
            label={t('booking.reason')}
            hint={t('booking.reasonHint', { name })}
            defaultValue={state?.values.reason}
            optional
            rows={3}
            maxLength={1000}
          />
          <SubmitButton tone="danger">{t(`booking.act.${decline}.confirm`)}</SubmitButton>
        </SecureForm>
      </details>
    </div>
  );
}

function Waive({ booking }: { booking: OwnerBooking }) {
  const t = useTranslate();
  return (
    <details className="disclosure mt-3">
      <summary className="button button-quiet">{t('booking.act.waive_deposit')} …</summary>
      <SecureForm preventScrollReset className="mt-3 max-w-lg space-y-3">
        <Hidden booking={booking} act="waive_deposit" />
        <p className="text-15">{t('booking.act.waive_deposit.note')}</p>
        <SubmitButton tone="danger">{t('booking.act.waive_deposit')}</SubmitButton>
      </SecureForm>
    </details>
  );
}

function Hidden({ booking, act }: { booking: OwnerBooking; act: PageAction }) {
  return (
    <>
      <input type="hidden" name="id" value={booking.row.id} />
      <input type="hidden" name="key" value={`${booking.key}-${act}`} />
      <input type="hidden" name="act" value={act} />
    </>
  );
}
