/** What staff did about payments: retries with their reasons, and how the verifier's checks came out. */
import type { Migration } from '@rental/shared/migrations';

const CARE = `
create table ledger.operation_retry (
  id bigint generated always as identity primary key,
  operation_key text not null references ledger.operation on delete restrict,
  admin_id bigint not null,
  admin_name text not null,
  reason text not null check (length(btrim(reason)) between 5 and 500),
  found_state text not null check (found_state in ('requested', 'failed')),
  found_error text,
  found_attempts int not null,
  at timestamptz not null
);
create index operation_retry_by_operation on ledger.operation_retry (operation_key, id);
create trigger operation_retry_append_only before update or delete or truncate
  on ledger.operation_retry for each statement execute function ledger.refuse_change();

create table ledger.verification (
  id bigint generated always as identity primary key,
  admin_id bigint not null,
  admin_name text not null,
  findings jsonb not null check (jsonb_typeof(findings) = 'array'),
  at timestamptz not null
);
create trigger verification_append_only before update or delete or truncate
  on ledger.verification for each statement execute function ledger.refuse_change();`;

export const paymentsCare: Migration = {
  name: '0009-payments-care',
  async up(knex) {
    await knex.raw(CARE);
  },
};
