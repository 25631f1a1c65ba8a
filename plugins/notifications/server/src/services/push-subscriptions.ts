/** Rows of `rental.push_subscription`: browsers that asked to be told. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';

export interface PushSubscriptionRow {
  readonly id: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** A browser belongs to whoever has signed in last; of one person, the latest ten are kept. */
const SAVE = `with saved as (
    insert into rental.push_subscription (user_id, endpoint, p256dh, auth, created_at)
      values (:userId, :endpoint, :p256dh, :auth, :at)
      on conflict (endpoint) do update set user_id = excluded.user_id, p256dh = excluded.p256dh,
        auth = excluded.auth, created_at = excluded.created_at
      returning id),
  dropped as (
    delete from rental.push_subscription where id in (
      select id from rental.push_subscription where user_id = :userId and endpoint <> :endpoint
        order by created_at desc offset 9))
  select id from saved`;

export interface NewSubscription {
  readonly userId: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly at: Date;
}

export async function saveSubscription(knex: Knex, given: NewSubscription): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(knex, SAVE, { ...given });
  return row?.id ?? '';
}

export const findSubscription = async (
  knex: Knex,
  id: string,
): Promise<PushSubscriptionRow | undefined> =>
  (
    await rowsOf<PushSubscriptionRow>(
      knex,
      'select id, endpoint, p256dh, auth from rental.push_subscription where id = ?::uuid',
      [id],
    )
  )[0];

export async function forgetSubscription(knex: Knex, id: string): Promise<void> {
  await knex.raw('delete from rental.push_subscription where id = ?::uuid', [id]);
}

/** Whether it was there, and theirs. */
export async function removeSubscription(
  knex: Knex,
  { id, userId }: { id: string; userId: string },
): Promise<boolean> {
  const gone = await rowsOf(
    knex,
    'delete from rental.push_subscription where id = ?::uuid and user_id = ? returning id',
    [id, userId],
  );
  return gone.length > 0;
}
