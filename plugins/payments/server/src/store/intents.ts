/** Charges and holds as Stripe last showed them. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { IntentStatus } from '../../../contracts/operations';
import type { HoldView, PaymentView } from '../../../contracts/service';
import { INTENT_KINDS, type KnownIntent, type ObjectLink } from '../domain/intent-change';
import { renewalOf } from '../domain/hold-renewal';
import type { IntentSnapshot } from '../domain/stripe-objects';

export type IntentKind = KnownIntent['kind'];

export interface StoredIntent extends KnownIntent {
  readonly clientSecret: string;
  readonly chargeId: string | null;
  readonly applicationFeeId: string | null;
  readonly paymentMethod: string | null;
  readonly received: number;
}

interface IntentRow {
  id: string;
  kind: IntentKind;
  booking_id: string;
  number: number;
  owner_id: string;
  renter_id: string;
  amount: string;
  currency: string;
  application_fee: string;
  status: IntentStatus;
  client_secret: string;
  charge_id: string | null;
  application_fee_id: string | null;
  payment_method: string | null;
  failed_attempt: string | null;
  received: string;
}

const toIntent = (row: IntentRow): StoredIntent => ({
  id: row.id,
  kind: row.kind,
  bookingId: row.booking_id,
  number: row.number,
  ownerId: row.owner_id,
  renterId: row.renter_id,
  amount: Number(row.amount),
  currency: row.currency,
  applicationFee: Number(row.application_fee),
  status: row.status,
  clientSecret: row.client_secret,
  chargeId: row.charge_id,
  applicationFeeId: row.application_fee_id,
  paymentMethod: row.payment_method,
  failedAttempt: row.failed_attempt,
  received: Number(row.received),
});

/** What our intents carry at Stripe: enough to know them again without any row of ours. */
export interface IntentOrigin {
  readonly kind: IntentKind;
  readonly bookingId: string;
  readonly number: number;
  readonly ownerId: string;
  readonly renterId: string;
}

export const originToMetadata = (origin: IntentOrigin): Record<string, string> => ({
  kind: origin.kind,
  bookingId: origin.bookingId,
  number: String(origin.number),
  ownerId: origin.ownerId,
  renterId: origin.renterId,
});

const isKind = (kind: string | undefined): kind is IntentKind =>
  INTENT_KINDS.some((each) => each === kind);

/** Undefined for an intent that the platform did not create. */
export function originOf(metadata: Readonly<Record<string, string>>): IntentOrigin | undefined {
  const { kind, bookingId, number, ownerId, renterId } = metadata;
  if (!isKind(kind) || !bookingId || !ownerId || !renterId) return undefined;
  return { kind, bookingId, number: Number(number), ownerId, renterId };
}

/** An intent as Stripe shows it and what it is for. */
export interface NewIntent {
  readonly origin: IntentOrigin;
  readonly found: IntentSnapshot;
}

/** An INSERT … SELECT that may go on with FROM and ON CONFLICT; the state is where every intent begins. */
export const INSERT_INTENT = `insert into ledger.intent (id, kind, booking_id, number, owner_id, renter_id,
    amount, currency, application_fee, status, client_secret, created_at, changed_at)
  select :id, :kind, :bookingId, :number, :ownerId, :renterId, :amount, :currency, :applicationFee,
    'requires_payment_method', :clientSecret, :now, :now`;

export const newIntentBindings = ({ origin, found }: NewIntent, now: Date) => ({
  kind: origin.kind,
  bookingId: origin.bookingId,
  number: origin.number,
  ownerId: origin.ownerId,
  renterId: origin.renterId,
  id: found.id,
  amount: found.amount,
  currency: found.currency,
  applicationFee: found.applicationFee,
  clientSecret: found.clientSecret,
  now,
});

/** The intent's row, made from the snapshot when it is not known yet, locked. */
export async function lockIntent(
  trx: Trx,
  origin: IntentOrigin,
  found: IntentSnapshot,
  now: Date,
): Promise<StoredIntent> {
  await trx.raw(
    `${INSERT_INTENT} on conflict (id) do nothing`,
    newIntentBindings({ origin, found }, now),
  );
  const [row] = await rowsOf<IntentRow>(
    trx,
    'select * from ledger.intent where id = ? for update',
    [found.id],
  );
  if (!row) throw new Error(`intent ${found.id} vanished`);
  return toIntent(row);
}

export async function saveIntent(trx: Trx, found: IntentSnapshot, now: Date): Promise<void> {
  await trx.raw(
    `update ledger.intent set status = :status, received = :received,
       charge_id = coalesce(:chargeId, charge_id),
       application_fee_id = coalesce(:applicationFeeId, application_fee_id),
       payment_method = coalesce(:paymentMethod, payment_method),
       failed_attempt = coalesce(:failedAttempt, failed_attempt), changed_at = :now
     where id = :id`,
    {
      id: found.id,
      status: found.status,
      received: found.received,
      chargeId: found.charge?.id ?? null,
      applicationFeeId: found.charge?.applicationFeeId ?? null,
      paymentMethod: found.paymentMethod,
      failedAttempt: found.failure?.attempt ?? null,
      now,
    },
  );
}

