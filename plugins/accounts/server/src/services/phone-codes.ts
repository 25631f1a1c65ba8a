/** Rows of `rental.phone_code`, and the account's own number. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';

interface PhoneRow {
  readonly number: string | null;
  readonly verified: boolean;
  readonly pendingNumber: string | null;
  readonly expiresAt: Date | null;
}

const FIND = `select nullif(u.phone, '') as number, u.phone_verified is true as verified,
    c.number as "pendingNumber", c.expires_at as "expiresAt"
  from up_users u
    left join rental.phone_code c on c.user_id = u.document_id and c.expires_at > :now
  where u.document_id = :userId`;

export async function findPhone(
  knex: Knex,
  of: { userId: string; now: Date },
): Promise<PhoneRow | undefined> {
  const [row] = await rowsOf<PhoneRow>(knex, FIND, of);
  return row;
}

export interface NewCode {
  readonly userId: string;
  readonly number: string;
  /** Hash. */
  readonly code: string;
  readonly now: Date;
  readonly expiresAt: Date;
  /** So many accounts may ask for codes to one number within a day. */
  readonly mostAccounts: number;
}

const KEEP = `insert into rental.phone_code (user_id, number, code, asked_at, expires_at)
  select :userId, :number, :code, :now, :expiresAt
    where (select count(*) from rental.phone_code where number = :number and user_id <> :userId
      and asked_at > :now::timestamptz - interval '1 day') < :mostAccounts
  on conflict (user_id) do update set number = excluded.number, code = excluded.code, attempts = 0,
    asked_at = excluded.asked_at, expires_at = excluded.expires_at
  returning user_id`;

/** False: too many accounts have asked for codes to this number. */
export async function keepCode(knex: Knex, code: NewCode): Promise<boolean> {
  return (await rowsOf(knex, KEEP, { ...code })).length > 0;
}

/** It went nowhere. */
export const forgetCode = (knex: Knex, userId: string): Promise<unknown> =>
  rowsOf(knex, 'delete from rental.phone_code where user_id = ?', [userId]);

export interface TriedCode {
  readonly number: string;
  readonly code: string;
}

/** Counts the try before the code is compared: many at once are no more tries. */
export async function tryCode(
  trx: Trx,
  of: { userId: string; now: Date; mostAttempts: number },
): Promise<TriedCode | undefined> {
  const [row] = await rowsOf<TriedCode>(
    trx,
    `update rental.phone_code set attempts = attempts + 1
      where user_id = :userId and expires_at > :now and attempts < :mostAttempts
      returning number, code`,
    of,
  );
  return row;
}

/** The code goes with it: it is good once. */
export async function takeNumber(trx: Trx, userId: string, number: string): Promise<void> {
  await rowsOf(trx, 'delete from rental.phone_code where user_id = ?', [userId]);
  await rowsOf(
    trx,
    'update up_users set phone = ?, phone_verified = true, updated_at = now() where document_id = ?',
    [number, userId],
  );
}

export async function dropNumber(trx: Trx, userId: string): Promise<void> {
  await rowsOf(trx, 'delete from rental.phone_code where user_id = ?', [userId]);
  await rowsOf(
    trx,
    'update up_users set phone = null, phone_verified = false, updated_at = now() where document_id = ?',
    [userId],
  );
}
