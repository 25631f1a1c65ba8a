/** Refunds as Stripe last showed them. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { RefundsView } from '../../../contracts/service';

export interface StoredRefund {
  readonly id: string;
  readonly bookingId: string;
  readonly intentId: string;
  readonly number: number;
  readonly amount: number;
  readonly feeRefund: number;
  readonly from: 'held' | 'frozen' | 'earned' | 'damage';
  readonly status: string;
}

interface RefundRow {
  id: string;
  booking_id: string;
  intent_id: string;
  number: number;
  amount: string;
  fee_refund: string;
  posted_from: StoredRefund['from'];
  status: string;
}

/** False when the refund is known already. */
export async function insertRefund(trx: Trx, refund: StoredRefund, now: Date): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `insert into ledger.refund (id, booking_id, intent_id, number, amount, fee_refund, posted_from, status, created_at)
     values (:id, :bookingId, :intentId, :number, :amount, :feeRefund, :from, :status, :now)
     on conflict (id) do nothing returning id`,
    { ...refund, now },
  );
  return rows.length > 0;
}

export async function lockRefund(trx: Trx, id: string): Promise<StoredRefund | undefined> {
  const [row] = await rowsOf<RefundRow>(
    trx,
    'select * from ledger.refund where id = ? for update',
    [id],
  );
  return (
    row && {
      id: row.id,
      bookingId: row.booking_id,
      intentId: row.intent_id,
      number: row.number,
      amount: Number(row.amount),
      feeRefund: Number(row.fee_refund),
      from: row.posted_from,
      status: row.status,
    }
  );
}

export async function saveRefundStatus(trx: Trx, id: string, status: string): Promise<void> {
  await trx.raw('update ledger.refund set status = ? where id = ?', [status, id]);
}

/** What is given back of a charge, or promised to be. */
export async function refundedOf(knex: Knex, intentId: string): Promise<number> {
  const [row] = await rowsOf<{ refunded: string }>(
    knex,
    `select coalesce(sum(amount), 0) as refunded from ledger.refund
      where intent_id = ? and status not in ('failed', 'canceled')`,
    [intentId],
  );
  return Number(row?.refunded ?? 0);
}

export async function refundsOf(trx: Trx, bookingId: string): Promise<RefundsView> {
  const [row] = await rowsOf<{ unfinished: number; refunded: string }>(
    trx,
    `select (select count(*)::int from ledger.operation where booking_id = :bookingId
               and kind = 'refund.create' and state in ('requested', 'failed')) as unfinished,
            (select coalesce(sum(amount), 0) from ledger.refund where booking_id = :bookingId
               and status = 'succeeded' and posted_from <> 'damage')
            + (select coalesce(sum(amount - (loss -> 'parts' ->> 'loss')::bigint), 0)
               from ledger.chargeback c where c.booking_id = :bookingId and c.booked_at is not null
                 and c.loss is not null
                 and exists (select from ledger.intent i where i.id = c.intent_id
                   and i.kind = 'charge')) as refunded`,
    { bookingId },
  );
  return { unfinished: row?.unfinished ?? 0, refunded: Number(row?.refunded ?? 0) };
}

/** How often the bank has sent this refund of the booking, or of its captured deposit, back. */
export async function timesReturned(
  executor: Knex | Trx,
  bookingId: string,
  number: number,
  of: 'charge' | 'deposit' = 'charge',
): Promise<number> {
  const [row] = await rowsOf<{ times: number }>(
    executor,
    `select count(*)::int as times from ledger.refund
      where booking_id = ? and number = ? and status in ('failed', 'canceled')
        and (posted_from = 'damage') = ?`,
    [bookingId, number, of === 'deposit'],
  );
  return row?.times ?? 0;
}
