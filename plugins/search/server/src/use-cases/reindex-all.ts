import type { Knex } from 'knex';
import type { IndexProgress } from '../../../contracts/service';
import { nextGeneration } from '../engines/postgres/generations';
import {
  ALL_COUNTRIES,
  INDEX_LOCK,
  indexStatement,
  nextListings,
  rebuildVocabulary,
  REMOVE_VANISHED,
} from '../engines/postgres/index-statement';
import { run } from '../engines/postgres/sql';
import { countPlaces } from './index-listings';

const BATCH = 1_000;

/**
 * Rebuilds the whole index in batches of their own transactions: searches go on, and memory stays
 * the same however many listings there are. Words and places that are no longer used go at the end.
 *
 * @returns how many listings are in the index now
 */
export async function reindexAll(
  knex: Knex,
  day: string,
  onProgress: (progress: IndexProgress) => void = () => undefined,
): Promise<number> {
  const [counted] = await run<{ total: number }>(knex, {
    text: 'select count(*)::int as total from listings',
    values: [],
  });
  const total = counted?.total ?? 0;
  let done = 0;
  let last = '';
  for (;;) {
    const ids = (await run<{ id: string }>(knex, nextListings(last, BATCH))).map(({ id }) => id);
    const newest = ids.at(-1);
    if (newest === undefined) break;
    last = newest;
    done += await knex.transaction(async (trx) => {
      await run(trx, INDEX_LOCK);
      const [row] = await run<{ count: number }>(trx, indexStatement(ids, day));
      return row?.count ?? 0;
    });
    onProgress({ done, total: Math.max(total, done), engine: 'postgres' });
  }
  await knex.transaction(async (trx) => {
    await run(trx, INDEX_LOCK);
    await run(trx, REMOVE_VANISHED);
    for (const statement of rebuildVocabulary) await run(trx, statement);
    const countries = await run<{ country: string }>(trx, ALL_COUNTRIES);
    await countPlaces(
      trx,
      countries.map(({ country }) => country),
    );
    await run(trx, nextGeneration('catalogue'));
  });
  await knex.raw(
    'analyze rental.listing_search, rental.place, rental.search_word, rental.search_spelling',
  );
  return done;
}
