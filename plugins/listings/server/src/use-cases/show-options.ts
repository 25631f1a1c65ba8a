/** What the editor offers to choose from. */
import { notFound } from '@rental/shared/errors';
import type { ListingOptions } from '../../../contracts/own-listing';
import { depositMinimum, type CategoryTerms, type Terms } from '../domain/terms';
import type { ListingsContext } from '../services/context';
import { readTerms } from '../services/read-terms';

/** @throws 404 for a category that does not exist */
export async function showOptions(
  context: ListingsContext,
  categoryId: string | undefined,
): Promise<ListingOptions> {
  const terms = await readTerms(context, context.knex, categoryId ?? null);
  if (categoryId !== undefined && !terms.category) throw notFound('This category');
  return {
    category: terms.category ? categoryOptions(terms.category, terms) : null,
    cancellationPolicies: terms.policies,
    currencies: terms.currencies.map(({ code, exponent }) => ({ code, exponent })),
    commissionBps: terms.commissionBps,
    answerHours: terms.answerHours,
  };
}

const categoryOptions = (
  { depositMinimumUsd, fields, pricingUnits, checklist, ...named }: CategoryTerms,
  { currencies }: Terms,
): NonNullable<ListingOptions['category']> => ({
  ...named,
  fields: [...fields],
  pricingUnits: [...pricingUnits],
  checklist: [...checklist],
  depositMinimum: Object.fromEntries(
    currencies.map((currency) => [currency.code, depositMinimum(depositMinimumUsd, currency)]),
  ),
});
