/** What the calendar of an owner's listing is made of. The owner's id stands in every statement. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Range } from '@rental/shared/range';
import type { Knex } from 'knex';
import type { OwnerCalendar } from '../../../contracts/calendar-routes';
import type { PriceCalendar } from '../../../contracts/day-prices';
import type { PriceUnit } from '../../../contracts/pricing';
import { FEEDS_OF_LISTING } from './calendar-feeds';
import type { TakenRange, UnitRange } from '../domain/owner-blocks';

export interface OwnedListing {
  readonly timeZone: string;
  readonly quantity: number;
  readonly currency: string;
  readonly unit: PriceUnit;
}

export async function readOwnedListing(
  executor: Knex | Trx,
  listingId: string,
  ownerId: string,
): Promise<OwnedListing | undefined> {
  const [row] = await rowsOf<OwnedListing>(
    executor,
    `select rental.zone_or_utc(time_zone) as "timeZone", coalesce(quantity, 1) as quantity,
        currency, coalesce(price_unit, 'DAY') as unit
      from listings where document_id = ? and owner_id = ?`,
    [listingId, ownerId],
  );
  return row;
}

interface StoredRow {
  id: string;
  unit: number;
  start: Date;
  end: Date;
  kind: 'booking' | 'hold' | 'owner_block' | 'external_calendar';
  bookingId: string | null;
}

export interface Stored {
  readonly existing: readonly (UnitRange & { id: string })[];
  readonly taken: readonly TakenRange[];
}

/** Blocks in or next to the window, and all else that is in their way. Under the listing's lock. */
export async function readStored(
  trx: Trx,
  listingId: string,
  window: Range<Date>,
): Promise<Stored> {
  const rows = await rowsOf<StoredRow>(
    trx,
    `with blocks as (
       select during from rental.reservation where listing_id = :listingId
         and kind = 'owner_block'
         and during && tstzrange(:start::timestamptz - interval '1 second',
           :end::timestamptz + interval '1 second')
     ), hull as (
       select range_merge(tstzrange(:start, :end),
         coalesce((select range_merge(range_agg(during)) from blocks), tstzrange(:start, :end)))
         as during
     )
     select r.id, r.unit, lower(r.during) as start, upper(r.during) as "end", r.kind,
         r.booking_id as "bookingId"
       from rental.reservation r, hull
       where r.listing_id = :listingId and r.during && hull.during
         and (r.kind <> 'owner_block' or r.during in (select during from blocks))
       order by r.unit, lower(r.during)`,
    { listingId, start: window.start, end: window.end },
  );
  const ranged = rows.map(({ id, unit, start, end, kind, bookingId }) => ({
    id,
    unit,
    kind,
    bookingId,
    range: { start, end },
  }));
  return {
    existing: ranged.filter(({ kind }) => kind === 'owner_block'),
    taken: ranged.filter(({ kind }) => kind !== 'owner_block'),
  };
}

/** Answers whether all of them were stored; the constraint decides. */
export async function replaceBlocks(
  trx: Trx,
  listingId: string,
  old: readonly { id: string }[],
  blocks: readonly UnitRange[],
): Promise<boolean> {
  await trx.raw('delete from rental.reservation where id = any(?::bigint[])', [
    old.map(({ id }) => id),
  ]);
  const rows = await rowsOf(
    trx,
    `insert into rental.reservation (listing_id, unit, during, kind)
      select :listingId, b.unit, tstzrange(b.start, b."end"), 'owner_block'
        from jsonb_to_recordset(:blocks::jsonb)
          as b(unit int, start timestamptz, "end" timestamptz)
      on conflict do nothing returning id`,
    {
      listingId,
      blocks: JSON.stringify(blocks.map(({ unit, range }) => ({ unit, ...range }))),
    },
  );
  return rows.length === blocks.length;
}

const LAST_DAY = `interval '1 millisecond'`;

const CALENDAR = `with listing as (
    select document_id as id, rental.zone_or_utc(time_zone) as zone, coalesce(quantity, 1) as quantity,
        coalesce(price_amount, 0) as base, currency, coalesce(price_unit, 'DAY') as unit
      from listings where document_id = :listingId and owner_id = :ownerId
  ), rows as (
    select r.*, listing.zone from listing join rental.reservation r on r.listing_id = listing.id
      and r.during && tstzrange(:from::date::timestamp at time zone listing.zone,
        (:to::date + 1)::timestamp at time zone listing.zone)
  )
  select listing.zone as "timeZone", listing.quantity, t.token,
    listing.base::float8 as base, listing.currency, listing.unit,
    rental.price_calendar(listing.id, listing.currency, listing.unit, :from::date, :to::date)
      as "priceCalendar",
    ${FEEDS_OF_LISTING} as feeds,
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'weekdays', p.weekdays,
        'firstDate', p.first_date, 'lastDate', p.last_date, 'amount', p.amount,
        'percent', p.percent,
        'counts', p.currency = listing.currency and p.price_unit = listing.unit)
        order by p.first_date nulls first, p.id), '[]')
      from rental.price_rule p where p.listing_id = listing.id) as rules,
    (select coalesce(jsonb_agg(jsonb_build_object('unit', r.unit, 'kind', r.kind,
        'startDate', (lower(r.during) at time zone r.zone)::date,
        'endDate', ((upper(r.during) - ${LAST_DAY}) at time zone r.zone)::date)
        order by lower(r.during), r.unit), '[]')
      from rows r where r.kind in ('owner_block', 'external_calendar')) as blocks,
    (select coalesce(jsonb_agg(jsonb_build_object('bookingId', b.document_id,
        'number', b.number, 'status', b.state, 'renter', coalesce(u.first_name, u.display_name, ''),
        'units', o.units, 'startDate', b.start_date, 'endDate', b.end_date)
        order by b.start_at, b.id), '[]')
      from (select booking_id, jsonb_agg(distinct unit) as units from rows
        where booking_id is not null group by booking_id) o
      join bookings b on b.document_id = o.booking_id
      left join up_users u on u.document_id = b.renter_id) as bookings
  from listing left join rental.calendar_token t on t.listing_id = listing.id`;

export type CalendarRow = Pick<
  OwnerCalendar,
  'timeZone' | 'quantity' | 'blocks' | 'bookings' | 'feeds'
> & {
  token: string | null;
  base: number;
  currency: string;
  unit: PriceUnit;
  priceCalendar: PriceCalendar | null;
  rules: OwnerCalendar['prices']['rules'];
};

export async function readCalendar(
  knex: Knex,
  listingId: string,
  ownerId: string,
  between: { from: string; to: string; now: Date },
): Promise<CalendarRow | undefined> {
  const [row] = await rowsOf<CalendarRow>(knex, CALENDAR, { listingId, ownerId, ...between });
  return row;
}
