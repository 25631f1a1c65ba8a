import { Form } from '@remix-run/react';
import { ErrorSummary } from '~/features/forms/error-summary';
import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { Notice } from '~/features/layout/notice';
import { CancellationSteps } from '~/features/listing/cancellation-steps';
import { DateRangeFields } from '~/features/search-bar/date-range-fields';
import { useTranslate } from '~/lib/i18n/translation';
import type { ChangeDatesView } from './change-dates-page.server';
import type { ChangePriceView } from './change-price.server';

interface ChangeDatesFormProps {
  view: ChangeDatesView;
  state: FormState<never> | undefined;
}

/** Other dates, what they cost or give back, and the way on: works without scripts as well. */
export function ChangeDatesForm({ view, state }: ChangeDatesFormProps) {
  return (
    <div className="space-y-6">
      <ErrorSummary form="change-dates" state={state} />
      <NewDates view={view} />
      <div aria-live="polite" className="space-y-6 empty:hidden">
        {view.problem && <Notice tone="warn">{view.problem}</Notice>}
        {view.price && <Price price={view.price} />}
      </div>
      {view.price?.isFree && <Confirm view={view} price={view.price} />}
    </div>
  );
}

function NewDates({ view }: { view: ChangeDatesView }) {
  const t = useTranslate();
  const { dates, times } = view;
  return (
    <Form
      preventScrollReset
      key={`${dates.startDate}/${dates.endDate}`}
      className="space-y-3"
      aria-label={t('changeDates.choose')}
    >
      <DateRangeFields id="change" {...dates} min={view.today} max={view.lastDay} required />
      {times && (
        <div className="grid grid-cols-2 gap-3">
          <TimeField name="startTime" label={t('book.startTime')} value={times.start} />
          <TimeField name="endTime" label={t('book.endTime')} value={times.end} />
        </div>
      )}
      <button type="submit" className="button button-quiet w-full">
        {t('changeDates.show')}
      </button>
    </Form>
  );
}

function TimeField({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div>
      <label className="label" htmlFor={`change-${name}`}>
        {label}
      </label>
      <input
        id={`change-${name}`}
        className="field"
        type="time"
        name={name}
        defaultValue={value}
        required
      />
    </div>
  );
}

function Price({ price }: { price: ChangePriceView }) {
  const t = useTranslate();
  return (
    <section className="ticket" aria-labelledby="change-price">
      <h2 id="change-price" className="text-17 font-semibold">
        {t('changeDates.new')}
      </h2>
      <dl className="mt-3 space-y-2 text-15">
        <Row label={t('quote.pickup')} value={price.start} />
        <Row label={t('quote.return')} value={price.end} />
      </dl>
      {price.lines.length > 0 && (
        <dl className="mt-4 space-y-2 border-t border-hairline pt-4 text-15">
          {price.lines.map((line) => (
            <Row key={line.code} label={line.label} value={line.amount} />
          ))}
        </dl>
      )}
      <div className="perforation my-5" />
      <dl className="space-y-2">
        {price.kind === 'same' ? (
          <div>
            <dt className="font-semibold">{t('changeDates.same')}</dt>
            <dd className="text-15 text-muted">{t('changeDates.sameText')}</dd>
          </div>
        ) : (
          <div className="flex items-baseline justify-between gap-6">
            <dt className="font-semibold">{t(`changeDates.${price.kind}`)}</dt>
            <dd className="money text-25 font-semibold">{price.amount}</dd>
          </div>
        )}
        <Row label={t('extend.newTotal')} value={price.newTotal} />
      </dl>
      <CancellationSteps steps={price.cancellation} />
    </section>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex items-baseline justify-between gap-6 text-15">
      <dt className="text-muted">{label}</dt>
      <dd className="money text-end">{value}</dd>
    </div>
  );
}

function Confirm({ view, price }: { view: ChangeDatesView; price: ChangePriceView }) {
  const t = useTranslate();
  return (
    <SecureForm>
      <input type="hidden" name="key" value={view.key} />
      <input type="hidden" name="expectedAmount" value={price.expectedAmount} />
      <input type="hidden" name="expectedRefund" value={price.expectedRefund} />
      {price.sent.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton className="w-full">
        {t(
          price.needsApproval && price.kind !== 'pay'
            ? 'changeDates.submit.ask'
            : `changeDates.submit.${price.kind}`,
        )}
      </SubmitButton>
      <p className="mt-1.5 text-15 text-muted">
        {t(price.needsApproval ? askNote(price) : `changeDates.note.${price.kind}`, {
          count: price.changeMinutes,
        })}
      </p>
    </SecureForm>
  );
}

const askNote = ({ kind }: ChangePriceView) =>
  kind === 'pay' ? 'changeDates.note.askPay' : 'changeDates.note.ask';
