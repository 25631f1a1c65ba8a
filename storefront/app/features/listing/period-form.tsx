import { Form } from '@remix-run/react';
import { DateRangeFields } from '~/features/search-bar/date-range-fields';
import { useTranslate } from '~/lib/i18n/translation';
import type { ListingPageView } from './listing-page.server';

const MOST_IN_LIST = 20;

/** Dates (and times, items, extras) as a plain GET form: the answer is this page with its price. */
export function PeriodForm({ view }: { view: ListingPageView }) {
  const t = useTranslate();
  const { selection, price } = view;
  const { startDate, endDate } = selection;
  const chosen = Boolean(startDate && endDate);
  return (
    <Form
      action={view.path}
      preventScrollReset
      key={`${startDate}/${endDate}`}
      className="space-y-3"
    >
      <DateRangeFields
        id="book"
        startDate={startDate}
        endDate={endDate}
        min={view.today}
        max={view.lastDay}
        required
      />
      {price.unit === 'HOUR' && <TimeFields view={view} />}
      {view.quantity > 1 && <QuantityField view={view} />}
      <ExtraFields view={view} />
      <button
        type="submit"
        className={`button w-full ${chosen ? 'button-quiet' : 'button-primary'}`}
      >
        {chosen ? t('book.update') : t('book.showTotal')}
      </button>
    </Form>
  );
}

function TimeFields({ view }: { view: ListingPageView }) {
  const t = useTranslate();
  const { selection, times } = view;
  const fields = [
    { name: 'startTime', label: t('book.startTime'), value: selection.startTime ?? times.pickup },
    { name: 'endTime', label: t('book.endTime'), value: selection.endTime ?? times.return },
  ];
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-3">
      {fields.map(({ name, label, value }) => (
        <div key={name}>
          <label className="label" htmlFor={`book-${name}`}>
            {label}
          </label>
          <input
            id={`book-${name}`}
            className="field"
            type="time"
            name={name}
            defaultValue={value}
            required
          />
        </div>
      ))}
    </div>
  );
}

function QuantityField({ view }: { view: ListingPageView }) {
  const t = useTranslate();
  const choices = Array.from({ length: Math.min(view.quantity, MOST_IN_LIST) }, (_, i) => i + 1);
  return (
    <div>
      <label className="label" htmlFor="book-quantity">
        {t('book.quantity')}
      </label>
      <select
        id="book-quantity"
        className="field"
        name="quantity"
        defaultValue={view.selection.quantity}
      >
        {choices.map((count) => (
          <option key={count} value={count}>
            {count}
          </option>
        ))}
      </select>
    </div>
  );
}

function ExtraFields({ view }: { view: ListingPageView }) {
  const t = useTranslate();
  if (view.extras.length === 0) return null;
  return (
    <fieldset>
      <legend className="label">{t('book.extras')}</legend>
      {view.extras.map((extra) => (
        <label key={extra.code} className="check text-15">
          <input
            type="checkbox"
            name="extras"
            value={extra.code}
            defaultChecked={view.selection.extras.includes(extra.code)}
          />
          <span className="flex-1">{extra.label}</span>
          <span className="text-muted">
            <span className="money">{extra.price}</span>
            {extra.per === 'unit' && ` ${t(`unit.per.${view.price.unit}`)}`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
