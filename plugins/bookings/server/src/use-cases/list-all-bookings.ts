/** The bookings that staff look for: one page, and how many there are, by one statement. */
import { rowsOf } from '@rental/shared/database';
import {
  MOST_LISTED,
  type BookingEntry,
  type BookingFilterChoices,
  type BookingsPage,
  type BookingsQuery,
} from '../../../contracts/admin-bookings';
import type { Platform } from '../platform';
import { orderOf, whereOf } from '../services/booking-filters';
import { partyJson } from '../services/shown-names';

const ENTRY = `json_build_object(
    'documentId', b.document_id, 'number', b.number, 'state', b.state, 'pending', b.pending_intent,
    'listing', json_build_object('documentId', b.listing_id, 'title', coalesce(b.listing_title, ''),
      'city', l.city),
    'renter', ${partyJson('renter_id', 'r')}, 'owner', ${partyJson('owner_id', 'o')},
    'startDate', b.start_date, 'endDate', b.end_date, 'timeZone', b.time_zone,
    'total', b.total, 'currency', b.currency,
    'deposit', json_build_object('amount', coalesce(b.deposit_amount, 0),
      'state', coalesce(b.deposit_state, 'none')),
    'dueAt', b.due_at, 'bookedAt', b.booked_at,
    'dispute', (select d.state from disputes d where d.booking_id = b.document_id))`;

/** The rows of the page are found first; what is shown of them is read for these alone. */
export const listStatement = (where: string, order: string): string => `select
    (select count(*)::int from
      (select 1 from bookings b ${where} limit ${MOST_LISTED + 1}) capped) as total,
    (select coalesce(json_agg(found.entry order by found.place), '[]') from (
      select ${ENTRY} as entry, b.place
        from (select b.*, row_number() over () as place from
          (select * from bookings b ${where} order by ${order} limit :limit offset :offset) b) b
        left join listings l on l.document_id = b.listing_id
        left join up_users r on r.document_id = b.renter_id
        left join up_users o on o.document_id = b.owner_id) found) as entries`;

export async function listAllBookings(
  { knex, clock }: Pick<Platform, 'knex' | 'clock'>,
  { sort, page, pageSize, ...filters }: BookingsQuery,
): Promise<BookingsPage> {
  const now = clock.now();
  const { where, bindings } = whereOf(filters, now);
  const [found] = await rowsOf<{ total: number; entries: BookingEntry[] }>(
    knex,
    listStatement(where, orderOf(sort)),
    { ...bindings, limit: pageSize, offset: (page - 1) * pageSize },
  );
  const counted = found?.total ?? 0;
  const total = Math.min(counted, MOST_LISTED);
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  return {
    entries: (found?.entries ?? []).map(toEntry),
    now: now.toISOString(),
    pagination: { page, pageSize, pageCount, total, isCapped: counted > MOST_LISTED },
  };
}

const iso = (at: string | null): string | null => at && new Date(at).toISOString();

/** JSON has instants with an offset. */
const toEntry = (row: BookingEntry): BookingEntry => ({
  ...row,
  dueAt: iso(row.dueAt),
  bookedAt: iso(row.bookedAt),
});

/** Each city and currency once, by jumps along an index instead of reading every row. */
const CHOICES = `with recursive city as (
    (select city from listings where city is not null order by city limit 1)
    union all
    select (select l.city from listings l where l.city > city.city order by l.city limit 1)
      from city where city.city is not null
  ),
  tree as (
    select c.id, c.document_id, c.name, 0 as depth, array[row_number() over (order by c.position, c.id)] as place
      from categories c
      where not exists (select 1 from categories_parent_lnk l where l.category_id = c.id)
    union all
    select c.id, c.document_id, c.name, tree.depth + 1,
        tree.place || row_number() over (order by c.position, c.id)
      from tree join categories_parent_lnk l on l.inv_category_id = tree.id
      join categories c on c.id = l.category_id
  )
  select (select coalesce(json_agg(city order by city), '[]') from city where city <> '') as cities,
    (select coalesce(json_agg(currency order by currency), '[]')
      from (select distinct currency from bookings) currencies) as currencies,
    (select coalesce(json_agg(json_build_object('documentId', document_id, 'name', name,
        'depth', depth) order by place), '[]') from tree) as categories`;

export async function listFilterChoices({
  knex,
}: Pick<Platform, 'knex'>): Promise<BookingFilterChoices> {
  const [found] = await rowsOf<BookingFilterChoices>(knex, CHOICES);
  return found ?? { cities: [], currencies: [], categories: [] };
}
