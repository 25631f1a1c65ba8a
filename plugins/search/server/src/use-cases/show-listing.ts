import { notFound } from '@rental/shared/errors';
import type { ListingPageAnswer } from '../../../contracts/listing-page';
import { isVisible, toListingPage, type ListingRow } from '../domain/listing-page';
import { listingStatement } from '../engines/postgres/listing-statement';
import { run } from '../engines/postgres/sql';
import type { SearchContext } from '../services/context';

/**
 * The page of a listing, from the content itself rather than the index: an owner sees an edit at
 * once.
 *
 * @param reference document id, slug or an earlier slug
 * @param viewerId document id of the signed-in user
 * @param now decides which version of the cancellation policy is shown
 * @throws 404 for what is not there and for what this viewer may not see alike
 */
export async function showListing(
  { knex, catalogue, filesUrl }: SearchContext,
  reference: string,
  viewerId: string | undefined,
  now: Date,
): Promise<ListingPageAnswer> {
  const [[found], categories] = await Promise.all([
    run<{ listing: ListingRow; moved: boolean }>(knex, listingStatement(reference, now)),
    catalogue.get(),
  ]);
  if (!found || !isVisible(found.listing, viewerId)) throw notFound('This listing');
  const { listing, moved } = found;
  const category = categories.byId.get(listing.categoryId ?? '');
  const data = toListingPage(
    listing,
    { path: category ? categories.pathOf(category.id) : [], fields: category?.fields ?? [] },
    filesUrl,
  );
  return { data, meta: moved ? { redirect: { slug: data.slug } } : {} };
}
