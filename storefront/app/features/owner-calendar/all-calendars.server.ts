/** A month of all of an owner's listings: a row for each unit, and the same as a list. */
import { showAllCalendars, type AllCalendars } from '@rental/bookings/contracts/calendar-routes';
import { addDays, daysBetween, eachDate } from '@rental/shared/local-time';
import { addMonths, firstOf } from '~/features/listing/calendar-months.server';
import { answerFor } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';
import { today } from '~/lib/today.server';

export type CellState = 'booked' | 'blocked' | 'imported';

export interface CalendarRow {
  key: string;
  label: string;
  href: string;
  /** One a day of the month; null when it is free. */
  cells: (CellState | null)[];
}

export interface AgendaEntry {
  key: string;
  title: string;
  what: string;
  when: string;
  href: string;
}

export interface AllCalendarsView {
  month: string;
  previousHref: string;
  nextHref: string;
  days: { date: string; number: number; weekday: string; today: boolean }[];
  rows: CalendarRow[];
  agenda: AgendaEntry[];
  hasMore: boolean;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** @throws 503 */
export async function allCalendars(page: UserPage): Promise<AllCalendarsView> {
  const asked = page.url.searchParams.get('month') ?? '';
  const month = MONTH.test(asked) ? asked : today().slice(0, 7);
  const from = firstOf(month);
  const last = addDays(firstOf(addMonths(month, 1)), -1);
  const { data } = await page.api
    .call(showAllCalendars, { query: { from, days: daysBetween(from, last) + 1 } })
    .catch((error: unknown) => {
      throw answerFor(error);
    });
  const days = eachDate(from, last);
  return {
    month: page.format.date(month, 'month'),
    previousHref: `?month=${addMonths(month, -1)}`,
    nextHref: `?month=${addMonths(month, 1)}`,
    days: days.map((date) => ({
      date,
      number: Number(date.slice(8)),
      weekday: page.format.weekday(new Date(`${date}T00:00:00Z`).getUTCDay(), 'short'),
      today: date === today(),
    })),
    rows: data.listings.flatMap((listing) => rowsOf(listing, month, days, page)),
    agenda: agendaOf(data, { from, last }, page),
    hasMore: data.hasMore,
  };
}

type Listing = AllCalendars['listings'][number];
type Taken = Listing['units'][number]['taken'][number];

const STATES: Readonly<Record<Taken['kind'], CellState>> = {
  booking: 'booked',
  hold: 'booked',
  owner_block: 'blocked',
  external_calendar: 'imported',
};

function labelOf({ title, units }: Listing, unit: number, { t }: UserPage): string {
  const name = title || t('items.untitled');
  return units.length > 1 ? `${name} · ${t('plan.unit', { number: unit })}` : name;
}

function rowsOf(
  listing: Listing,
  month: string,
  days: readonly string[],
  page: UserPage,
): CalendarRow[] {
  return listing.units.map(({ unit, taken }) => ({
    key: `${listing.id} ${unit}`,
    label: labelOf(listing, unit, page),
    href: `/owner/listings/${listing.id}/calendar?month=${month}`,
    cells: days.map((day) => {
      const found = taken.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
      return found ? STATES[found.kind] : null;
    }),
  }));
}

function agendaOf(
  { listings }: AllCalendars,
  { from, last }: { from: string; last: string },
  page: UserPage,
): AgendaEntry[] {
  const entries = listings.flatMap((listing) =>
    listing.units.flatMap(({ unit, taken }) =>
      taken
        .filter(({ firstDay, lastDay }) => firstDay <= last && lastDay >= from)
        .map((each) => ({ listing, unit, each })),
    ),
  );
  return entries
    .sort((a, b) => a.each.firstDay.localeCompare(b.each.firstDay))
    .map(({ listing, unit, each }) => entryOf(listing, unit, each, page));
}

function entryOf(listing: Listing, unit: number, each: Taken, page: UserPage): AgendaEntry {
  const { t, format } = page;
  const { booking, kind, firstDay, lastDay } = each;
  return {
    key: `${listing.id} ${unit} ${firstDay} ${booking?.id ?? kind}`,
    title: labelOf(listing, unit, page),
    what: booking
      ? `${booking.number} · ${t(`booking.status.${booking.state}`)}`
      : t(`plan.word.${STATES[kind]}`),
    when: firstDay === lastDay ? format.date(firstDay, 'day') : format.dateRange(firstDay, lastDay),
    href: booking ? `/bookings/${booking.id}` : `/owner/listings/${listing.id}/calendar`,
  };
}
