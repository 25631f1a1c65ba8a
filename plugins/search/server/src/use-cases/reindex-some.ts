import type { Knex } from 'knex';
import type { IndexProgress } from '../../../contracts/service';
import type { Catalogue } from '../domain/category-tree';
import { listingsIn } from '../engines/postgres/index-statement';
import { run } from '../engines/postgres/sql';
import { validationError } from '@rental/shared/errors';
import { indexListings } from './index-listings';

const BATCH = 500;

export interface WantedListings {
  readonly listingIds: readonly string[];
  /** Slug. */
  readonly category?: string | undefined;
}

/**
 * Indexes some listings again, in batches of their own transactions.
 *
 * @throws 400 for a category that nobody knows
 */
export async function reindexSome(
  knex: Knex,
  { bySlug }: Catalogue,
  { listingIds, category }: WantedListings,
  day: string,
  onProgress: (progress: IndexProgress) => void = () => undefined,
): Promise<number> {
  const node = category === undefined ? undefined : bySlug.get(category);
  if (category !== undefined && !node)
    throw validationError(`There is no category ${category}.`, { category: 'Give its slug.' });
  const within = node ? await run<{ id: string }>(knex, listingsIn('category', node.id)) : [];
  const ids = [...new Set([...listingIds, ...within.map(({ id }) => id)])].sort();
  let written = 0;
  for (let done = 0; done < ids.length; done += BATCH) {
    const batch = ids.slice(done, done + BATCH);
    written += await knex.transaction((trx) => indexListings(trx, batch, day));
    onProgress({ done: done + batch.length, total: ids.length, engine: 'postgres' });
  }
  return written;
}
