/** Tells the search index that something changed, and waits until it knows. */
import { until } from '@rental/config/testing/api';
import type { Pool } from 'pg';
import { listings } from './known-listings';

/** Publishes as a plugin that changed something would. */
export async function announce(
  pg: Pool,
  events: readonly { topic: string; key: string; payload?: Record<string, string> }[],
): Promise<void> {
  const { rows } = await pg.query<{ id: string }>(
    `insert into rental.outbox (consumer, topic, key, payload, occurred_at, next_at)
      select 'search', e.topic, e.key, coalesce(e.payload, '{}'), now(), now()
        from jsonb_to_recordset($1) as e(topic text, key text, payload jsonb) returning id`,
    [JSON.stringify(events)],
  );
  const wanted = rows.map(({ id }) => id);
  await until(
    'the index has followed',
    async () => {
      const open = await pg.query<{ last_error: string | null }>(
        'select last_error from rental.outbox where id = any($1) and done_at is null',
        [wanted],
      );
      return open.rows;
    },
    (open) => open.length === 0,
  );
}

/** Indexes all listings of the fixture. */
export const announceAll = (pg: Pool): Promise<void> =>
  announce(
    pg,
    listings.map(({ id }) => ({ topic: 'listing.changed', key: id, payload: { listingId: id } })),
  );
