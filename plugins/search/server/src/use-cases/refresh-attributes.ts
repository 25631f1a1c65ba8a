import type { Trx } from '@rental/shared/database';
import { facetsStatement } from '../engines/postgres/facets-statement';
import { INDEX_LOCK } from '../engines/postgres/index-statement';
import { run } from '../engines/postgres/sql';

/** Filters keep finding listings whose attributes were renamed, before they are indexed again. */
export async function refreshAttributes(trx: Trx, categoryIds: readonly string[]): Promise<void> {
  await run(trx, INDEX_LOCK);
  await run(trx, facetsStatement(categoryIds));
}
