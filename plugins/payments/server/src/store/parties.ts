/** What users-permissions' accounts know of Stripe: columns that only payments writes. */
import { rowsOf, type Prepared } from '@rental/shared/database';
import type { Knex } from 'knex';

export interface Party {
  readonly id: string;
  readonly email: string;
  readonly accountId: string | null;
  readonly transfersActive: boolean;
  readonly customerId: string | null;
}

const FIND: Prepared = {
  name: 'payments.find-parties',
  sql: `select document_id as id, email, stripe_account_id as "accountId",
      coalesce(transfers_active, false) as "transfersActive", stripe_customer_id as "customerId"
    from up_users where document_id = any(?)`,
};

/** By document id; without those that there are not. */
export async function findParties(knex: Knex, ids: string[]): Promise<Map<string, Party>> {
  const rows = await rowsOf<Party>(knex, FIND, [ids]);
  return new Map(rows.map((party) => [party.id, party]));
}

export const findParty = async (knex: Knex, documentId: string): Promise<Party | undefined> =>
  (await findParties(knex, [documentId])).get(documentId);

export async function saveCustomer(knex: Knex, id: string, customerId: string): Promise<void> {
  await knex.raw(
    'update up_users set stripe_customer_id = ? where document_id = ? and stripe_customer_id is null',
    [customerId, id],
  );
}

export async function saveAccount(knex: Knex, id: string, accountId: string): Promise<void> {
  await knex.raw(
    'update up_users set stripe_account_id = ? where document_id = ? and stripe_account_id is null',
    [accountId, id],
  );
}

export async function saveTransfersActive(
  knex: Knex,
  accountId: string,
  active: boolean,
): Promise<void> {
  await knex.raw(
    `update up_users set transfers_active = ?
      where stripe_account_id = ? and transfers_active is distinct from ?`,
    [active, accountId, active],
  );
}

/** Accounts that were opened but cannot be paid yet: their news matters. */
export async function accountsInOnboarding(knex: Knex): Promise<string[]> {
  const rows = await rowsOf<{ account: string }>(
    knex,
    `select stripe_account_id as account from up_users
      where stripe_account_id is not null and transfers_active is not true`,
  );
  return rows.map(({ account }) => account);
}
