import type { QueueItem, QueuePage } from '../../../contracts/moderation';
import { readPages } from './read-pages';

const COUNT = 230;

/** A queue whose cursor is the number of what was read. */
const asked: [number, string | null][] = [];
const ask = async (limit: number, cursor: string | null): Promise<QueuePage> => {
  asked.push([limit, cursor]);
  const from = Number(cursor ?? 0);
  const until = Math.min(from + limit, COUNT);
  const data = Array.from(
    { length: until - from },
    (_, i) => ({ listingId: String(from + i) }) as QueueItem,
  );
  const meta = { cursor: until < COUNT ? String(until) : null, now: `after ${from}` };
  return { data, meta: meta as QueuePage['meta'] };
};
beforeEach(() => asked.splice(0));

it('asks once for what fits into one answer', async () => {
  const { data, meta } = await readPages(ask, 50);
  expect([data.length, meta.cursor, asked]).toEqual([50, '50', [[50, null]]]);
});

it('goes on past a hundred entries, each once', async () => {
  const { data, meta } = await readPages(ask, 150);
  expect(data.map(({ listingId }) => Number(listingId))).toEqual(
    Array.from({ length: 150 }, (_, i) => i),
  );
  expect([meta.cursor, meta.now, asked.length]).toEqual(['150', 'after 0', 2]);
});

it('ends where the queue ends', async () => {
  const { data, meta } = await readPages(ask, 1000);
  expect([data.length, meta.cursor]).toEqual([COUNT, null]);
});
