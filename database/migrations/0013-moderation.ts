/** Moderation: why to look closer, who is looking, and what is a usual price. */
import type { Migration } from '@rental/shared/migrations';

const REVIEW = `
alter table rental.listing_review
  add column flags jsonb not null default '[]' check (jsonb_typeof(flags) = 'array'),
  add column template_id text,
  add column category_id text generated always as (snapshot ->> 'categoryId') stored;
comment on column rental.listing_review.flags is 'As of the submission, or of the last change of the words';
comment on column rental.listing_review.template_id is 'The template that the reason was made of';`;

const CLAIM = `
create table rental.moderation_claim (
  listing_id text primary key,
  staff_id text not null,
  claimed_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > claimed_at)
);
create index moderation_claim_by_staff on rental.moderation_claim (staff_id, expires_at);`;

const PRICES = `
create index listings_by_price on public.listings (category_id, currency, price_unit)
  include (price_amount) where state = 'ACTIVE';`;

export const moderation: Migration = {
  name: '0013-moderation',
  async up(knex) {
    for (const sql of [REVIEW, CLAIM, PRICES]) await knex.raw(sql);
  },
};
