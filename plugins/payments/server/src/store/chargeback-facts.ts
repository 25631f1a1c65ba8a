/** What the books say of a booking whose charge a bank disputes. */
import { rowsOf, type Trx } from '@rental/shared/database';
import { ownerAccount } from '../../../contracts/accounts';
import type { Earned, TakenRefund, WaitingRefund } from '../domain/chargeback-loss';
import type { StoredIntent } from './intents';

/** Holds the booking's row until the transaction ends, so that no transition meets a chargeback; its state. */
export async function lockBookingState(trx: Trx, bookingId: string): Promise<string | undefined> {
  const [row] = await rowsOf<{ state: string }>(
    trx,
    'select state from bookings where document_id = ? for update',
    [bookingId],
  );
  return row?.state;
}

/** Who posts out of the held share while it may be frozen waits for the other. */
export async function lockShares(trx: Trx, bookingId: string): Promise<void> {
  await trx.raw(`select pg_advisory_xact_lock(hashtextextended('shares:' || ?, 0))`, [bookingId]);
}

export async function isPosted(trx: Trx, sourceType: string, sourceId: string): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    'select 1 from ledger.journal where source_type = ? and source_id = ?',
    [sourceType, sourceId],
  );
  return rows.length > 0;
}

export interface BookingShares {
  /** Of the owner's share, minor units. */
  readonly held: number;
  readonly frozen: number;
  /** Taken of the deposit and not divided. */
  readonly undivided: number;
  /** Taken of the deposit and passed on to the owner. */
  readonly passedOn: number;
}

/** Where a booking's money stands in the ledger. */
export async function sharesOf(
  trx: Trx,
  { bookingId, ownerId }: { bookingId: string; ownerId: string },
): Promise<BookingShares> {
  const [row] = await rowsOf<Record<keyof BookingShares, string>>(
    trx,
    `select coalesce(-sum(p.amount) filter (where p.account = :held), 0) as held,
        coalesce(-sum(p.amount) filter (where p.account = :frozen), 0) as frozen,
        coalesce(-sum(p.amount) filter (where p.account = :damage), 0) as undivided,
        coalesce(sum(p.amount) filter (where p.account = :damage
          and j.source_type = 'damage.passed_on'), 0) as "passedOn"
      from ledger.journal j join ledger.posting p on p.journal_id = j.id
      where j.booking_id = :bookingId`,
    {
      bookingId,
      held: ownerAccount('owner:held', ownerId),
      frozen: ownerAccount('owner:frozen', ownerId),
      damage: ownerAccount('owner:damage', ownerId),
    },
  );
  return {
    held: Number(row?.held ?? 0),
    frozen: Number(row?.frozen ?? 0),
    undivided: Number(row?.undivided ?? 0),
    passedOn: Number(row?.passedOn ?? 0),
  };
}

/** What settling the booking earned; null when it is not settled. */
export async function earnedOf(trx: Trx, bookingId: string): Promise<Earned | null> {
  const [row] = await rowsOf<Record<keyof Earned, string>>(
    trx,
    `select coalesce(-sum(p.amount) filter (where p.account = 'service_fee'), 0) as "serviceFee",
        coalesce(-sum(p.amount) filter (where p.account = 'commission'), 0) as commission,
        coalesce(-sum(p.amount) filter (where p.account = 'tax:payable'), 0) as tax,
        coalesce(sum(p.amount) filter (where p.account = 'promo'), 0) as promo
      from ledger.journal j join ledger.posting p on p.journal_id = j.id
      where j.source_type = 'booking.settled' and j.source_id = :bookingId group by j.id`,
    { bookingId },
  );
  return row
    ? {
        serviceFee: Number(row.serviceFee),
        commission: Number(row.commission),
        tax: Number(row.tax),
        promo: Number(row.promo),
      }
    : null;
}

