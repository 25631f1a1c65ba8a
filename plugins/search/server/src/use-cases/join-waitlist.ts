import { rowsOf, transaction } from '@rental/shared/database';
import { conflict, notFound, validationError } from '@rental/shared/errors';
import type { Core } from '@strapi/strapi';
import { MOST_WAITED_FOR, type WaitlistEntry } from '../../../contracts/saved-searches';
import { staySchema } from '../../../contracts/search-query';
import { contextOf, today } from '../services/context';
import { insertEntry } from '../services/waitlist-rows';
import { isFreeFor } from './check-waitlist';

export interface Waiting {
  readonly userId: string;
  readonly listingId: string;
  readonly startDate: string;
  readonly endDate: string;
}

/** @throws 400 for dates that cannot be searched for, 404, 409 DATES_FREE or TOO_MANY_DATES */
export async function joinWaitlist(strapi: Core.Strapi, waiting: Waiting): Promise<WaitlistEntry> {
  const context = contextOf(strapi);
  const { listingId, startDate, endDate } = waiting;
  const stay = staySchema.safeParse({ startDate, endDate });
  if (!stay.success || startDate < today(context.clock))
    throw validationError('Nobody can wait for these dates.', {
      startDate: stay.error?.issues[0]?.message ?? 'Give dates to come.',
    });
  if (!(await isListed(context.knex, listingId))) throw notFound('This listing');
  if (await isFreeFor(context, waiting))
    throw conflict('DATES_FREE', 'These dates are free: you can book them now.');
  const at = context.clock.now();
  const joined = await transaction(strapi, (trx) =>
    insertEntry(trx, { ...waiting, at, most: MOST_WAITED_FOR }),
  );
  if (joined) return joined;
  throw conflict('TOO_MANY_DATES', `You wait for ${MOST_WAITED_FOR} dates. Leave some first.`);
}

async function isListed(knex: Parameters<typeof rowsOf>[0], listingId: string): Promise<boolean> {
  const rows = await rowsOf(
    knex,
    'select 1 from rental.listing_search where listing_id = ? and active',
    [listingId],
  );
  return rows.length > 0;
}
