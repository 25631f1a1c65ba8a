/** Turns an edit into the content it makes, refusing what cannot be stored. */
import tzlookup from '@photostructure/tz-lookup';
import type { Trx } from '@rental/shared/database';
import { AppError, validationError } from '@rental/shared/errors';
import { fittingAttributes } from '../../../contracts/attributes';
import { LISTING_ERRORS } from '../../../contracts/error-codes';
import type { ListingContent, ListingEdit } from '../../../contracts/listing-edit';
import { completenessOf, type Completeness } from '../domain/completeness';
import { applyEdit } from '../domain/content';
import { findProblems } from '../domain/find-problems';
import type { ListingsContext } from '../services/context';
import { readTerms, type ReadTerms } from '../services/read-terms';

export interface CheckedContent {
  readonly content: ListingContent;
  readonly completeness: Completeness;
}

/**
 * What the listing becomes. Another category keeps the attributes that it takes too; the time zone
 * follows the place, unless the edit names one.
 * @throws 400 that names every field which cannot be stored
 */
export async function checkEdit(
  context: ListingsContext,
  trx: Trx,
  before: ListingContent,
  edit: ListingEdit,
): Promise<CheckedContent> {
  const merged = withPlace(applyEdit(before, edit), edit);
  const terms = await readTerms(context, trx, merged.categoryId);
  const content = withCategory(merged, before, edit, terms);
  const problems = findProblems(content, terms);
  const [first] = Object.entries(problems);
  if (first) throw validationError(`The listing is not valid: ${first[0]}: ${first[1]}`, problems);
  return { content, completeness: completenessOf(content, terms) };
}

function withPlace(content: ListingContent, { location, timeZone }: ListingEdit): ListingContent {
  const { lat, lng } = content.location;
  const moved = location?.lat !== undefined || location?.lng !== undefined;
  if (!moved || timeZone !== undefined || lat === null || lng === null) return content;
  return { ...content, timeZone: tzlookup(lat, lng) };
}

function withCategory(
  content: ListingContent,
  before: ListingContent,
  edit: ListingEdit,
  { category }: ReadTerms,
): ListingContent {
  if (content.categoryId === before.categoryId || edit.attributes !== undefined) return content;
  return { ...content, attributes: fittingAttributes(category?.fields ?? [], content.attributes) };
}

/** @throws 422 LISTING_INCOMPLETE with `details.missing`, each with the step that mends it */
export function assertComplete({ missing }: Completeness): void {
  if (missing.length === 0) return;
  const fields = Object.fromEntries(missing.map(({ field, message }) => [field, message]));
  throw new AppError(
    422,
    LISTING_ERRORS.LISTING_INCOMPLETE,
    `Something is still missing: ${missing.map(({ message }) => message).join(' ')}`,
    { missing, fields },
  );
}
