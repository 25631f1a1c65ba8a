/** The units and dates behind a change of a booking: asked for, held, let go, moved. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Range } from '@rental/shared/range';
import type { Knex } from 'knex';
import type { BookingState } from '../../../contracts/states';
import type { PlannedChange } from '../domain/booking-change';

export interface ChangedUnits {
  id: string;
  listingId: string;
  quantity: number;
  state: BookingState;
}

/** With the renter already, only the units that they have will do. */
const isOut = ({ state }: { state: BookingState }): boolean => !BEFORE_HANDOVER.includes(state);
const BEFORE_HANDOVER: readonly BookingState[] = ['CONFIRMED', 'UPCOMING', 'INSPECTION_PENDING'];

/** Whether the change could be had right now; holds nothing. @param listed the listing's quantity */
export async function areUnitsFree(
  knex: Knex,
  booking: ChangedUnits,
  listed: number,
  { during }: Pick<PlannedChange, 'during'>,
): Promise<boolean> {
  const [row] = await rowsOf<{ free: boolean }>(
    knex,
    `select rental.units_for(:listing, :listed, :quantity, tstzrange(:from, :until), :booking, :stays)
      is not null as free`,
    { ...unitsOf(booking, listed), from: during.start, until: during.end },
  );
  return row?.free === true;
}

const unitsOf = (booking: ChangedUnits, listed: number) => ({
  listing: booking.listingId,
  listed,
  quantity: booking.quantity,
  booking: booking.id,
  stays: isOut(booking),
});

/** Holds the dates until `expiresAt`. The units, or undefined when they are taken. @param listed as above */
export async function holdUnits(
  trx: Trx,
  booking: ChangedUnits,
  listed: number,
  { during }: Pick<PlannedChange, 'during'>,
  expiresAt: Date,
): Promise<number[] | undefined> {
  const [held] = await rowsOf<{ units: number[] | null }>(
    trx,
    `select rental.hold_units(:listing, :listed, :quantity, tstzrange(:from, :until), :booking,
      :expiresAt, :stays) as units`,
    { ...unitsOf(booking, listed), from: during.start, until: during.end, expiresAt },
  );
  return held?.units ?? undefined;
}

export async function holdLonger(trx: Trx, bookingId: string, until: Date): Promise<void> {
  await trx.raw(
    `update rental.reservation set expires_at = ? where booking_id = ? and kind = 'hold'`,
    [until, bookingId],
  );
}

/** Dates that waited for a payment are free again. */
export async function releaseHeldDates(trx: Trx, bookingId: string): Promise<void> {
  await trx.raw(`delete from rental.reservation where booking_id = ? and kind = 'hold'`, [
    bookingId,
  ]);
}

/** All that the booking has reserved becomes the change's; false when somebody else has it. */
export async function moveUnits(
  trx: Trx,
  listingId: string,
  {
    bookingId,
    units,
    during,
  }: { bookingId: string; units: readonly number[]; during: Range<Date> },
): Promise<boolean> {
  const [row] = await rowsOf<{ moved: boolean }>(
    trx,
    'select rental.move_units(:listingId, :units, tstzrange(:from, :until), :bookingId) as moved',
    { listingId, units: [...units], from: during.start, until: during.end, bookingId },
  );
  return row?.moved === true;
}
