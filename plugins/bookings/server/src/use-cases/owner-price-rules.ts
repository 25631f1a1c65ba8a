/** An owner's price rules of an own listing. What is booked keeps its price. */
import { transaction } from '@rental/shared/database';
import { conflict, notFound } from '@rental/shared/errors';
import type { PriceRuleInput } from '../../../contracts/calendar-routes';
import type { Platform } from '../platform';
import { readOwnedListing } from '../services/owner-calendar';
import { deleteRule, insertRule } from '../services/owner-prices';
import { lockListingCalendar } from '../services/reservations';
import type { Owned } from './owner-calendar';

const MOST_RULES = 30;

/** @throws 404 for everybody but the owner; 409 TOO_MANY_PRICE_RULES */
export async function addRule(
  { strapi, clock }: Platform,
  { listingId, ownerId }: Owned,
  rule: PriceRuleInput,
): Promise<{ id: number }> {
  return transaction(strapi, async (trx) => {
    const listing = await readOwnedListing(trx, listingId, ownerId);
    if (!listing) throw notFound('This listing');
    await lockListingCalendar(trx, listingId);
    const id = await insertRule(trx, listingId, listing, rule, clock.now(), MOST_RULES);
    if (id !== undefined) return { id };
    throw conflict(
      'TOO_MANY_PRICE_RULES',
      `A listing has at most ${MOST_RULES} price rules. Remove one that you do not need.`,
    );
  });
}

/** @throws 404 for a rule that the owner's listing has not */
export async function removeRule(
  { strapi }: Platform,
  owned: Owned,
  ruleId: number,
): Promise<{ id: number }> {
  return transaction(strapi, async (trx) => {
    if (!(await deleteRule(trx, owned, ruleId))) throw notFound('This price rule');
    return { id: ruleId };
  });
}