export async function findIntent(
  executor: Knex | Trx,
  bookingId: string,
  kind: IntentKind,
  number: number,
): Promise<StoredIntent | undefined> {
  const [row] = await rowsOf<IntentRow>(
    executor,
    'select * from ledger.intent where booking_id = ? and kind = ? and number = ?',
    [bookingId, kind, number],
  );
  return row && toIntent(row);
}

export async function findIntentById(
  executor: Knex | Trx,
  id: string,
): Promise<StoredIntent | undefined> {
  const [row] = await rowsOf<IntentRow>(executor, 'select * from ledger.intent where id = ?', [id]);
  return row && toIntent(row);
}

/** The booking's newest charge that brought a card: what a hold is placed on. */
export async function findPaidCharge(
  knex: Knex,
  bookingId: string,
): Promise<StoredIntent | undefined> {
  const [row] = await rowsOf<IntentRow>(
    knex,
    `select * from ledger.intent
      where booking_id = ? and kind = 'charge' and status in ('succeeded', 'requires_capture')
      order by number desc limit 1`,
    [bookingId],
  );
  return row && toIntent(row);
}

export async function placeHold(
  trx: Trx,
  intent: KnownIntent,
  captureBefore: Date | null,
  now: Date,
): Promise<void> {
  const renewAt = captureBefore && renewalOf(now, captureBefore);
  await trx.raw(
    `insert into ledger.hold (intent_id, supersedes, capture_before, renew_at, placed_at)
     values (:id, (select h.intent_id from ledger.hold h join ledger.intent i on i.id = h.intent_id
                    where i.booking_id = :bookingId and i.number < :number
                    order by i.number desc limit 1), :captureBefore, :renewAt, :now)
     on conflict (intent_id) do nothing`,
    {
      id: intent.id,
      bookingId: intent.bookingId,
      number: intent.number,
      captureBefore,
      renewAt,
      now,
    },
  );
}

export async function endHold(trx: Trx, intentId: string, now: Date): Promise<void> {
  await trx.raw('update ledger.hold set ended_at = ? where intent_id = ? and ended_at is null', [
    now,
    intentId,
  ]);
}

/** Remembers which journal explains what happens to these objects on Stripe's balances. */
export async function linkObjects(trx: Trx, links: readonly ObjectLink[]): Promise<void> {
  if (links.length === 0) return;
  await trx.raw(
    `insert into ledger.stripe_object (id, movement, source_type, source_id)
     select id, movement, source_type, source_id from jsonb_to_recordset(?::jsonb)
       as l(id text, movement text, source_type text, source_id text)
     on conflict (id, movement) do nothing`,
    [
      JSON.stringify(
        links.map(({ id, movement, sourceType, sourceId }) => ({
          id,
          movement,
          source_type: sourceType,
          source_id: sourceId,
        })),
      ),
    ],
  );
}

export async function paymentOf(
  knex: Knex,
  bookingId: string,
  charge: number | null = null,
  kind: IntentKind = 'charge',
): Promise<PaymentView | undefined> {
  const [row] = await rowsOf<IntentRow & { refunded: string }>(
    knex,
    `select i.*, (select coalesce(sum(r.amount), 0) from ledger.refund r
                   where r.intent_id = i.id and r.status not in ('failed', 'canceled')) as refunded
       from ledger.intent i where i.booking_id = :bookingId and i.kind = :kind
        and i.number = coalesce(:charge::int, i.number)
      order by i.number desc limit 1`,
    { bookingId, charge, kind } as Knex.ValueDict,
  );
  if (!row) return undefined;
  const { id, number, status, clientSecret, amount, applicationFee, currency } = toIntent(row);
  const refunded = Number(row.refunded);
  return { intentId: id, number, status, clientSecret, amount, applicationFee, currency, refunded };
}

interface HoldRow extends IntentRow {
  capture_before: Date | null;
  placed_at: Date | null;
  ended_at: Date | null;
}

export async function holdOf(knex: Knex, bookingId: string): Promise<HoldView | undefined> {
  const [row] = await rowsOf<HoldRow>(
    knex,
    `select i.*, h.capture_before, h.placed_at, h.ended_at
       from ledger.intent i left join ledger.hold h on h.intent_id = i.id
      where i.booking_id = ? and i.kind = 'hold' order by i.number desc limit 1`,
    [bookingId],
  );
  if (!row) return undefined;
  const { id, number, status, clientSecret, amount, currency } = toIntent(row);
  return {
    intentId: id,
    number,
    status,
    clientSecret,
    amount,
    currency,
    captureBefore: row.capture_before,
    placedAt: row.placed_at,
    endedAt: row.ended_at,
  };
}
