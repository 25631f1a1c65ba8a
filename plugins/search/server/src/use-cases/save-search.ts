import { transaction } from '@rental/shared/database';
import { conflict, validationError } from '@rental/shared/errors';
import type { Core } from '@strapi/strapi';
import { MOST_SAVED, type Alerts, type SavedSearch } from '../../../contracts/saved-searches';
import { searchQuerySchema } from '../../../contracts/search-query';
import { contextOf } from '../services/context';
import { resultKey } from '../services/result-key';
import { insertSearch } from '../services/saved-search-rows';
import { askedBy } from './plan-search';

/** How results are looked through is no part of what is searched for. */
const APART = new Set(['sort', 'page', 'limit']);
const LONGEST_QUERY = 4_000;

interface Saving {
  readonly userId: string;
  readonly name: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly alerts: Alerts;
}

/** @throws 400 for a search that cannot be made, 409 TOO_MANY_SEARCHES */
export async function saveSearch(strapi: Core.Strapi, saving: Saving): Promise<SavedSearch> {
  const context = contextOf(strapi);
  const query = Object.fromEntries(
    Object.entries(saving.query).filter(([parameter]) => !APART.has(parameter)),
  );
  const json = JSON.stringify(query);
  const parsed = searchQuerySchema.safeParse(query);
  if (!parsed.success || json.length > LONGEST_QUERY)
    throw validationError('This search cannot be kept.', {
      query: parsed.error?.issues[0]?.message ?? 'It has too many parts.',
    });
  await askedBy(context, parsed.data);
  const saved = await transaction(strapi, (trx) =>
    insertSearch(trx, {
      ...saving,
      query: json,
      queryKey: resultKey(parsed.data),
      at: context.clock.now(),
      most: MOST_SAVED,
    }),
  );
  if (saved) return saved;
  throw conflict('TOO_MANY_SEARCHES', `You keep ${MOST_SAVED} searches. Delete one first.`);
}
