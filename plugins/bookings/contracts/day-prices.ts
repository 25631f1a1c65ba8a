/** What a date costs when its owner set more than one price. Amounts in minor units. Pure. */
import {
  addDays,
  daysBetween,
  eachDate,
  instantToLocalDate,
  weekdayOf,
} from '@rental/shared/local-time';
import { percentOf } from '@rental/shared/money';

/** Days of the week, or of a season, with a price of their own or so many percent more or less. */
export interface PriceRule {
  id: number;
  /** 0 = Sunday; none means every day of the season. */
  weekdays: readonly number[];
  /** Both ends count; null: all year. */
  firstDate: string | null;
  lastDate: string | null;
  /** One of the two is given. */
  amount: number | null;
  percent: number | null;
}

export interface PriceCalendar {
  /** A date's own price. */
  dates: Readonly<Record<string, number>>;
  rules: readonly PriceRule[];
}

export const PRICE_REASONS = ['base', 'weekday', 'season', 'date'] as const;
export type PriceReason = (typeof PRICE_REASONS)[number];

export interface DayPrice {
  amount: number;
  reason: PriceReason;
}

const ALL_YEAR = Number.POSITIVE_INFINITY;
const WHOLE_WEEK = 7;

const spanOf = ({ firstDate, lastDate }: PriceRule): number =>
  firstDate === null || lastDate === null ? ALL_YEAR : daysBetween(firstDate, lastDate);

const weekdayCount = ({ weekdays }: PriceRule): number => weekdays.length || WHOLE_WEEK;

/** The narrower rule first: fewer days of the year, then of the week; of equals the newer. */
function bySpecificity(a: PriceRule, b: PriceRule): number {
  const [spanA, spanB] = [spanOf(a), spanOf(b)];
  if (spanA !== spanB) return spanA - spanB;
  return weekdayCount(a) - weekdayCount(b) || b.id - a.id;
}

function covers(rule: PriceRule, date: string): boolean {
  const { firstDate, lastDate, weekdays } = rule;
  if (firstDate !== null && date < firstDate) return false;
  if (lastDate !== null && date > lastDate) return false;
  return weekdays.length === 0 || weekdays.includes(weekdayOf(date));
}

const amountBy = ({ amount, percent }: PriceRule, base: number): number =>
  amount ?? percentOf(base, (100 + (percent ?? 0)) * 100);

/** A date's own price wins over a rule, the narrower rule over the wider, any over the base price. */
export function priceOfDate(date: string, base: number, calendar: PriceCalendar | null): DayPrice {
  const own = calendar?.dates[date];
  if (own !== undefined) return { amount: own, reason: 'date' };
  const [rule] = (calendar?.rules ?? []).filter((one) => covers(one, date)).sort(bySpecificity);
  if (!rule) return { amount: base, reason: 'base' };
  const reason = rule.firstDate === null ? 'weekday' : 'season';
  return { amount: amountBy(rule, base), reason };
}

/** The dates of which each is charged once: DAY counts the first and the last, NIGHT the nights. */
export const chargedDates = (unit: 'DAY' | 'NIGHT', startDate: string, endDate: string): string[] =>
  eachDate(startDate, unit === 'DAY' ? endDate : addDays(endDate, -1));

const HOUR_MS = 3_600_000;

/** The local date of each hour that is charged: the one on which it begins. */
export const chargedHours = (startAt: Date, hours: number, timeZone: string): string[] =>
  Array.from({ length: hours }, (_, hour) =>
    instantToLocalDate(new Date(startAt.getTime() + hour * HOUR_MS), timeZone),
  );

/** The price of each charged date, in order; undefined where the base price is all there is. */
export function pricesOf(
  dates: readonly string[],
  base: number,
  calendar: PriceCalendar | null,
): DayPrice[] | undefined {
  return calendar ? dates.map((date) => priceOfDate(date, base, calendar)) : undefined;
}
