import type { PayoutEntry, PayoutsPage, PayoutsQuery } from '../../../contracts/admin-payouts';
import type { Dependencies } from '../dependencies';
import { canRetry, problemOf } from '../domain/operation-care';
import { listForBoard, type BoardRow } from '../store/payout-board';

/** Owners' payouts as staff look through them: what needs people first. */
export async function listPayouts(
  { knex, clock, wall }: Pick<Dependencies, 'knex' | 'clock' | 'wall'>,
  query: PayoutsQuery,
): Promise<PayoutsPage> {
  const now = clock.now();
  const { entries, sums } = await listForBoard(knex, query, { now, wall: wall.now() });
  const { page, pageSize } = query;
  const total = sums.reduce((sum, { count }) => sum + count, 0);
  return {
    data: entries.map(entryOf),
    meta: {
      pagination: { page, pageSize, pageCount: Math.max(1, Math.ceil(total / pageSize)), total },
      sums,
      now: now.toISOString(),
    },
  };
}

const entryOf = ({ error, operation, underWay, ...entry }: BoardRow): PayoutEntry => ({
  ...entry,
  at: new Date(entry.at).toISOString(),
  problem: problemOf(error),
  canRetry:
    (entry.stage === 'failed' || entry.stage === 'due') &&
    operation !== null &&
    canRetry({
      kind: 'payout.create',
      state: operation,
      underWay,
      bookingState: entry.booking.state,
    }),
});