/** Refunds of the charge that were promised and are not made, the oldest first, locked. */
export async function waitingRefunds(
  trx: Trx,
  { bookingId, number }: Pick<StoredIntent, 'bookingId' | 'number'>,
): Promise<WaitingRefund[]> {
  return rowsOf<WaitingRefund>(
    trx,
    `select o.key, (o.payload ->> 'amount')::float8 as amount,
        (o.payload ->> 'feeRefund')::float8 as "feeRefund",
        exists (select from ledger.refund r where r.booking_id = o.booking_id
          and r.number = (o.payload ->> 'number')::int and r.posted_from <> 'damage'
          and r.status in ('failed', 'canceled')) as "cameBack"
      from ledger.operation o
      where o.booking_id = :bookingId and o.kind = 'refund.create'
        and o.state in ('requested', 'failed') and (o.payload ->> 'chargeNumber')::int = :number
      order by o.created_at, o.key for update of o`,
    { bookingId, number },
  );
}

/** What a charge has left once every refund that was promised is made. */
export async function leftOfCharge(
  trx: Trx,
  charge: StoredIntent,
  waiting: readonly WaitingRefund[],
): Promise<{ ownerPart: number; platformPart: number }> {
  const [row] = await rowsOf<{ amount: string; fee: string }>(
    trx,
    `select coalesce(sum(amount), 0) as amount, coalesce(sum(fee), 0) as fee from (
        select amount, fee_refund as fee from ledger.refund
          where intent_id = :id and status not in ('failed', 'canceled')
        union all
        select amount - (loss -> 'parts' ->> 'loss')::bigint, (loss ->> 'platformShare')::bigint
          from ledger.chargeback where intent_id = :id and loss is not null) gone`,
    { id: charge.id },
  );
  const gone = waiting.reduce((sum, { amount }) => sum + amount, Number(row?.amount ?? 0));
  const fees = waiting.reduce((sum, { feeRefund }) => sum + feeRefund, Number(row?.fee ?? 0));
  const platformPart = Math.max(0, charge.applicationFee - fees);
  return { platformPart, ownerPart: Math.max(0, charge.received - gone - platformPart) };
}

/** Whether a worker is at Stripe for the booking just now, with something that would have waited. */
export async function isMovingMoney(trx: Trx, bookingId: string, wall: Date): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `select 1 from ledger.operation where booking_id = ? and state = 'requested'
      and locked_until > ? and kind in ('refund.create', 'payout.create', 'receivable.collect',
        'damage.transfer', 'damage.refund') limit 1`,
    [bookingId, wall],
  );
  return rows.length > 0;
}

/** What of them the bank gave the renter is not refunded again. */
export async function reduceRefunds(trx: Trx, taken: readonly TakenRefund[]): Promise<void> {
  for (const { key, left } of taken)
    if (left) await reduceOperation(trx, key, left);
    else await giveUp(trx, key);
}

/** An operation that nobody is at Stripe with: less is to be moved. */
export async function reduceOperation(
  trx: Trx,
  key: string,
  changes: Readonly<Record<string, number | string>>,
): Promise<void> {
  await trx.raw(`update ledger.operation set payload = payload || ?::jsonb where key = ?`, [
    JSON.stringify(changes),
    key,
  ]);
}

export async function giveUp(trx: Trx, key: string): Promise<void> {
  await trx.raw(
    `update ledger.operation set state = 'abandoned', lease = null, locked_until = null
      where key = ? and state in ('requested', 'failed')`,
    [key],
  );
}

export interface WaitingMovement {
  readonly key: string;
  readonly amount: number;
}

/** Operations of a kind that are not done, the newest first, locked. */
export async function waitingMovements(
  trx: Trx,
  bookingId: string,
  kind: 'payout.create' | 'damage.transfer' | 'damage.refund',
): Promise<WaitingMovement[]> {
  return rowsOf<WaitingMovement>(
    trx,
    `select key, (payload ->> 'amount')::float8 as amount from ledger.operation
      where booking_id = ? and kind = ? and state in ('requested', 'failed')
      order by created_at desc, key desc for update`,
    [bookingId, kind],
  );
}
