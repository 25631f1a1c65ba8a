/** How the verifier's checks of all bookings and of the ledger came out, and whose turn the next is. */
import type { Migration } from '@rental/shared/migrations';

const VERIFIER = `
create table rental.verification (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  took_ms int not null check (took_ms >= 0),
  staff_id text,
  findings jsonb check (jsonb_typeof(findings) = 'array'),
  total int check (total >= 0),
  error text,
  check ((findings is null) <> (error is null) and (findings is null) = (total is null))
);
comment on column rental.verification.staff_id is 'Null: it was due';
create trigger verification_append_only before update or delete or truncate
  on rental.verification for each statement execute function rental.refuse_change();

create table rental.verifier_turn (
  one boolean primary key default true check (one),
  taken_at timestamptz not null
);
insert into rental.verifier_turn (taken_at) values ('epoch');`;

export const verifier: Migration = {
  name: '0025-verifier',
  async up(knex) {
    await knex.raw(VERIFIER);
  },
};
