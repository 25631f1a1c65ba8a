/** Prices of days, and rules for weekdays and seasons. */
import {
  addPriceRule,
  blockDates,
  removePriceRule,
  type PriceRuleInput,
} from '@rental/bookings/contracts/calendar-routes';
import { refuseEntries } from '~/features/forms/form-failure.server';
import { readOwnListing } from '~/features/listing-editor/own-listing.server';
import type { UserPage } from '~/lib/session.server';
import { daysOf, priceEntry, problemOfDays, textOf } from './days-entry.server';
import type { PlanField } from './plan-fields';
import { backTo, entriesOf, type Refused, type Sent } from './sent-form.server';

/** Own prices of the days between two, or none of them. */
export async function priceDays({ page, id, form }: Sent, resets: boolean) {
  const days = daysOf(form);
  const problem = problemOfDays(days, page);
  const amount = resets ? undefined : await amountOf(page, id, textOf(form, 'amount'));
  const unpriced = !resets && amount === undefined;
  if (problem || unpriced)
    return refuseEntries<PlanField>(entriesOf(form), {
      ...(problem ? { end: problem } : {}),
      ...(unpriced ? { amount: page.t('plan.price.none') } : {}),
    });
  const { start, end } = days;
  const prices = amount === undefined ? [] : [{ startDate: start, endDate: end, amount }];
  await page.api.call(blockDates, { params: { id }, body: { from: start, to: end, prices } });
  return backTo(id, resets ? 'unprice' : 'price', start);
}

async function amountOf(page: UserPage, id: string, text: string): Promise<number | undefined> {
  const { price } = await readOwnListing(page, id);
  return priceEntry(text, price.currency);
}

export async function addRule({ page, id, form }: Sent): Promise<Response | Refused> {
  const weekdays = form.getAll('weekdays').map(Number);
  const days = daysOf(form, 'firstDate', 'lastDate');
  const dated = days.start !== '' || days.end !== '';
  const price = await priceOf(page, id, form);
  const problem = dated ? problemOfDays(days, page) : undefined;
  const errors = {
    ...(weekdays.length === 0 && !dated ? { weekdays: page.t('plan.rule.when') } : {}),
    ...(problem ? { lastDate: problem } : {}),
    ...(price ? {} : { value: page.t(`plan.rule.value.${byOf(form)}`) }),
  };
  if (!price || Object.keys(errors).length > 0)
    return refuseEntries<PlanField>(entriesOf(form), errors);
  const season = dated ? { firstDate: days.start, lastDate: days.end } : {};
  await page.api.call(addPriceRule, { params: { id }, body: { weekdays, ...season, ...price } });
  return backTo(id, 'addRule');
}

const byOf = (form: FormData) => (textOf(form, 'by') === 'amount' ? 'amount' : 'percent');

/** Whole percent up or down, or a price; undefined when it is neither. */
async function priceOf(
  page: UserPage,
  id: string,
  form: FormData,
): Promise<Pick<PriceRuleInput, 'amount' | 'percent'> | undefined> {
  const text = textOf(form, 'value').replace(/^\u2212/, '-');
  if (byOf(form) === 'amount') {
    const amount = await amountOf(page, id, text);
    return amount === undefined ? undefined : { amount };
  }
  const percent = Number(text.replace(/\s*%$/, '') || Number.NaN);
  const fits = Number.isInteger(percent) && percent !== 0 && percent >= -90 && percent <= 300;
  return fits ? { percent } : undefined;
}

export async function removeRule({ page, id, form }: Sent) {
  const rule = Number(form.get('rule'));
  await page.api.call(removePriceRule, { params: { id, rule } });
  return backTo(id, 'removeRule');
}
