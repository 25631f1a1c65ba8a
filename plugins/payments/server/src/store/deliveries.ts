/** The inbox of what Stripe tells: each event once, worked off with leases. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import { isHandled } from '../domain/event-families';
import type { EventSnapshot } from '../domain/stripe-objects';

export interface Delivery {
  readonly id: string;
  readonly account: string | null;
  readonly type: string;
  readonly objectId: string;
  readonly attempts: number;
}

/** Stores events that are new; answers how many were. What nobody acts on counts as done. */
export async function storeEvents(
  knex: Knex,
  events: readonly EventSnapshot[],
  wall: Date,
): Promise<number> {
  if (events.length === 0) return 0;
  const rows = await rowsOf(
    knex,
    `insert into ledger.stripe_event
       (id, account, type, object_id, occurred_at, received_at, next_at, processed_at)
     select id, account, type, object_id, occurred_at, received_at, received_at,
            case when handled then null else received_at end
       from jsonb_to_recordset(?::jsonb) as e(id text, account text, type text, object_id text,
              occurred_at timestamptz, received_at timestamptz, handled boolean)
     on conflict (id) do nothing returning id`,
    [
      JSON.stringify(
        events.map(({ id, account, type, objectId, createdAt }) => ({
          id,
          account,
          type,
          object_id: objectId,
          occurred_at: createdAt,
          received_at: wall,
          handled: isHandled(type),
        })),
      ),
    ],
  );
  return rows.length;
}

const LEASE_MS = 25_000;

export async function claimDeliveries(knex: Knex, wall: Date, most: number): Promise<Delivery[]> {
  return rowsOf<Delivery>(
    knex,
    `update ledger.stripe_event set locked_until = :until, attempts = attempts + 1
      where id in (
        select id from ledger.stripe_event
         where processed_at is null and next_at <= :wall
           and (locked_until is null or locked_until < :wall)
         order by next_at limit :most for update skip locked)
      returning id, account, type, object_id as "objectId", attempts`,
    { wall, until: new Date(wall.getTime() + LEASE_MS), most },
  );
}

export async function markProcessed(trx: Trx, ids: readonly string[], wall: Date): Promise<void> {
  await trx.raw(
    `update ledger.stripe_event set processed_at = ?, locked_until = null, last_error = null
      where id = any(?)`,
    [wall, [...ids]],
  );
}

export async function postponeDeliveries(
  knex: Knex,
  ids: readonly string[],
  next: { at: Date; error: string },
): Promise<void> {
  await knex.raw(
    `update ledger.stripe_event set next_at = ?, last_error = ?, locked_until = null
      where id = any(?)`,
    [next.at, next.error, [...ids]],
  );
}

/** Lets every waiting delivery be tried now, whatever pause it is in. */
export async function endDeliveryPauses(knex: Knex, wall: Date): Promise<void> {
  await knex.raw(
    'update ledger.stripe_event set next_at = ? where processed_at is null and next_at > ?',
    [wall, wall],
  );
}

export async function anyDeliveryUnderWay(knex: Knex, wall: Date): Promise<boolean> {
  const rows = await rowsOf(
    knex,
    `select 1 from ledger.stripe_event where processed_at is null and locked_until > ? limit 1`,
    [wall],
  );
  return rows.length > 0;
}
