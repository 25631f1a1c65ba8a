/** The listing that is edited, and what can be chosen for it. */
import type { ListingOptions, OwnListing } from '@rental/listings/contracts/own-listing';
import { listingChoices, showOwnListing } from '@rental/listings/contracts/routes';
import { answerFor } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';

export async function readOwnListing({ api }: UserPage, id: string): Promise<OwnListing> {
  const listing = await api
    .call(showOwnListing, { params: { id }, query: { mine: 'true' } })
    .catch((error: unknown) => {
      throw answerFor(error);
    });
  return listing.data;
}

export async function readOptions(
  { api }: UserPage,
  category: string | null,
): Promise<ListingOptions> {
  const options = await api
    .call(listingChoices, { query: category === null ? {} : { category } })
    .catch((error: unknown) => {
      throw answerFor(error);
    });
  return options.data;
}
