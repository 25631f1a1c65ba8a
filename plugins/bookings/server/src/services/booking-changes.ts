/** Rows of `rental.booking_change`: what was asked for, what it costs, and what became of it. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { RentalPrice, SharedPrice } from '../../../contracts/pricing';
import type { PlannedChange } from '../domain/booking-change';
import type { RefundDecision } from '../domain/refund';
import { holdLonger, holdUnits, type ChangedUnits } from './changed-units';

export type ChangeState = 'OPEN' | 'APPLIED' | 'LAPSED' | 'RETURNED' | 'DECLINED';

export interface ChangeRecord extends Omit<PlannedChange, 'refund' | 'because'> {
  bookingId: string;
  /** Of its charge. */
  number: number;
  state: ChangeState;
  units: number[];
  amount: number;
  expiresAt: Date;
  /** Since when the owner can answer. */
  askedAt: Date | null;
  /** The owner's yes, which Stripe is asked to carry out. */
  approvedAt: Date | null;
  /** What goes back, as it was when the owner was asked. */
  agreedRefund: RefundDecision | null;
}

interface Row {
  booking_id: string;
  number: number;
  kind: PlannedChange['kind'];
  state: ChangeState;
  start_at: Date;
  end_at: Date;
  start_date: string;
  end_date: string;
  during_from: Date;
  during_until: Date;
  units: number[];
  amount: string;
  added: SharedPrice;
  quote: RentalPrice;
  expires_at: Date;
  needs_approval: boolean;
  asked_at: Date | null;
  approved_at: Date | null;
  refund: RefundDecision | null;
}

const SELECT = `select booking_id, number, kind, state, start_at, end_at, start_date::text,
    end_date::text, lower(during) as during_from, upper(during) as during_until, units, amount,
    added, quote, expires_at, needs_approval, asked_at, approved_at, refund
  from rental.booking_change`;

const toRecord = (row: Row): ChangeRecord => ({
  bookingId: row.booking_id,
  number: row.number,
  kind: row.kind,
  state: row.state,
  startAt: row.start_at,
  endAt: row.end_at,
  startDate: row.start_date,
  endDate: row.end_date,
  during: { start: row.during_from, end: row.during_until },
  units: row.units,
  amount: Number(row.amount),
  added: row.added,
  price: row.quote,
  expiresAt: row.expires_at,
  needsApproval: row.needs_approval,
  askedAt: row.asked_at,
  approvedAt: row.approved_at,
  agreedRefund: row.refund,
});

async function find(
  executor: Knex | Trx,
  where: string,
  values: readonly (string | number)[],
): Promise<ChangeRecord | undefined> {
  const [row] = await rowsOf<Row>(executor, `${SELECT} where ${where}`, [...values]);
  return row && toRecord(row);
}

export const openChange = (executor: Knex | Trx, bookingId: string) =>
  find(executor, `booking_id = ? and state = 'OPEN'`, [bookingId]);

export const changeOf = (executor: Knex | Trx, bookingId: string, number: number) =>
  find(executor, 'booking_id = ? and number = ?', [bookingId, number]);

/** The renter has asked for something else since, and what that costs was worked out without this one. */
export const isOvertaken = async (
  trx: Trx,
  { bookingId, number }: Pick<ChangeRecord, 'bookingId' | 'number'>,
): Promise<boolean> =>
  (await find(trx, 'booking_id = ? and number > ? limit 1', [bookingId, number])) !== undefined;

export const changeByRequest = (executor: Knex | Trx, requestKey: string) =>
  find(executor, 'request_key = ?', [requestKey]);

export interface NewChange {
  booking: ChangedUnits & { instantBook: boolean };
  requestKey: string;
  change: PlannedChange;
  /** The listing's quantity. */
  listed: number;
  expiresAt: Date;
  /** The owner can answer at once: nothing is to be paid. */
  isAsked: boolean;
  now: Date;
}

