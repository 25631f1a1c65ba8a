/** What a visitor has chosen on a listing's page, as the address holds it. Pure. */
import type { PriceUnit } from '@rental/search/contracts/catalogue';
import { addDays, isIsoDate, localToInstant } from '@rental/shared/local-time';

export interface Selection {
  startDate?: string;
  endDate?: string;
  /** `HH:MM`, for listings by the hour. */
  startTime?: string;
  endTime?: string;
  quantity: number;
  extras: readonly string[];
}

/** What the quote asks for: dates, or instants for listings by the hour. */
export type QuotePeriod =
  { startDate: string; endDate: string } | { startAt: string; endAt: string };

const MOST_ITEMS = 100;
const MOST_EXTRAS = 20;
const MOST_DATES = 400;

export function parseSelection(params: URLSearchParams): Selection {
  const startDate = dateOf(params.get('startDate'));
  const quantity = Number(params.get('quantity'));
  return {
    startDate,
    endDate: startDate === undefined ? undefined : dateOf(params.get('endDate')),
    startTime: timeOf(params.get('startTime')),
    endTime: timeOf(params.get('endTime')),
    quantity: Number.isInteger(quantity) && quantity >= 1 ? Math.min(quantity, MOST_ITEMS) : 1,
    extras: [...new Set(params.getAll('extras'))].filter(Boolean).slice(0, MOST_EXTRAS),
  };
}

export function selectionParams(selection: Selection): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of ['startDate', 'startTime', 'endDate', 'endTime'] as const) {
    const value = selection[name];
    if (value !== undefined) params.set(name, value);
  }
  if (selection.quantity > 1) params.set('quantity', String(selection.quantity));
  for (const extra of selection.extras) params.append('extras', extra);
  return params;
}

/**
 * The choice after a day of the calendar was taken up: the first day, then the last. A third, an
 * earlier one, or one behind a day that is taken begins anew.
 */
export function afterChoosing(
  selection: Selection,
  date: string,
  unit: PriceUnit,
  isFree: (date: string) => boolean,
): Selection {
  const { startDate, endDate } = selection;
  if (unit === 'HOUR') return { ...selection, startDate: date, endDate: date };
  const begun = startDate !== undefined && endDate === undefined;
  const closes = begun && (unit === 'NIGHT' ? date > startDate : date >= startDate);
  if (closes && datesOf(startDate, date).every(isFree)) return { ...selection, endDate: date };
  return { ...selection, startDate: date, endDate: undefined };
}

/** Every date from the first to the last, both included. */
export function datesOf(startDate: string, endDate: string): string[] {
  const dates: string[] = [];
  for (let date = startDate; date <= endDate && dates.length < MOST_DATES; date = addDays(date, 1))
    dates.push(date);
  return dates;
}

/** Of the listing: what its quote is asked by, and the times that stand in for chosen ones. */
export interface PeriodTerms {
  unit: PriceUnit;
  timeZone: string;
  pickupTime: string;
  returnTime: string;
}

/** Undefined while a date is missing. */
export function quotePeriod(
  { startDate, endDate, startTime, endTime }: Selection,
  { unit, timeZone, pickupTime, returnTime }: PeriodTerms,
): QuotePeriod | undefined {
  if (startDate === undefined || endDate === undefined) return undefined;
  if (unit !== 'HOUR') return { startDate, endDate };
  return {
    startAt: localToInstant(startDate, startTime ?? pickupTime, timeZone).toISOString(),
    endAt: localToInstant(endDate, endTime ?? returnTime, timeZone).toISOString(),
  };
}

function dateOf(value: string | null): string | undefined {
  return value !== null && isIsoDate(value) ? value : undefined;
}

function timeOf(value: string | null): string | undefined {
  return value !== null && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : undefined;
}
