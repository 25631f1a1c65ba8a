/** Decisions of moderators that can be taken back while nothing has come of them. */
import type { Migration } from '@rental/shared/migrations';

const REVIEW = `
alter table rental.listing_review
  add column decided_version text,
  add column replaced jsonb,
  add column told_at timestamptz;
comment on column rental.listing_review.decided_version is 'Names the content of the listing right after the decision';
comment on column rental.listing_review.replaced is 'The content that an approved change took the place of';
comment on column rental.listing_review.told_at is 'When the decision was made that its owner has a mail about';`;

export const undoDecisions: Migration = {
  name: '0026-undo-decisions',
  async up(knex) {
    await knex.raw(REVIEW);
  },
};
