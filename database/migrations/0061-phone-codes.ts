/** Phone numbers that somebody is about to confirm. */
import type { Migration } from '@rental/shared/migrations';

const PHONE_CODES = `
create table rental.phone_code (
  user_id text primary key,
  number text not null,
  code text not null,
  attempts integer not null default 0,
  asked_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table rental.phone_code is 'The number becomes the account''s once its code was typed';
comment on column rental.phone_code.code is 'Hash of the code, the account and the number';
comment on column rental.phone_code.expires_at is 'Platform time';
create index phone_code_number on rental.phone_code (number, asked_at);`;

export const phoneCodes: Migration = {
  name: '0061-phone-codes',
  async up(knex) {
    await knex.raw(PHONE_CODES);
  },
};
