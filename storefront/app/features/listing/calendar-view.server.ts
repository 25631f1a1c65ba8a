import type { PriceUnit } from '@rental/search/contracts/catalogue';
import { addDays, weekdayOf } from '@rental/shared/local-time';
import type { Page } from '~/lib/page.server';
import { addMonths, firstOf, MONTHS_SHOWN } from './calendar-months.server';
import { afterChoosing, selectionParams, type Selection } from './selection.server';

/** `busy`: by the hour, some of it is taken · `closed`: no handover. */
export type DayState = 'free' | 'busy' | 'taken' | 'closed' | 'past';

export interface DayCell {
  date: string;
  number: number;
  state: DayState;
  /** The whole date and what it is, for screen readers. */
  label: string;
  /** Where choosing this day leads; absent when it cannot be chosen. */
  href: string | undefined;
  /** Only where days cost different prices, and it can be chosen. */
  price: string | undefined;
  mark: 'start' | 'end' | 'only' | 'between' | undefined;
}

export interface MonthView {
  key: string;
  title: string;
  /** In the order of the locale's week. */
  weekdays: { short: string; long: string }[];
  weeks: (DayCell | null)[][];
}

export interface CalendarView {
  months: MonthView[];
  previousHref: string | undefined;
  nextHref: string | undefined;
  hint: string;
  byHour: boolean;
}

export interface CalendarInput {
  path: string;
  /** First month shown, `YYYY-MM`. */
  month: string;
  today: string;
  unit: PriceUnit;
  windowDays: number;
  closedWeekdays: readonly number[];
  selection: Selection;
  /** By date; a date that is missing counts as taken. */
  unitsFree: ReadonlyMap<string, number>;
  /** Minor units of the listing's currency, by date. */
  prices: ReadonlyMap<string, number>;
  base: { amount: number; currency: string };
}

type Words = Pick<Page, 't' | 'format'>;

export function calendarView(input: CalendarInput, words: Words): CalendarView {
  const { month, today, windowDays, selection, unit } = input;
  const earliest = today.slice(0, 7);
  const previous = addMonths(month, -MONTHS_SHOWN);
  const next = addMonths(month, MONTHS_SHOWN);
  return {
    months: Array.from({ length: MONTHS_SHOWN }, (_, index) =>
      monthView(addMonths(month, index), input, words),
    ),
    previousHref:
      month > earliest ? monthHref(input, previous < earliest ? earliest : previous) : undefined,
    nextHref: firstOf(next) <= addDays(today, windowDays) ? monthHref(input, next) : undefined,
    hint: hintOf(selection, unit, words.t),
    byHour: unit === 'HOUR',
  };
}

function monthHref({ path, selection }: CalendarInput, month: string): string {
  const params = selectionParams(selection);
  params.set('month', month);
  return `${path}?${params}#calendar`;
}

function hintOf({ startDate, endDate }: Selection, unit: PriceUnit, t: Page['t']): string {
  if (unit === 'HOUR') return t('calendar.chooseDay');
  return startDate !== undefined && endDate === undefined
    ? t('calendar.chooseEnd')
    : t('calendar.chooseStart');
}

function monthView(month: string, input: CalendarInput, words: Words): MonthView {
  const { format } = words;
  const firstWeekday = format.firstWeekday() % 7;
  const order = Array.from({ length: 7 }, (_, index) => (firstWeekday + index) % 7);
  const first = firstOf(month);
  const cells: (DayCell | null)[] = order.slice(0, order.indexOf(weekdayOf(first))).map(() => null);
  for (let date = first; date.startsWith(month); date = addDays(date, 1))
    cells.push(dayCell(date, input, words));
  while (cells.length % 7 !== 0) cells.push(null);
  return {
    key: month,
    title: format.date(month, 'month'),
    weekdays: order.map((day) => ({
      short: format.weekday(day, 'short'),
      long: format.weekday(day, 'long'),
    })),
    weeks: Array.from({ length: cells.length / 7 }, (_, week) =>
      cells.slice(week * 7, week * 7 + 7),
    ),
  };
}

function dayCell(date: string, input: CalendarInput, words: Words): DayCell {
  const { t, format } = words;
  const state = stateOf(date, input);
  const canBeChosen = state === 'free' || state === 'busy';
  const price = canBeChosen ? priceOf(date, input, words) : undefined;
  return {
    date,
    number: Number(date.slice(8)),
    state,
    label: [t(`calendar.day.${state}`, { date: format.date(date, 'full') }), price]
      .filter(Boolean)
      .join(', '),
    href: canBeChosen ? dayHref(date, input) : undefined,
    price,
    mark: markOf(date, input.selection),
  };
}

/** Nothing where all days that are shown cost the same: the card says it already. */
function priceOf(
  date: string,
  { prices, base }: CalendarInput,
  { format }: Words,
): string | undefined {
  const varies = [...prices.values()].some((amount) => amount !== base.amount);
  const amount = prices.get(date);
  return varies && amount !== undefined ? format.money(amount, base.currency, 'short') : undefined;
}

/** The months that are shown stay. */
function dayHref(date: string, input: CalendarInput): string {
  const { path, month, selection, unit } = input;
  const isFree = (day: string): boolean => stateOf(day, input) !== 'taken';
  const params = selectionParams(afterChoosing(selection, date, unit, isFree));
  params.set('month', month);
  return `${path}?${params}#calendar`;
}

function stateOf(date: string, input: CalendarInput): DayState {
  const { today, windowDays, closedWeekdays, unitsFree, selection, unit } = input;
  if (date < today) return 'past';
  if (date > addDays(today, windowDays)) return 'taken';
  const free = (unitsFree.get(date) ?? 0) >= selection.quantity;
  if (!free) return unit === 'HOUR' && unitsFree.has(date) ? 'busy' : 'taken';
  return closedWeekdays.includes(weekdayOf(date)) ? 'closed' : 'free';
}

function markOf(date: string, { startDate, endDate }: Selection): DayCell['mark'] {
  if (startDate === undefined) return undefined;
  const last = endDate ?? startDate;
  if (date === startDate) return last === startDate ? 'only' : 'start';
  if (date === last) return 'end';
  return date > startDate && date < last ? 'between' : undefined;
}
