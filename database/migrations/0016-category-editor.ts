/** What a category holds is counted, and carried over when its fields change. */
import type { Migration } from '@rental/shared/migrations';

const BY_CATEGORY = `
create index listings_by_category on public.listings (category_id, state);
create index listing_review_by_category on rental.listing_review (category_id);`;

export const categoryEditor: Migration = {
  name: '0016-category-editor',
  async up(knex) {
    await knex.raw(BY_CATEGORY);
  },
};
