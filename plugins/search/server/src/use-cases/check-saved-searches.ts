/** Looks for new listings that match what people keep, and says so once for each of them. */
import type { Clock } from '@rental/shared/clock';
import { transaction, type Trx } from '@rental/shared/database';
import { AppError } from '@rental/shared/errors';
import { log } from '@rental/shared/log';
import { publish } from '@rental/shared/outbox/index';
import type { Core } from '@strapi/strapi';
import { searchQuerySchema, type SearchQuery } from '../../../contracts/search-query';
import { PostgresEngine } from '../engines/postgres/engine';
import { readGenerations } from '../engines/postgres/generations';
import { contextOf, today, type SearchContext } from '../services/context';
import {
  claimDueSearch,
  endAlerts,
  noteChecked,
  noteFound,
  type DueSearch,
} from '../services/saved-search-rows';
import { askedBy, placeOf, planOf } from './plan-search';

/** What went live a moment before the last look may have reached the index after it. */
const LOOKED_BACK_MS = 60 * 60_000;
/** The newest ones; nobody reads more in one mail. */
const MOST_FOUND = 100;

/** Answers how many were looked at. */
export async function checkSavedSearches(strapi: Core.Strapi, most: number): Promise<number> {
  const context = contextOf(strapi);
  for (let done = 0; done < most; done += 1) {
    const due = await claimDueSearch(context.knex, context.clock.now());
    if (!due) return done;
    const listingIds = await newest(context, due);
    if (listingIds) await transaction(strapi, (trx) => tell(strapi, trx, due, listingIds));
    else await endAlerts(context.knex, due.id);
  }
  return most;
}

/** Undefined: it can find nothing any more: its dates are over, or its category is gone. */
async function newest(
  context: SearchContext,
  { id, query }: DueSearch,
): Promise<string[] | undefined> {
  try {
    const parsed = searchQuerySchema.parse({ ...query, sort: 'newest', limit: MOST_FOUND });
    if (isOver(parsed, context.clock)) return undefined;
    const asked = await askedBy(context, parsed);
    const { catalogue } = await readGenerations(context.knex);
    const place = await placeOf(context, parsed, catalogue);
    if (parsed.location !== undefined && place === null) return [];
    const plan = planOf(asked, place?.area ?? null);
    const { cards } = await new PostgresEngine(context.knex).search(plan);
    return cards.map((card) => card.id);
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    log.info('a kept search can be made no more', { id, code: error.code });
    return undefined;
  }
}

/** A time without a zone may be to come where it is searched for as long as its date is. */
function isOver({ startDate, startAt }: SearchQuery, clock: Clock): boolean {
  const day = startDate ?? startAt?.slice(0, 10);
  return day !== undefined && day < today(clock);
}

async function tell(
  strapi: Core.Strapi,
  trx: Trx,
  { id, userId, name, checkedAt, createdAt }: DueSearch,
  listingIds: readonly string[],
): Promise<void> {
  const at = contextOf(strapi).clock.now();
  const since = new Date(Math.max(checkedAt.getTime() - LOOKED_BACK_MS, createdAt.getTime()));
  const found = await noteFound(trx, { searchId: id, listingIds, since, at });
  await noteChecked(trx, id, at);
  const [first] = found;
  if (!first) return;
  const payload = { userId, name, title: first.title, found: found.length };
  await publish(strapi, trx, [{ topic: 'saved_search.found', key: id, payload, occurredAt: at }]);
}
