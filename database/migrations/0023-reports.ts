/** Reports of abuse: what somebody finds wrong with what others show, and what staff made of it. */
import type { Migration } from '@rental/shared/migrations';

/** Of one subject a person has one open report; a next one may follow when that is closed. */
const REPORT = `
create table rental.report (
  id bigint generated always as identity primary key,
  subject_kind text not null check (subject_kind in ('listing', 'user', 'review')),
  subject_id text not null,
  person_id text not null,
  reporter_id text not null check (reporter_id <> person_id),
  reason text not null check (reason in
    ('not_as_described', 'prohibited_item', 'fraud', 'offensive', 'photos_of_others', 'other')),
  words text not null default '' check (char_length(words) <= 1000),
  created_at timestamptz not null,
  closed_at timestamptz check (closed_at >= created_at),
  closed_by text,
  outcome text check (outcome in ('dismissed', 'taken_down', 'suspended')),
  note text,
  check ((closed_at is null) = (outcome is null)),
  check ((closed_at is null) = (closed_by is null))
);
comment on column rental.report.person_id is 'Whose the subject was when it was reported';
comment on column rental.report.closed_by is 'Document id of the member of staff';
comment on column rental.report.note is 'For colleagues; nobody else reads it';
create unique index report_once_open on rental.report (subject_kind, subject_id, reporter_id)
  where closed_at is null;
create index report_queue on rental.report (created_at, id) where closed_at is null;
create index report_closed on rental.report (closed_at desc, id desc) where closed_at is not null;
create index report_of_subject on rental.report (subject_kind, subject_id, id desc);
create index report_about_person on rental.report (person_id, id desc);
create index report_by_person on rental.report (reporter_id, id desc);`;

export const reports: Migration = {
  name: '0023-reports',
  async up(knex) {
    await knex.raw(REPORT);
  },
};
