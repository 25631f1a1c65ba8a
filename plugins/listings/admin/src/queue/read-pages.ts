import type { QueuePage } from '../../../contracts/moderation';

/** The most that one answer holds. */
const MOST_AT_ONCE = 100;

/**
 * The first `wanted` entries of the queue, from as many answers as that takes: one list, with the
 * counts and the time of the first answer, and the place where the last one ended.
 *
 * @param ask reads one page; the cursor is null for the first one
 */
export async function readPages(
  ask: (limit: number, cursor: string | null) => Promise<QueuePage>,
  wanted: number,
): Promise<QueuePage> {
  let page = await ask(Math.min(wanted, MOST_AT_ONCE), null);
  while (page.meta.cursor !== null && page.data.length < wanted) {
    const rest = Math.min(wanted - page.data.length, MOST_AT_ONCE);
    const next = await ask(rest, page.meta.cursor);
    page = {
      data: [...page.data, ...next.data],
      meta: { ...page.meta, cursor: next.meta.cursor },
    };
  }
  return page;
}
