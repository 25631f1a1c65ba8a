/** The prices of a month in words: of each day, and the rules behind them. */
import type { CalendarPrices } from '@rental/bookings/contracts/calendar-routes';
import type { UserPage } from '~/lib/session.server';

export interface RuleView {
  id: number;
  /** `Fri, Sat, Sun` · `1 – 31 Jul` · both. */
  when: string;
  /** `20 % more` · `€120`. */
  price: string;
  counts: boolean;
}

export interface DayPriceView {
  text: string;
  /** It is another than the listing's. */
  special: boolean;
}

export function ruleViews({ rules, currency }: CalendarPrices, page: UserPage): RuleView[] {
  return rules.map((rule) => ({
    id: rule.id,
    when: whenOf(rule, page),
    price: priceOf(rule, currency, page),
    counts: rule.counts,
  }));
}

type Rule = CalendarPrices['rules'][number];

function whenOf({ weekdays, firstDate, lastDate }: Rule, { format, t }: UserPage): string {
  const first = format.firstWeekday() % 7;
  const days = [...weekdays]
    .sort((a, b) => ((a - first + 7) % 7) - ((b - first + 7) % 7))
    .map((day) => format.weekday(day, 'short'))
    .join(', ');
  if (firstDate === null || lastDate === null) return days;
  const season =
    firstDate === lastDate ? format.date(firstDate, 'full') : format.dateRange(firstDate, lastDate);
  return days === '' ? season : t('plan.rule.both', { season, days });
}

function priceOf({ amount, percent }: Rule, currency: string, { t, format }: UserPage): string {
  if (amount !== null) return format.money(amount, currency, 'short');
  const change = percent ?? 0;
  return t(change > 0 ? 'plan.rule.more' : 'plan.rule.less', { percent: Math.abs(change) });
}

export function dayPriceViews(
  { days, currency }: CalendarPrices,
  { format }: UserPage,
): ReadonlyMap<string, DayPriceView> {
  return new Map(
    days.map(({ date, amount, reason }) => [
      date,
      { text: format.money(amount, currency, 'short'), special: reason !== 'base' },
    ]),
  );
}
