/** What staff did: who, to what, why, and what it was before and after. Nothing is ever taken back. */
import type { Migration } from '@rental/shared/migrations';

/**
 * The actor is a document id of `admin_users`: names and addresses stay there, where a person can be
 * forgotten, and are looked up when the log is read. What the roles were is kept, since they change.
 */
const AUDIT_LOG = `
create table rental.audit_log (
  id bigint generated always as identity primary key,
  actor_kind text not null check (actor_kind in ('staff', 'system')),
  actor_id text not null,
  actor_roles text[] not null,
  action text not null check (action ~ '^[a-z]+(_[a-z]+)*[.][a-z]+(_[a-z]+)*$'),
  subject_kind text not null,
  subject_id text not null,
  subject_label text,
  reason text,
  before jsonb check (jsonb_typeof(before) = 'object'),
  after jsonb check (jsonb_typeof(after) = 'object'),
  request_id text,
  at timestamptz not null
);
comment on table rental.audit_log is 'Append-only; private fields are blotted out before they come here';
create index audit_log_by_time on rental.audit_log (at, id);
create index audit_log_by_subject on rental.audit_log (subject_kind, subject_id, id);
create index audit_log_by_subject_id on rental.audit_log (subject_id, id);
create index audit_log_by_actor on rental.audit_log (actor_id, id);
create index audit_log_by_action on rental.audit_log (action, id);
create index audit_log_by_request on rental.audit_log (request_id) where request_id is not null;
create trigger audit_log_append_only before update or delete or truncate
  on rental.audit_log for each statement execute function rental.refuse_change();`;

export const auditLog: Migration = {
  name: '0012-audit-log',
  async up(knex) {
    await knex.raw(AUDIT_LOG);
  },
};
