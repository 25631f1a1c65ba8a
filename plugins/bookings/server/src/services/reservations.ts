/** Rows of `rental.reservation`: the constraint on them decides who gets the dates. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Range } from '@rental/shared/range';
import type { Knex } from 'knex';

/**
 * One at a time per listing, until the transaction ends. Without it racers for the last units wait
 * on each other's index entries and deadlock (LIFECYCLE.md, "Availability").
 */
export async function lockListingCalendar(trx: Trx, listingId: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`listing:${listingId}`]);
}

/** Units of the listing that are free for all of `during`. */
export async function countFreeUnits(
  knex: Knex | Trx,
  listing: { id: string; quantity: number },
  during: Range<Date>,
): Promise<number> {
  const [row] = await rowsOf<{ taken: number }>(
    knex,
    `select count(distinct unit)::int as taken from rental.reservation
      where listing_id = ? and unit <= ? and during && tstzrange(?, ?)`,
    [listing.id, listing.quantity, during.start, during.end],
  );
  return listing.quantity - (row?.taken ?? 0);
}

/** What is taken per unit between two instants, in order. */
export async function readTaken(
  knex: Knex,
  listingId: string,
  between: Range<Date>,
): Promise<{ unit: number; range: Range<Date> }[]> {
  const rows = await rowsOf<{ unit: number; start: Date; end: Date }>(
    knex,
    `select unit, lower(during) as start, upper(during) as end from rental.reservation
      where listing_id = ? and during && tstzrange(?, ?) order by unit, lower(during)`,
    [listingId, between.start, between.end],
  );
  return rows.map(({ unit, start, end }) => ({ unit, range: { start, end } }));
}

export async function releaseDates(trx: Trx, bookingId: string): Promise<void> {
  await trx.raw('delete from rental.reservation where booking_id = ?', [bookingId]);
}

/** The CTEs that pick free units and take them; `reserved` has as many rows as were got. */
export const RESERVE = `taken as (
    select distinct unit from rental.reservation
      where listing_id = :listingId and during && tstzrange(:from, :until)
  ),
  reserved as (
    insert into rental.reservation (listing_id, unit, during, kind, booking_id)
      select :listingId, unit, tstzrange(:from, :until), 'booking', :bookingId
        from generate_series(1, :units::int) as unit
        where unit not in (select unit from taken) order by unit limit :quantity
      on conflict do nothing returning id
  )`;

/** Takes dates back for a booking that had lost them. False, and nothing taken, when they are gone. */
export async function reacquireDates(
  trx: Trx,
  booking: { id: string; listingId: string; quantity: number },
  listingQuantity: number,
  during: Range<Date>,
): Promise<boolean> {
  await lockListingCalendar(trx, booking.listingId);
  const [row] = await rowsOf<{ got: number }>(
    trx,
    `with ${RESERVE} select count(*)::int as got from reserved`,
    {
      listingId: booking.listingId,
      bookingId: booking.id,
      quantity: booking.quantity,
      units: listingQuantity,
      from: during.start,
      until: during.end,
    },
  );
  if (row?.got === booking.quantity) return true;
  await releaseDates(trx, booking.id);
  return false;
}
