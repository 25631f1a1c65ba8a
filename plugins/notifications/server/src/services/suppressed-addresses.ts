/** Rows of `rental.suppressed_address`: digests of addresses that get no mail. */
import { createHmac, hkdfSync } from 'node:crypto';
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { Suppression } from '../domain/mail-event';

export type HashAddress = (email: string) => string;

/** @param secret of the platform: without it nobody can look for an address among the digests */
export function addressHasher(secret: string): HashAddress {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'rental suppressed addresses', 32));
  return (email) => createHmac('sha256', key).update(email.trim().toLowerCase()).digest('hex');
}

const SUPPRESS = `insert into rental.suppressed_address (hash, reason, provider, created_at)
  select hash, reason, 'sendgrid', :at
    from jsonb_to_recordset(:rows::jsonb) as r(hash text, reason text)
  on conflict (hash) do nothing returning hash`;

/** Answers how many of them are new. */
export async function suppress(
  knex: Knex,
  rows: readonly { hash: string; reason: Suppression }[],
  at: Date,
): Promise<number> {
  return (await rowsOf(knex, SUPPRESS, { rows: JSON.stringify(rows), at })).length;
}

export const isSuppressed = async (knex: Knex, hash: string): Promise<boolean> =>
  (await rowsOf(knex, 'select 1 from rental.suppressed_address where hash = ?', [hash])).length > 0;
