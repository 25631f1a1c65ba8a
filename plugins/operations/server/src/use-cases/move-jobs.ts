/** Jobs of one of Bull's queues are tried again or taken out, with a line in the audit log. */
import { removeJobs, retryJobs } from '@rental/shared/bull-jobs';
import { transaction } from '@rental/shared/database';
import type { Core } from '@strapi/strapi';
import type { MoveJobsRequest } from '../../../contracts/queues';
import { getOperations } from '../../../contracts/service';

export type JobMove = 'job.retry' | 'job.remove';

const MOVES = { 'job.retry': retryJobs, 'job.remove': removeJobs } as const;

/** Named one by one up to here; of more, how many they were. */
const MOST_NAMED = 20;

/**
 * Answers how many they were; those that others moved meanwhile, and those being worked on, are
 * passed over.
 *
 * @throws 503 QUEUE_AWAY when Redis does not answer: nothing is written down then
 */
export async function moveJobs(
  strapi: Core.Strapi,
  action: JobMove,
  { queue, ...chosen }: MoveJobsRequest,
  staffId: string,
): Promise<number> {
  // Redis is asked while the transaction is open: what cannot be written down is not begun.
  return transaction(strapi, async (trx) => {
    const moved = await MOVES[action](queue, chosen);
    const [only] = moved;
    if (only === undefined) return 0;
    await getOperations(strapi).recordStaffAction(trx, {
      actorId: staffId,
      action,
      subject: { kind: 'job', id: moved.length === 1 ? only : 'several', label: queue },
      after: { count: moved.length, queue, jobs: moved.slice(0, MOST_NAMED) },
    });
    return moved.length;
  });
}
