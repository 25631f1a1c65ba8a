/** What staff decide about people: suspensions, and proofs of identity with their private documents. */
import type { Migration } from '@rental/shared/migrations';

const SESSION = `
alter table rental.session drop constraint session_revoked_because_check;
alter table rental.session add constraint session_revoked_because_check check (revoked_because in
  ('sign_out', 'revoked', 'password_changed', 'token_reused', 'suspended', 'ended_by_staff'));`;

/** `effects` is what the suspension did, as it was shown before: it says what cannot come back. */
const SUSPENSION = `
create table rental.suspension (
  id bigint generated always as identity primary key,
  user_id text not null,
  reason text not null check (btrim(reason) <> ''),
  effects jsonb not null check (jsonb_typeof(effects) = 'object'),
  suspended_by text not null,
  suspended_at timestamptz not null,
  restored_by text,
  restored_at timestamptz,
  restored_because text,
  check (num_nonnulls(restored_by, restored_at, restored_because) in (0, 3))
);
create unique index suspension_running on rental.suspension (user_id) where restored_at is null;
create index suspension_of on rental.suspension (user_id, id);`;

/** The documents are uploads of their owner for `identity`; they go when `documents_due_at` has come. */
const VERIFICATION = `
create table rental.identity_check (
  id text primary key check (id ~ '^[a-z0-9]{1,64}$'),
  user_id text not null,
  document_kind text not null check (document_kind in ('passport', 'id_card', 'driving_licence')),
  upload_ids text[] not null check (cardinality(upload_ids) between 1 and 2),
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'refused')),
  submitted_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  reason_code text,
  reason text,
  documents_due_at timestamptz,
  documents_gone_at timestamptz,
  check ((state = 'waiting') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check ((decided_at is null) = (documents_due_at is null)),
  check (documents_gone_at is null or documents_due_at is not null),
  check (state <> 'refused' or reason_code is not null)
);
create unique index identity_check_waiting_of on rental.identity_check (user_id)
  where state = 'waiting';
create index identity_check_queue on rental.identity_check (submitted_at, id)
  where state = 'waiting';
create index identity_check_due on rental.identity_check (documents_due_at)
  where documents_gone_at is null and documents_due_at is not null;
create index identity_check_of on rental.identity_check (user_id, submitted_at desc);`;

/** The list of people: by part of a name or a mail address, and the few that are suspended. */
const SEARCH = `
create index users_display_name on public.up_users using gin (lower(display_name) gin_trgm_ops);
create index users_first_name on public.up_users using gin (lower(first_name) gin_trgm_ops);
create index users_mail_part on public.up_users using gin (lower(email) gin_trgm_ops);
create index users_suspended on public.up_users (id) where blocked;
create index disputes_by_claimant on public.disputes (claimant_id);`;

export const people: Migration = {
  name: '0018-people',
  async up(knex) {
    for (const sql of [SESSION, SUSPENSION, VERIFICATION, SEARCH]) await knex.raw(sql);
  },
};
