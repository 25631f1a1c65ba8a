/** Chargebacks as Stripe last showed them, and what the ledger made of them. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { ChargebackStatus } from '../../../contracts/chargebacks';
import type { ChargebackLoss } from '../../../contracts/dispute-journals';
import type { ChargebackView } from '../../../contracts/service';
import type { ChargebackChange, KnownChargeback } from '../domain/chargeback-change';
import type { LossOfCharge } from '../domain/chargeback-loss';
import type { DisputeSnapshot } from '../domain/stripe-objects';

export interface StoredChargeback extends KnownChargeback {
  readonly id: string;
  readonly bookingId: string;
  readonly intentId: string;
  readonly ownerId: string;
  readonly amount: number;
  readonly currency: string;
  readonly booked: boolean;
  readonly loss: BookedLoss | null;
}

/** How a loss is divided, kept from its decision until it is booked. */
export interface BookedLoss extends Omit<LossOfCharge, 'parts'> {
  readonly parts: ChargebackLoss;
  readonly afterSettle: boolean;
  /** All of it that was the platform's, refunds included. */
  readonly platformShare: number;
}

interface Row {
  id: string;
  booking_id: string;
  intent_id: string;
  owner_id: string;
  amount: string;
  currency: string;
  status: ChargebackStatus;
  answered: boolean;
  withdrawn_at: Date | null;
  decided_at: Date | null;
  booked_at: Date | null;
  loss: BookedLoss | null;
}

const toChargeback = (row: Row): StoredChargeback => ({
  id: row.id,
  bookingId: row.booking_id,
  intentId: row.intent_id,
  ownerId: row.owner_id,
  amount: Number(row.amount),
  currency: row.currency,
  status: row.status,
  answered: row.answered,
  withdrawn: row.withdrawn_at !== null,
  decided: row.decided_at !== null,
  booked: row.booked_at !== null,
  loss: row.loss,
});

/** Makes the row of a dispute that is new. */
export async function insertChargeback(
  trx: Trx,
  found: DisputeSnapshot,
  { bookingId, ownerId }: { bookingId: string; ownerId: string },
  now: Date,
): Promise<void> {
  const { id, intentId, amount, currency, reason, answerBy } = found;
  await trx.raw(
    `insert into ledger.chargeback (id, booking_id, intent_id, owner_id, amount, currency, reason,
       status, answer_by, opened_at)
     values (:id, :bookingId, :intentId, :ownerId, :amount, :currency, :reason,
       'warning_needs_response', :answerBy, :now)
     on conflict (id) do nothing`,
    { id, bookingId, ownerId, intentId, amount, currency, reason, answerBy, now } as Knex.ValueDict,
  );
}

export async function lockChargeback(trx: Trx, id: string): Promise<StoredChargeback> {
  const [row] = await rowsOf<Row>(trx, 'select * from ledger.chargeback where id = ? for update', [
    id,
  ]);
  if (!row) throw new Error(`chargeback ${id} is not in the books`);
  return toChargeback(row);
}

export async function findChargeback(
  executor: Knex | Trx,
  id: string,
): Promise<StoredChargeback | undefined> {
  const [row] = await rowsOf<Row>(executor, 'select * from ledger.chargeback where id = ?', [id]);
  return row && toChargeback(row);
}

export async function saveChargeback(
  trx: Trx,
  found: DisputeSnapshot,
  { status, answered, opens, ends }: ChargebackChange,
  now: Date,
): Promise<void> {
  await trx.raw(
    `update ledger.chargeback set status = :status, answered = :answered, answer_by = :answerBy,
       amount = :amount, fee = greatest(fee, :fee),
       withdrawn_at = case when :opens then :now::timestamptz else withdrawn_at end,
       decided_at = case when :isDecided then :now::timestamptz else decided_at end
     where id = :id`,
    {
      id: found.id,
      status,
      answered,
      answerBy: found.answerBy,
      amount: found.amount,
      fee: found.withdrawal?.fee ?? 0,
      opens,
      isDecided: ends !== null,
      now,
    } as Knex.ValueDict,
  );
}

export async function saveLoss(trx: Trx, id: string, loss: BookedLoss): Promise<void> {
  await trx.raw('update ledger.chargeback set loss = ?::jsonb where id = ?', [
    JSON.stringify(loss),
    id,
  ]);
}

/** The ledger has the outcome; what moved no money is over with that. */
export async function markBooked(
  trx: Trx,
  id: string,
  { ended, now }: { ended: boolean; now: Date },
): Promise<void> {
  await trx.raw(
    `update ledger.chargeback set booked_at = :now,
       ended_at = case when :ended then :now::timestamptz end where id = :id`,
    { id, ended, now },
  );
}

/** The booking has taken the outcome in: what waited for it goes on. */
export async function endChargeback(trx: Trx, id: string, now: Date): Promise<void> {
  await trx.raw(
    `update ledger.chargeback set ended_at = ?
      where id = ? and booked_at is not null and ended_at is null`,
    [now, id],
  );
}

/** Another chargeback of the booking has taken money and is not booked. */
export async function isFrozenByAnother(
  trx: Trx,
  { id, bookingId }: Pick<StoredChargeback, 'id' | 'bookingId'>,
): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `select 1 from ledger.chargeback where booking_id = ? and id <> ? and withdrawn_at is not null
      and booked_at is null limit 1`,
    [bookingId, id],
  );
  return rows.length > 0;
}

const VIEW = `select c.id, c.status, c.amount::float8 as amount, c.currency,
    case i.kind when 'hold' then 'deposit' else i.kind end as of, c.reason,
    c.answer_by as "answerBy", c.answered, c.opened_at as "openedAt",
    c.withdrawn_at as "withdrawnAt", c.ended_at as "endedAt"
  from ledger.chargeback c join ledger.intent i on i.id = c.intent_id`;

/** All of a booking, inquiries too, the oldest first. */
export const chargebacksOf = (executor: Knex | Trx, bookingId: string): Promise<ChargebackView[]> =>
  rowsOf<ChargebackView>(executor, `${VIEW} where c.booking_id = ? order by c.opened_at, c.id`, [
    bookingId,
  ]);
