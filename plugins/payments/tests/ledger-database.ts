/** A database with the ledger's migration, and of Strapi's tables the columns that payments reads. */
import { createTestDatabase, type TestDatabase } from '@rental/config/testing/databases';
import { ledger } from '@rental/database/migrations/0002-ledger';
import { DAMAGE_REFUNDS } from '@rental/database/migrations/0005-disputes';
import { PAYOUT_FAILURES } from '@rental/database/migrations/0014-owner-workplace';
import { holdRenewal } from '@rental/database/migrations/0036-hold-renewal';
import { collections } from '@rental/database/migrations/0037-collections';
import { LATE_KINDS } from '@rental/database/migrations/0039-late-returns';
import { chargebacks } from '@rental/database/migrations/0044-chargebacks';
import { payoutAttempts } from '@rental/database/migrations/0045-payout-attempts';
import { differences } from '@rental/database/migrations/0048-differences';
import knex, { type Knex } from 'knex';

const STRAPI_TABLES = `
create table up_users (
  id bigint generated always as identity primary key,
  document_id text not null unique,
  email text not null,
  display_name text,
  stripe_account_id text,
  transfers_active boolean,
  stripe_customer_id text
);
create table bookings (
  id bigint generated always as identity primary key,
  document_id text not null unique,
  number text not null,
  state text not null,
  settled_at timestamptz
);
create table published (
  id bigint generated always as identity primary key,
  topic text not null,
  key text not null,
  payload jsonb not null
);`;

export interface LedgerDatabase {
  readonly knex: Knex;
  readonly name: string;
  drop(): Promise<void>;
}

export async function createLedgerDatabase(label: string): Promise<LedgerDatabase> {
  const database: TestDatabase = await createTestDatabase(label);
  const connection = knex({
    client: 'pg',
    connection: database.url,
    pool: { min: 0, max: 10 },
  });
  await connection.raw(STRAPI_TABLES);
  await ledger.up(connection);
  await connection.raw(PAYOUT_FAILURES);
  await connection.raw(DAMAGE_REFUNDS);
  await holdRenewal.up(connection);
  await collections.up(connection);
  await connection.raw(LATE_KINDS);
  await chargebacks.up(connection);
  await payoutAttempts.up(connection);
  await differences.up(connection);
  return {
    knex: connection,
    name: database.name,
    async drop() {
      await connection.destroy();
      await database.drop();
    },
  };
}
