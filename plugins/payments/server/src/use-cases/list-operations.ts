import type { OperationEntry, OperationsPage } from '../../../contracts/admin-payments';
import type { OperationsQuery } from '../../../contracts/admin-payments-requests';
import type { Dependencies } from '../dependencies';
import { canRetry, problemOf } from '../domain/operation-care';
import { countStandings, listForCare, type CareRow } from '../store/operation-care';

/** Operations as staff look through them: what needs them first. */
export async function listOperations(
  { knex, clock, wall }: Dependencies,
  query: OperationsQuery,
): Promise<OperationsPage> {
  const times = { now: clock.now(), wall: wall.now() };
  const [{ rows, total }, counts] = await Promise.all([
    listForCare(knex, query, times),
    countStandings(knex, times),
  ]);
  const { page, pageSize } = query;
  return {
    data: rows.map(entryOf),
    meta: {
      pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
      counts,
      now: times.now.toISOString(),
    },
  };
}

export function entryOf(row: CareRow): OperationEntry {
  return {
    key: row.key,
    kind: row.kind,
    standing: row.standing,
    booking: { documentId: row.bookingId, number: row.bookingNumber, state: row.bookingState },
    amount: row.amount === null ? null : Number(row.amount),
    currency: row.currency,
    attempts: row.attempts,
    problem: problemOf(row.error),
    error: row.error,
    createdAt: row.createdAt.toISOString(),
    nextTryAt: row.state === 'requested' ? row.nextAt.toISOString() : null,
    canRetry: canRetry(row),
    retries: row.retries,
  };
}
