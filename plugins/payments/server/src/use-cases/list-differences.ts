import type { DifferencesPage, DifferencesQuery } from '../../../contracts/differences';
import type { Dependencies } from '../dependencies';
import { listDifferences as read } from '../store/differences';

/** What Stripe and the ledger say differently of one movement, aged; the oldest open one first. */
export async function listDifferences(
  { knex, clock, wall }: Dependencies,
  { state, page, pageSize }: DifferencesQuery,
): Promise<DifferencesPage> {
  const isOpen = state === 'open';
  const { entries, total } = await read(knex, { isOpen, page, pageSize, wall: wall.now() });
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  return {
    data: entries,
    meta: { pagination: { page, pageSize, pageCount, total }, now: clock.now().toISOString() },
  };
}
