/** Rows of `rental.late_return`: what came back too late, and how far its fee is. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import { LATE_IN_HAND, type LateReturnView, type LateState } from '../../../contracts/late-returns';

export interface LateReturnRecord {
  readonly bookingId: string;
  readonly returnedAt: Date;
  readonly minutes: number;
  readonly units: number;
  readonly amount: number;
  readonly ownerPart: number;
  readonly platformPart: number;
  readonly currency: string;
  readonly state: LateState;
  /** The owner asks nothing any more: the charge is being let go of. */
  readonly waives: boolean;
  readonly taken: number;
  /** Which charge it is, from 1: another follows a hold that was to pay and could not. */
  readonly chargeNumber: number;
  /** The hold that pays, or was to. */
  readonly holdNumber: number | null;
  readonly dueAt: Date | null;
}

interface Row {
  booking_id: string;
  returned_at: Date;
  minutes: number;
  units: number;
  amount: string;
  owner_part: string;
  platform_part: string;
  currency: string;
  state: LateState;
  waives: boolean;
  taken: string;
  hold_number: number | null;
  due_at: Date | null;
}

const toRecord = (row: Row): LateReturnRecord => ({
  bookingId: row.booking_id,
  returnedAt: row.returned_at,
  minutes: row.minutes,
  units: row.units,
  amount: Number(row.amount),
  ownerPart: Number(row.owner_part),
  platformPart: Number(row.platform_part),
  currency: row.currency,
  state: row.state,
  waives: row.waives,
  taken: Number(row.taken),
  chargeNumber: (row.hold_number ?? 0) + 1,
  holdNumber: row.hold_number,
  dueAt: row.due_at,
});

/** The caller has the booking's row locked, which guards this one as well. */
export async function lateReturnOf(
  executor: Knex | Trx,
  bookingId: string,
): Promise<LateReturnRecord | undefined> {
  const [row] = await rowsOf<Row>(
    executor,
    'select * from rental.late_return where booking_id = ?',
    [bookingId],
  );
  return row && toRecord(row);
}

/** Stripe, or the renter, is at it. */
export async function isLateFeeInHand(trx: Trx, bookingId: string): Promise<boolean> {
  const late = await lateReturnOf(trx, bookingId);
  return late !== undefined && LATE_IN_HAND.includes(late.state);
}

export interface NewLateReturn {
  readonly bookingId: string;
  readonly returnedAt: Date;
  readonly minutes: number;
  readonly units: number;
  readonly unit: string | null;
  readonly unitPrice: number | null;
  readonly amount: number;
  readonly ownerPart: number;
  readonly platformPart: number;
  readonly currency: string;
  readonly state: LateState;
  readonly at: Date;
}

/** False when it was reported before. */
export async function insertLateReturn(trx: Trx, late: NewLateReturn): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `insert into rental.late_return (booking_id, returned_at, minutes, units, unit, unit_price, amount,
        owner_part, platform_part, currency, state, reported_at, ended_at)
      values (:bookingId, :returnedAt, :minutes, :units, :unit, :unitPrice, :amount, :ownerPart,
        :platformPart, :currency, :state, :at,
        case when :state in ('NONE', 'WAIVED') then :at::timestamptz end)
      on conflict (booking_id) do nothing returning booking_id`,
    { ...late } as Knex.ValueDict,
  );
  return rows.length > 0;
}

export interface LateStep {
  readonly state: LateState;
  readonly dueAt?: Date | null;
  readonly waives?: boolean;
  readonly taken?: number;
  readonly holdNumber?: number | null;
  readonly failure?: string | null;
  /** When it came to its end. */
  readonly endedAt?: Date | null;
}

export async function moveLateReturn(trx: Trx, bookingId: string, step: LateStep): Promise<void> {
  await trx.raw(
    `update rental.late_return set state = :state, due_at = :dueAt, ended_at = :endedAt,
        waives = coalesce(:waives, waives), taken = coalesce(:taken, taken),
        hold_number = coalesce(:holdNumber, hold_number), failure = coalesce(:failure, failure)
      where booking_id = :bookingId`,
    {
      bookingId,
      state: step.state,
      dueAt: step.dueAt ?? null,
      endedAt: step.endedAt ?? null,
      waives: step.waives ?? null,
      taken: step.taken ?? null,
      holdNumber: step.holdNumber ?? null,
      failure: step.failure ?? null,
    } as Knex.ValueDict,
  );
}

/** One whose renter's time to pay is over, with its booking's row locked; undefined when there is none. */
export async function lockDueLateFee(trx: Trx, now: Date): Promise<string | undefined> {
  const [row] = await rowsOf<{ document_id: string }>(
    trx,
    `select b.document_id from rental.late_return l join bookings b on b.document_id = l.booking_id
      where l.due_at <= ? order by l.due_at, l.booking_id limit 1 for update of b skip locked`,
    [now],
  );
  return row?.document_id;
}

export async function nextLateFee(knex: Knex, now: Date): Promise<Date | undefined> {
  const [row] = await rowsOf<{ at: Date | null }>(
    knex,
    'select min(due_at) as at from rental.late_return where due_at > ?',
    [now],
  );
  return row?.at ?? undefined;
}

/** When the booking was handed over; undefined when it never was. */
export async function handedOverAt(
  executor: Knex | Trx,
  bookingId: string,
): Promise<Date | undefined> {
  const [row] = await rowsOf<{ at: Date | null }>(
    executor,
    `select min(at) as at from rental.booking_history
      where booking_id = ? and to_state = 'IN_PROGRESS'`,
    [bookingId],
  );
  return row?.at ?? undefined;
}

/** Of the booking `b`, as one JSON column. */
export const LATE_RETURN_COLUMN = `(select json_build_object('state', r.state,
      'returnedAt', r.returned_at, 'minutes', r.minutes, 'units', r.units, 'amount', r.amount,
      'ownerShare', r.owner_part, 'taken', r.taken, 'payUntil', r.due_at)
    from rental.late_return r where r.booking_id = b.document_id) as late_return`;

/** The column as a party sees it. */
export const lateReturnFor = (
  role: 'renter' | 'owner',
  column: LateReturnView | null,
): LateReturnView | null =>
  column && {
    ...column,
    returnedAt: new Date(column.returnedAt).toISOString(),
    payUntil: column.payUntil && new Date(column.payUntil).toISOString(),
    ownerShare: role === 'owner' ? column.ownerShare : null,
  };
