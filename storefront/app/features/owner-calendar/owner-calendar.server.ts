/** A month of a listing: what is booked and blocked, and the days that the owner chose. */
import { showCalendar, type OwnerCalendar } from '@rental/bookings/contracts/calendar-routes';
import { addDays, isIsoDate, weekdayOf } from '@rental/shared/local-time';
import { addMonths, firstOf } from '~/features/listing/calendar-months.server';
import { readOwnListing } from '~/features/listing-editor/own-listing.server';
import { answerFor } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';
import { today } from '~/lib/today.server';
import { feedViews, type FeedView } from './plan-feeds.server';
import { dayPriceViews, ruleViews, type DayPriceView, type RuleView } from './plan-prices.server';

export type PlanState = 'free' | 'past' | 'booked' | 'blocked' | 'part';

export interface PlanDay {
  date: string;
  number: number;
  state: PlanState;
  /** The whole date and what it is. */
  label: string;
  /** Where choosing it leads. */
  href: string;
  chosen: boolean;
  /** Of a day that can still be booked. */
  price: DayPriceView | undefined;
}

export interface PlanView {
  id: string;
  title: string;
  zone: string;
  month: string;
  previousHref: string;
  nextHref: string;
  weekdays: { number: number; short: string; long: string }[];
  weeks: (PlanDay | null)[][];
  hint: string;
  start: string;
  end: string;
  entries: { key: string; label: string; when: string; href: string | undefined }[];
  currency: string;
  /** What the listing asks: `€45 per day`. */
  basePrice: string;
  rules: RuleView[];
  feeds: FeedView[];
  /** To choose from, of a listing of several. */
  units: { value: string; label: string }[];
  feedUrl: string | undefined;
  done: string | undefined;
}

