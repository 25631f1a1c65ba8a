/** The address that somebody wants instead of theirs, until its mailbox was opened. */
import type { Migration } from '@rental/shared/migrations';

/** `user_id` is the account's document id; of the link's token only what `link-tokens` keeps. */
const EMAIL_CHANGE = `
create table rental.email_change (
  user_id text primary key,
  email text not null,
  token text not null unique,
  asked_at timestamptz not null default now()
);`;

export const emailChange: Migration = {
  name: '0024-email-change',
  async up(knex) {
    await knex.raw(EMAIL_CHANGE);
  },
};