/** Holds the dates and stores the change. Undefined, and nothing stored, when they are taken. */
export async function insertChange(
  trx: Trx,
  { booking, requestKey, change, listed, expiresAt, isAsked, now }: NewChange,
): Promise<ChangeRecord | undefined> {
  const units = await holdUnits(trx, booking, listed, change, expiresAt);
  if (!units) return undefined;
  const askedAt = isAsked ? now : null;
  const agreedRefund = agreedIn(change);
  const [row] = await rowsOf<{ number: number }>(
    trx,
    `insert into rental.booking_change (booking_id, number, kind, state, request_key, start_at,
        end_at, start_date, end_date, during, units, amount, added, quote, expires_at,
        created_at, needs_approval, asked_at, refund)
      select :booking, 2 + count(*)::int, :kind, 'OPEN', :requestKey, :startAt, :endAt, :startDate,
          :endDate, tstzrange(:from, :until), :units, :amount, :added::jsonb, :quote::jsonb,
          :expiresAt, :now, :needsApproval, :askedAt, :refund::jsonb
        from rental.booking_change where booking_id = :booking
      returning number`,
    {
      ...valuesOf(change),
      booking: booking.id,
      requestKey,
      units,
      quote: JSON.stringify({ ...change.price, instantBook: booking.instantBook }),
      expiresAt,
      now,
      askedAt,
      refund: agreedRefund && JSON.stringify(agreedRefund),
    },
  );
  // INSERT … SELECT of an aggregate always has its one row.
  if (!row) throw new Error('the change was not stored');
  const { number } = row;
  const amount = change.added.total;
  const { refund: _, because: __, ...stored } = change;
  const asked = { askedAt, approvedAt: null, agreedRefund };
  const found = { bookingId: booking.id, number, units, amount, expiresAt };
  return { ...stored, ...found, ...asked, state: 'OPEN' };
}

const agreedIn = ({ needsApproval, refund, because }: PlannedChange): RefundDecision | null =>
  needsApproval && because ? { split: refund, because } : null;

/** The card is authorised: from here on the owner has until `until`, and the dates wait as long. */
export async function askOwner(
  trx: Trx,
  { bookingId, number }: Pick<ChangeRecord, 'bookingId' | 'number'>,
  { now, until }: { now: Date; until: Date },
): Promise<void> {
  await trx.raw(
    `update rental.booking_change set asked_at = ?, expires_at = ?
      where booking_id = ? and number = ? and state = 'OPEN'`,
    [now, until, bookingId, number],
  );
  await holdLonger(trx, bookingId, until);
}

export async function markApproved(
  trx: Trx,
  { bookingId, number }: Pick<ChangeRecord, 'bookingId' | 'number'>,
  now: Date,
): Promise<void> {
  await trx.raw(
    'update rental.booking_change set approved_at = ? where booking_id = ? and number = ?',
    [now, bookingId, number],
  );
}

const valuesOf = (change: PlannedChange) => ({
  kind: change.kind,
  needsApproval: change.needsApproval,
  startAt: change.startAt,
  endAt: change.endAt,
  startDate: change.startDate,
  endDate: change.endDate,
  from: change.during.start,
  until: change.during.end,
  amount: change.added.total,
  added: JSON.stringify(change.added),
});

export async function closeChange(
  trx: Trx,
  { bookingId, number }: Pick<ChangeRecord, 'bookingId' | 'number'>,
  state: Exclude<ChangeState, 'OPEN'>,
  now: Date,
): Promise<void> {
  await trx.raw(
    'update rental.booking_change set state = ?, closed_at = ? where booking_id = ? and number = ?',
    [state, now, bookingId, number],
  );
}

/** The booking whose change has waited too long, first in line; its row is locked. */
export async function lockLapsed(trx: Trx, now: Date): Promise<string | undefined> {
  const [row] = await rowsOf<{ document_id: string }>(
    trx,
    `select b.document_id from bookings b
        join rental.booking_change c on c.booking_id = b.document_id and c.state = 'OPEN'
      where c.expires_at <= ? and c.approved_at is null order by c.expires_at limit 1 for update of b skip locked`,
    [now],
  );
  return row?.document_id;
}

/** When the next change runs out after `now`. */
export async function nextLapse(knex: Knex, now: Date): Promise<Date | undefined> {
  const [row] = await rowsOf<{ at: Date | null }>(
    knex,
    `select min(expires_at) as at from rental.booking_change where state = 'OPEN'
      and approved_at is null and expires_at > ?`,
    [now],
  );
  return row?.at ?? undefined;
}
