import type { Trx } from '@rental/shared/database';
import { facetsStatement } from '../engines/postgres/facets-statement';
import { nextGeneration } from '../engines/postgres/generations';
import { TRY_INDEX_LOCK } from '../engines/postgres/index-statement';
import { run } from '../engines/postgres/sql';

/**
 * Filters keep finding listings whose attributes were renamed, before they are indexed again. While
 * an indexer is at work it is not waited for: the event of the change makes these rows anew.
 */
export async function refreshAttributes(trx: Trx, categoryIds: readonly string[]): Promise<void> {
  const [lock] = await run<{ held: boolean }>(trx, TRY_INDEX_LOCK);
  if (!lock?.held) return;
  await run(trx, facetsStatement(categoryIds));
  await run(trx, nextGeneration('catalogue'));
}
