/** Words of titles alone: what is typed is looked for in them on every key. */
import type { Migration } from '@rental/shared/migrations';

export const titleWords: Migration = {
  name: '0062-title-words',
  async up(knex) {
    await knex.raw(`create index listing_search_title_words on rental.listing_search
      using gin (ts_filter(words, '{a}')) where active`);
  },
};
