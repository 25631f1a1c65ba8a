/** Looks whether dates that somebody waits for have come free, and says so once. */
import { transaction } from '@rental/shared/database';
import { publish } from '@rental/shared/outbox/index';
import type { Core } from '@strapi/strapi';
import { searchQuerySchema } from '../../../contracts/search-query';
import { PostgresEngine } from '../engines/postgres/engine';
import { contextOf, today, type SearchContext } from '../services/context';
import { noteTold, takeOpenEntries, type OpenEntry } from '../services/waitlist-rows';
import { askedBy, planOf } from './plan-search';

/** Calendars also change without an event: each entry is looked at so often. */
const EVERY_MS = 10 * 60_000;

type Dates = Pick<OpenEntry, 'listingId' | 'startDate' | 'endDate'>;

/** Whether the search would show the listing for these dates. */
export async function isFreeFor(context: SearchContext, dates: Dates): Promise<boolean> {
  const { listingId: ids, startDate, endDate } = dates;
  const asked = await askedBy(context, searchQuerySchema.parse({ ids, startDate, endDate }));
  const { total } = await new PostgresEngine(context.knex).search(planOf(asked, null));
  return total > 0;
}

/** Answers how many were looked at. */
export async function checkWaitlist(strapi: Core.Strapi, most: number): Promise<number> {
  const context = contextOf(strapi);
  const now = context.clock.now();
  const entries = await takeOpenEntries(context.knex, {
    now,
    until: new Date(now.getTime() - EVERY_MS),
    today: today(context.clock),
    most,
  });
  for (const entry of entries) if (await isFreeFor(context, entry)) await tell(strapi, entry, now);
  return entries.length;
}

const tell = (strapi: Core.Strapi, entry: OpenEntry, at: Date): Promise<void> =>
  transaction(strapi, async (trx) => {
    const { id, userId, listingId, startDate, endDate } = entry;
    if (!(await noteTold(trx, id, at))) return;
    const payload = { userId, listingId, startDate, endDate };
    await publish(strapi, trx, [{ topic: 'waitlist.free', key: id, payload, occurredAt: at }]);
  });
