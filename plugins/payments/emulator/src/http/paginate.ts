import { PLATFORM, type Kind, type Row } from '../store/records';
import type { World } from '../world';
import { refused } from './errors';
import { present, type List } from './present';

export interface Page {
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
}

/**
 * A page of rows, newest first, as Stripe's cursors cut it.
 * @param rows newest first, already filtered
 */
export function paginate<K extends Kind>(
  world: World,
  kind: K,
  rows: Iterable<Row<K>>,
  page: Page,
  url: string,
): List {
  const limit = page.limit ?? 10;
  if (limit < 1 || limit > 100)
    throw refused('Limit must be between 1 and 100.', { param: 'limit' });
  const after = cursor(world, kind, page.starting_after, 'starting_after');
  const before = cursor(world, kind, page.ending_before, 'ending_before');
  const taken: Row<K>[] = [];
  let hasMore = false;
  for (const row of rows) {
    if (after !== null && row.seq >= after) continue;
    if (before !== null && row.seq <= before) break;
    taken.push(row);
    // Going back from a cursor the rows next to it count, not the newest.
    if (taken.length > limit) {
      hasMore = true;
      if (before === null) break;
      taken.shift();
    }
  }
  const data = (before === null ? taken.slice(0, limit) : taken).map((row) => present(world, row));
  return { object: 'list', data, has_more: hasMore, url };
}

/** The rows of one account, newest first, that `fits` lets through. */
export function* rowsOf<K extends Kind>(
  rows: Iterable<Row<K>>,
  scope: string = PLATFORM,
  fits: (row: Row<K>) => boolean = () => true,
): Generator<Row<K>> {
  for (const row of rows) if (row.scope === scope && fits(row)) yield row;
}

function cursor(world: World, kind: Kind, id: string | undefined, param: string): number | null {
  if (id === undefined) return null;
  const row = world.store.get(kind, id);
  if (!row) throw refused(`No such ${kind}: '${id}'`, { code: 'resource_missing', param });
  return row.seq;
}