interface Chosen {
  start: string | undefined;
  end: string | undefined;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DONE = [
  'block',
  'unblock',
  'price',
  'unprice',
  'addRule',
  'removeRule',
  'addFeed',
  'addFeedFailed',
  'importFeed',
  'importFeedFailed',
  'removeFeed',
  'renew',
  'revoke',
] as const;

/** @throws 404, 503 */
export async function ownerCalendar(page: UserPage, id: string): Promise<PlanView> {
  const { searchParams } = page.url;
  const chosen = chosenDays(searchParams);
  const asked = searchParams.get('month') ?? '';
  const month = MONTH.test(asked) ? asked : (chosen.start ?? today()).slice(0, 7);
  const from = firstOf(month);
  const to = addDays(firstOf(addMonths(month, 1)), -1);
  const [listing, calendar] = await Promise.all([
    readOwnListing(page, id),
    page.api.call(showCalendar, { params: { id }, query: { from, to } }),
  ]).catch((error: unknown) => {
    throw answerFor(error);
  });
  const path = `/owner/listings/${id}/calendar`;
  return {
    id,
    title: listing.title || page.t('items.untitled'),
    zone: calendar.data.timeZone.replace(/_/g, ' '),
    month: page.format.date(month, 'month'),
    previousHref: `${path}?month=${addMonths(month, -1)}`,
    nextHref: `${path}?month=${addMonths(month, 1)}`,
    ...weeksOf(month, calendar.data, chosen, path, page),
    hint: hintOf(chosen, page),
    start: chosen.start ?? '',
    end: chosen.end ?? chosen.start ?? '',
    entries: entriesOf(calendar.data, page),
    currency: calendar.data.prices.currency,
    basePrice: basePriceOf(calendar.data, page),
    rules: ruleViews(calendar.data.prices, page),
    feeds: feedViews(calendar.data, page),
    units: unitsOf(calendar.data, page),
    feedUrl: calendar.data.feedUrl ?? undefined,
    done: doneWords(page),
  };
}

function basePriceOf({ prices: { base, currency, unit } }: OwnerCalendar, page: UserPage): string {
  return `${page.format.money(base, currency, 'short')} ${page.t(`unit.per.${unit}`)}`;
}

const unitsOf = ({ quantity }: OwnerCalendar, { t }: UserPage) =>
  Array.from({ length: quantity }, (_, index) => ({
    value: String(index + 1),
    label: t('plan.unit', { number: index + 1 }),
  }));

function chosenDays(params: URLSearchParams): Chosen {
  const day = (name: string) => {
    const text = params.get(name) ?? '';
    return isIsoDate(text) ? text : undefined;
  };
  return { start: day('start'), end: day('end') };
}

function hintOf({ start, end }: Chosen, { t, format }: UserPage): string {
  if (start === undefined) return t('plan.chooseFirst');
  return end === undefined
    ? t('plan.chooseLast')
    : t('plan.chosen', { range: format.dateRange(start, end) });
}

function weeksOf(
  month: string,
  calendar: OwnerCalendar,
  chosen: Chosen,
  path: string,
  page: UserPage,
) {
  const { t, format } = page;
  const prices = dayPriceViews(calendar.prices, page);
  const firstWeekday = format.firstWeekday() % 7;
  const order = Array.from({ length: 7 }, (_, index) => (firstWeekday + index) % 7);
  const first = firstOf(month);
  const cells: (PlanDay | null)[] = order.slice(0, order.indexOf(weekdayOf(first))).map(() => null);
  for (let date = first; date.startsWith(month); date = addDays(date, 1)) {
    const state = stateOf(date, calendar);
    const price = state === 'free' || state === 'part' ? prices.get(date) : undefined;
    cells.push({
      date,
      number: Number(date.slice(8)),
      state,
      label: [t(`plan.day.${state}`, { date: format.date(date, 'full') }), price?.text]
        .filter(Boolean)
        .join(', '),
      price,
      href: `${path}?month=${month}&${afterChoosing(chosen, date)}`,
      chosen: isChosen(date, chosen),
    });
  }
  while (cells.length % 7 !== 0) cells.push(null);
  return {
    weekdays: order.map((day) => ({
      number: day,
      short: format.weekday(day, 'short'),
      long: format.weekday(day, 'long'),
    })),
    weeks: Array.from({ length: cells.length / 7 }, (_, week) =>
      cells.slice(week * 7, week * 7 + 7),
    ),
  };
}

const covers = (date: string) => (range: { startDate: string; endDate: string }) =>
  range.startDate <= date && date <= range.endDate;

/** Of several units some may be free: then the day is taken in part. */
function stateOf(date: string, { blocks, bookings, quantity }: OwnerCalendar): PlanState {
  const booked = bookings.filter(covers(date)).flatMap(({ units }) => units);
  const blocked = blocks.filter(covers(date)).map(({ unit }) => unit);
  const taken = new Set([...booked, ...blocked]).size;
  if (taken === 0) return date < today() ? 'past' : 'free';
  if (taken < quantity) return 'part';
  return booked.length > 0 ? 'booked' : 'blocked';
}

/** The first choice begins, the second ends; an earlier day begins anew. */
function afterChoosing({ start, end }: Chosen, date: string): string {
  const ends = start !== undefined && end === undefined && date >= start;
  return ends ? `start=${start}&end=${date}#dates` : `start=${date}`;
}

function isChosen(date: string, { start, end }: Chosen): boolean {
  return start !== undefined && start <= date && date <= (end ?? start);
}

function entriesOf(
  { bookings, blocks, quantity }: OwnerCalendar,
  { t, format }: UserPage,
): PlanView['entries'] {
  const when = (from: string, to: string) =>
    from === to ? format.date(from, 'day') : format.dateRange(from, to);
  const booked = bookings.map(({ bookingId, number, renter, startDate, endDate, status }) => ({
    key: bookingId,
    at: startDate,
    label: `${renter || number} · ${t(`booking.status.${status}`)}`,
    when: when(startDate, endDate),
    href: `/bookings/${bookingId}`,
  }));
  const blocked = blocks.map(({ unit, kind, startDate, endDate }) => ({
    key: `${unit}-${startDate}`,
    at: startDate,
    label: [
      t(kind === 'owner_block' ? 'plan.byOwner' : 'plan.imported'),
      quantity > 1 && t('plan.unit', { number: unit }),
    ]
      .filter(Boolean)
      .join(' · '),
    when: when(startDate, endDate),
    href: undefined,
  }));
  return [...booked, ...blocked].sort((a, b) => a.at.localeCompare(b.at));
}

function doneWords({ t, url }: UserPage): string | undefined {
  const done = DONE.find((act) => act === url.searchParams.get('done'));
  if (!done) return undefined;
  const kept = Number(url.searchParams.get('kept'));
  const stays = Number.isInteger(kept) && kept > 0 ? ` ${t('plan.kept', { count: kept })}` : '';
  return t(`plan.done.${done}`) + stays;
}
