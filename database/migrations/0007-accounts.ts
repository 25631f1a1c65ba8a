/** One row for each sign-in: what a person sees in the list of sessions, and can end. */
import type { Migration } from '@rental/shared/migrations';

/**
 * Times are wall time, as in the tokens. `user_id` is the account's document id. The refresh token
 * itself is nowhere: `refresh_hash` is the SHA-256 of the one that is good, `previous_hash` of the
 * one before it.
 */
const SESSION = `
create table rental.session (
  id uuid primary key,
  user_id text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  user_agent text not null,
  address text not null,
  refresh_hash bytea,
  previous_hash bytea,
  rotated_at timestamptz,
  revoked_at timestamptz,
  revoked_because text
    check (revoked_because in ('sign_out', 'revoked', 'password_changed', 'token_reused')),
  check ((revoked_at is null) = (revoked_because is null)),
  check (previous_hash is null or refresh_hash is not null),
  check ((previous_hash is null) = (rotated_at is null))
);
create index session_by_user on rental.session (user_id, last_seen_at desc) where revoked_at is null;
create index session_by_end on rental.session (expires_at);`;

export const accounts: Migration = {
  name: '0007-accounts',
  async up(knex) {
    await knex.raw(SESSION);
  },
};
