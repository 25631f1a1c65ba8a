/** What waits for staff: a page of it, and how much there is of which kind. */
import type { QueueItem, QueuePage } from '../../../contracts/moderation';
import type { QueueQuery } from '../../../contracts/review';
import type { ListingsContext } from '../services/context';
import { readQueue } from '../services/review-queue';

export async function readReviewQueue(
  { knex, clock, filesUrl }: ListingsContext,
  staffId: string,
  query: QueueQuery,
): Promise<QueuePage> {
  const now = clock.now();
  const { items, cursor, counts } = await readQueue(knex, { staffId, now, query });
  const shown = (item: QueueItem): QueueItem => ({
    ...item,
    photo: item.photo && new URL(item.photo, `${filesUrl}/`).href,
    submittedAt: new Date(item.submittedAt).toISOString(),
    dueAt: new Date(item.dueAt).toISOString(),
  });
  return { data: items.map(shown), meta: { cursor, counts, now: now.toISOString() } };
}
