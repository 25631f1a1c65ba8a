/** Rows of `rental.reservation`: the constraint on them decides who gets the dates. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Range } from '@rental/shared/range';
import type { Knex } from 'knex';
import type { PriceUnit } from '../../../contracts/pricing';
import { blockedAfterReturn } from '../domain/rental-period';

/**
 * One at a time per listing, until the transaction ends: the lock that `rental.take_units` takes
 * (migration 0006), so that owners' blocks and bookings wait for each other.
 */
export async function lockListingCalendar(trx: Trx, listingId: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`listing:${listingId}`]);
}

/** What is taken per unit between two instants, in order. */
export async function readTaken(
  knex: Knex,
  listingId: string,
  between: Range<Date>,
  /** Of this booking nothing counts. */
  exceptBooking: string | null = null,
): Promise<{ unit: number; range: Range<Date> }[]> {
  const rows = await rowsOf<{ unit: number; start: Date; end: Date }>(
    knex,
    `select unit, lower(during) as start, upper(during) as end from rental.reservation
      where listing_id = ? and during && tstzrange(?, ?) and booking_id is distinct from ?
      order by unit, lower(during)`,
    [listingId, between.start, between.end, exceptBooking],
  );
  return rows.map(({ unit, start, end }) => ({ unit, range: { start, end } }));
}

export async function releaseDates(trx: Trx, bookingId: string): Promise<void> {
  await trx.raw('delete from rental.reservation where booking_id = ?', [bookingId]);
}

interface TurnaroundRow {
  price_unit: PriceUnit;
  buffer_minutes: number | null;
}

/** Gives back what a booking blocks beyond the turnaround of an item that came back at `at`. */
export async function freeUnusedDates(
  trx: Trx,
  booking: { id: string; listingId: string; timeZone: string },
  at: Date,
): Promise<void> {
  const [listing] = await rowsOf<TurnaroundRow>(
    trx,
    'select price_unit, buffer_minutes from listings where document_id = ?',
    [booking.listingId],
  );
  if (!listing) return;
  const until = blockedAfterReturn(
    {
      priceUnit: listing.price_unit,
      timeZone: booking.timeZone,
      bufferMinutes: listing.buffer_minutes ?? 0,
    },
    at,
  );
  await trx.raw(
    `update rental.reservation set during = tstzrange(lower(during), :until)
      where booking_id = :id and lower(during) < :until and upper(during) > :until`,
    { id: booking.id, until },
  );
}

/**
 * Takes units for a booking: true when it has all that it wants, else nothing is kept. Waits for
 * whoever takes units of the same listing. `units` is the listing's quantity.
 */
export const TAKE_UNITS =
  'rental.take_units(:listingId, :units, :quantity, tstzrange(:from, :until), :bookingId)';

/** Takes dates back for a booking that had lost them. False, and nothing taken, when they are gone. */
export async function reacquireDates(
  trx: Trx,
  booking: { id: string; listingId: string; quantity: number },
  listingQuantity: number,
  during: Range<Date>,
): Promise<boolean> {
  const [row] = await rowsOf<{ won: boolean }>(trx, `select ${TAKE_UNITS} as won`, {
    listingId: booking.listingId,
    bookingId: booking.id,
    quantity: booking.quantity,
    units: listingQuantity,
    from: during.start,
    until: during.end,
  });
  return row?.won === true;
}
