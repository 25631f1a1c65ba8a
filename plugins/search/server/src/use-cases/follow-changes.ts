import type { Clock } from '@rental/shared/clock';
import type { OutboxEvent } from '@rental/shared/outbox/consumers';
import type { Knex } from 'knex';
import { scopeOf } from '../domain/content-change';
import { listingsIn } from '../engines/postgres/index-statement';
import { run } from '../engines/postgres/sql';
import { today } from '../services/context';
import { indexListings } from './index-listings';

const BATCH = 1_000;

/** Indexes what an event of the outbox put out of date, on the event's own transaction. */
export async function followChange(
  event: Pick<OutboxEvent, 'topic' | 'key' | 'payload'>,
  { trx, clock }: { trx: Knex.Transaction; clock: Clock },
): Promise<void> {
  const scope = scopeOf(event);
  const ids =
    scope.kind === 'listings'
      ? scope.ids
      : (await run<{ id: string }>(trx, listingsIn(scope.kind, scope.id))).map(({ id }) => id);
  for (let start = 0; start < ids.length; start += BATCH)
    await indexListings(trx, ids.slice(start, start + BATCH), today(clock));
}
