import { Form } from '@remix-run/react';
import { ErrorSummary } from '~/features/forms/error-summary';
import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { Notice } from '~/features/layout/notice';
import { useTranslate } from '~/lib/i18n/translation';
import type { ExtendPrice, ExtendView } from './extend-page.server';

interface ExtendFormProps {
  view: ExtendView;
  state: FormState<never> | undefined;
}

/** The new end, what it costs, and the way to its payment: works without scripts as well. */
export function ExtendForm({ view, state }: ExtendFormProps) {
  return (
    <div className="mt-6 space-y-6">
      <ErrorSummary form="extend" state={state} />
      <NewEnd view={view} />
      {view.problem && <Notice tone="warn">{view.problem}</Notice>}
      {view.price && <Price price={view.price} />}
      {view.price?.isFree && <Confirm view={view} price={view.price} />}
    </div>
  );
}

function NewEnd({ view }: { view: ExtendView }) {
  const t = useTranslate();
  return (
    <Form method="get" key={`${view.endDate}-${view.hours}`} className="flex flex-wrap gap-3">
      <div className="min-w-48 flex-1">
        <label htmlFor="extend-end" className="font-semibold">
          {t(view.byTheHour ? 'extend.hours' : 'extend.endDate')}
        </label>
        {view.byTheHour ? (
          <input
            id="extend-end"
            className="field mt-1.5"
            type="number"
            name="hours"
            min={1}
            max={240}
            required
            defaultValue={view.hours}
          />
        ) : (
          <input
            id="extend-end"
            className="field mt-1.5"
            type="date"
            name="endDate"
            min={view.earliest}
            required
            defaultValue={view.endDate}
          />
        )}
      </div>
      <button type="submit" className="button button-quiet self-end">
        {t('extend.show')}
      </button>
    </Form>
  );
}

function Price({ price }: { price: ExtendPrice }) {
  const t = useTranslate();
  return (
    <section className="ticket" aria-labelledby="extend-price">
      <h2 id="extend-price" className="text-17 font-semibold">
        {t('extend.until', { date: price.newEnd })}
      </h2>
      <dl className="mt-3 space-y-2 text-15">
        {price.lines.map((line) => (
          <div key={line.code} className="flex justify-between gap-6">
            <dt className="text-muted">{line.label}</dt>
            <dd className="money">{line.amount}</dd>
          </div>
        ))}
      </dl>
      <div className="perforation my-4" />
      <dl>
        <div className="flex items-baseline justify-between gap-6">
          <dt className="font-semibold">{t('extend.toPay')}</dt>
          <dd className="money text-25 font-semibold">{price.amount}</dd>
        </div>
        <div className="mt-2 flex items-baseline justify-between gap-6 text-15">
          <dt className="text-muted">{t('extend.newTotal')}</dt>
          <dd className="money">{price.newTotal}</dd>
        </div>
      </dl>
    </section>
  );
}

function Confirm({ view, price }: { view: ExtendView; price: ExtendPrice }) {
  const t = useTranslate();
  return (
    <SecureForm>
      <input type="hidden" name="key" value={view.key} />
      <input type="hidden" name="expectedAmount" value={price.expectedAmount} />
      <input type="hidden" name={price.end.name} value={price.end.value} />
      <SubmitButton className="w-full">
        {t(price.expectedAmount > 0 ? 'extend.pay' : 'extend.submit')}
      </SubmitButton>
      <p className="mt-1.5 text-15 text-muted">{price.note}</p>
    </SecureForm>
  );
}
