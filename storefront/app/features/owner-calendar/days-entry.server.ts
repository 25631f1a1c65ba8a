/** Two days that were typed or chosen, and the amounts beside them. */
import { daysBetween, isIsoDate } from '@rental/shared/local-time';
import { toMinor } from '@rental/shared/money';
import type { UserPage } from '~/lib/session.server';

const MOST_DAYS = 366;
const MOST_AMOUNT = 1_000_000_000;

export interface Days {
  start: string;
  end: string;
}

export const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

export const daysOf = (form: FormData, first = 'start', last = 'end'): Days => ({
  start: textOf(form, first),
  end: textOf(form, last),
});

export function problemOfDays({ start, end }: Days, { t }: UserPage): string | undefined {
  if (!isIsoDate(start) || !isIsoDate(end) || end < start) return t('plan.order');
  return daysBetween(start, end) >= MOST_DAYS ? t('plan.long') : undefined;
}

/** `25,50` or `25.50` of the currency in minor units; undefined when it is no price. */
export function priceEntry(text: string, currency: string): number | undefined {
  const major = Number(text.replace(',', '.') || Number.NaN);
  if (!Number.isFinite(major)) return undefined;
  const amount = toMinor(major, currency);
  return amount >= 1 && amount <= MOST_AMOUNT ? amount : undefined;
}
