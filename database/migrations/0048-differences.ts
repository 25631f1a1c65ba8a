/** What moved at Stripe and the ledger cannot explain, or the other way round, while it lasts. */
import type { Migration } from '@rental/shared/migrations';

const DIFFERENCES = `
create table ledger.difference (
  id bigint generated always as identity primary key,
  -- A movement by Stripe's id, or a journal by its source.
  subject text not null,
  journal_id bigint references ledger.journal on delete restrict,
  account text not null,
  owner_id text,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- Stripe's less the ledger's, minor units.
  amount bigint not null check (amount <> 0),
  details jsonb not null,
  rounds int not null default 1,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  seen_since_wall timestamptz not null,
  resolved_at timestamptz,
  released_at timestamptz,
  released_by text,
  release_reason text,
  check ((released_at is null) = (released_by is null)),
  check ((released_at is null) = (release_reason is null))
);
comment on column ledger.difference.rounds is 'How many looks in a row found it with this amount';
comment on column ledger.difference.seen_since_wall is 'Wall time: a moved development clock makes nothing old';
create unique index difference_open on ledger.difference (subject, account) where resolved_at is null;
create index difference_by_owner on ledger.difference (owner_id) where resolved_at is null;
create index difference_resolved on ledger.difference (resolved_at) where resolved_at is not null;
create index balance_transaction_by_time on ledger.balance_transaction (created_at);`;

export const differences: Migration = {
  name: '0048-differences',
  async up(knex) {
    await knex.raw(DIFFERENCES);
  },
};
