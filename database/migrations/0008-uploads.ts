/** Files that people bring: whose, for what, and what uses them. */
import type { Migration } from '@rental/shared/migrations';

const UPLOAD = `
create table rental.upload (
  id text primary key check (id ~ '^[a-z0-9]{1,64}$'),
  owner_id text not null,
  purpose text not null
    check (purpose in ('listing_photo', 'avatar', 'inspection', 'evidence', 'identity', 'message')),
  url text,
  width int not null check (width > 0),
  height int not null check (height > 0),
  bytes int not null check (bytes > 0),
  file_names text[] not null,
  bound_to text,
  claimed_at timestamptz,
  created_at timestamptz not null,
  check ((bound_to is null) = (claimed_at is null)),
  check ((purpose in ('listing_photo', 'avatar')) = (url is not null))
);
comment on column rental.upload.bound_to is 'What uses it: inspection:<id>, listing:<id>, …';
create index upload_unused on rental.upload (created_at) where claimed_at is null;
create index upload_unused_of on rental.upload (owner_id) where claimed_at is null;
create index upload_bound_to on rental.upload (bound_to) where bound_to is not null;`;

export const uploads: Migration = {
  name: '0008-uploads',
  async up(knex) {
    await knex.raw(UPLOAD);
  },
};
