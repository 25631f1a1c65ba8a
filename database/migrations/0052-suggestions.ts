/** Titles by how they begin: what is suggested with every letter that somebody types. */
import type { Migration } from '@rental/shared/migrations';

export const suggestions: Migration = {
  name: '0052-suggestions',
  async up(knex) {
    await knex.raw(`create index listing_search_title_start
      on rental.listing_search (title_text text_pattern_ops) where active`);
  },
};
