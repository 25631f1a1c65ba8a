/** Accounts of the bulk, set-based. */
import { randomBytes } from 'node:crypto';
import bcrypt from 'bcryptjs';
import type { Knex } from 'knex';
import type { SeedPerson } from '../catalogue/people';
import { personRow } from '../write-people';
import { insertRows } from './insert-rows';
import { BULK_MAIL } from './people';

const BATCH = 5_000;
const ROUNDS = 10;

const LINK_ROLES = `insert into up_users_role_lnk (user_id, role_id)
  select u.id, r.id from up_users u, up_roles r
    where r.type = 'authenticated' and u.email like ?
      and not exists (select from up_users_role_lnk l where l.user_id = u.id)`;

/** All have one password, which nobody knows. */
export async function writeBulkPeople(
  trx: Knex.Transaction,
  people: readonly SeedPerson[],
  accounts: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const password = await bcrypt.hash(randomBytes(32).toString('hex'), ROUNDS);
  const rows = people.map((person) => ({
    ...personRow(person, accounts.get(person.id), now),
    password,
  }));
  for (let at = 0; at < rows.length; at += BATCH)
    await insertRows(trx, 'up_users', rows.slice(at, at + BATCH));
  await trx.raw(LINK_ROLES, [`%${BULK_MAIL}`]);
}
