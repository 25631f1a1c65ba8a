import { Link } from '@remix-run/react';
import { ErrorSummary } from '~/features/forms/error-summary';
import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { TextAreaField } from '~/features/forms/text-area-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { ActionField, PageAction } from './act.server';
import type { BookingPageView } from './booking-page.server';
import { StatusBadge } from './status-badge';

interface NextStepProps {
  view: BookingPageView;
  state: FormState<ActionField> | undefined;
}

/** The status in words and the one thing to do next, above everything else. */
export function NextStep({ view, state }: NextStepProps) {
  const t = useTranslate();
  const { actions, id, status } = view;
  return (
    <section aria-labelledby="status-title" className="rounded-card border border-line p-4 sm:p-6">
      <h2 id="status-title">
        <StatusBadge status={status} />
      </h2>
      <p className="mt-2 text-17">{status.sentence}</p>
      {status.due && <p className="mt-1 font-semibold">{status.due}</p>}
      <div className="mt-4 space-y-4 empty:hidden">
        <ErrorSummary form="act" state={state} />
        {actions.includes('pay') && (
          <Link className="button button-primary" to={`/bookings/${id}/pay`}>
            {t('booking.pay')}
          </Link>
        )}
        {view.depositAsks && (
          <Link className="button button-primary" to={`/bookings/${id}/pay`}>
            {t('booking.confirmDeposit')}
          </Link>
        )}
        <ChangeStep view={view} />
        <LateReturn view={view} />
        <DisputeLink view={view} />
        <ReportLink view={view} />
        {actions.includes('review') && (
          <Link className="button button-primary" to={`/bookings/${id}/review`}>
            {t('review.write')}
          </Link>
        )}
        {actions.includes('approve') && <Act view={view} act="approve" primary />}
        {actions.includes('decline') && <ActWithReason view={view} act="decline" />}
        {actions.includes('withdraw') && <Act view={view} act="withdraw" />}
        {actions.includes('waive_deposit') && <Act view={view} act="waive_deposit" />}
      </div>
    </section>
  );
}

/** What being late costs, and how far it is. */
function LateReturn({ view }: { view: BookingPageView }) {
  const t = useTranslate();
  const { late, id } = view;
  if (!late) return null;
  return (
    <section aria-labelledby="late-title" className="space-y-3 border-t border-hairline pt-4">
      <h3 id="late-title" className="font-semibold">
        {t('late.heading')}
      </h3>
      <p>{late.sentence}</p>
      {late.until && <p className="font-semibold">{late.until}</p>}
      {late.pays && (
        <Link className="button button-primary" to={`/bookings/${id}/pay`}>
          {t('late.pay')}
        </Link>
      )}
      {late.waives && <Act view={view} act="waive_late_fee" />}
    </section>
  );
}

/** Other dates: to be paid by the renter, or answered by the owner. */
function ChangeStep({ view }: { view: BookingPageView }) {
  const t = useTranslate();
  const { actions, change, id } = view;
  if (!change) return null;
  return (
    <div className="space-y-3">
      <p>{change.words}</p>
      {change.isPayable && (
        <Link className="button button-primary" to={`/bookings/${id}/pay`}>
          {t('booking.payChange')}
        </Link>
      )}
      {actions.includes('approve_change') && <Act view={view} act="approve_change" primary />}
      {actions.includes('decline_change') && <ActWithReason view={view} act="decline_change" />}
    </div>
  );
}

function DisputeLink({ view: { id, dispute } }: { view: BookingPageView }) {
  if (!dispute) return null;
  return (
    <Link
      className={dispute.asked ? 'button button-primary' : 'button button-quiet'}
      to={`/bookings/${id}/dispute`}
    >
      {dispute.label}
    </Link>
  );
}

/** The owner's report of the handover or the return. */
function ReportLink({ view: { id, actions } }: { view: BookingPageView }) {
  const t = useTranslate();
  if (!actions.includes('check_in') && !actions.includes('check_out')) return null;
  const kind = actions.includes('check_in') ? 'CHECK_IN' : 'CHECK_OUT';
  return (
    <Link className="button button-primary" to={`/bookings/${id}/report`}>
      {t(`report.write.${kind}`)}
    </Link>
  );
}

interface ActProps {
  view: BookingPageView;
  act: PageAction;
  primary?: boolean;
}

function Act({ view, act, primary = false }: ActProps) {
  const t = useTranslate();
  return (
    <SecureForm>
      <input type="hidden" name="key" value={`${view.key}-${act}`} />
      <input type="hidden" name="act" value={act} />
      <SubmitButton tone={primary ? 'primary' : 'quiet'}>{t(`booking.act.${act}`)}</SubmitButton>
      <p className="mt-1.5 text-15 text-muted">{t(`booking.act.${act}.note`)}</p>
    </SecureForm>
  );
}

interface ActWithReasonProps {
  view: BookingPageView;
  act: 'decline' | 'decline_change';
}

/** Asks for a word before it is sent. */
function ActWithReason({ view, act }: ActWithReasonProps) {
  const t = useTranslate();
  return (
    <details className="disclosure">
      <summary className="button button-quiet">{t(`booking.act.${act}`)}</summary>
      <SecureForm className="mt-4 space-y-4">
        <input type="hidden" name="key" value={`${view.key}-${act}`} />
        <input type="hidden" name="act" value={act} />
        <TextAreaField
          form={act}
          name="reason"
          label={t('booking.reason')}
          hint={t('booking.reasonHint', { name: view.other.name })}
          optional
          rows={3}
          maxLength={1000}
        />
        <SubmitButton tone="quiet">{t(`booking.act.${act}.confirm`)}</SubmitButton>
      </SecureForm>
    </details>
  );
}
