import { randomUUID } from 'node:crypto';
import type { ListingPage } from '@rental/search/contracts/listing-page';
import { redirect } from '@remix-run/node';
import { listingQuote, type QuoteState } from '~/features/listing/listing-quote.server';
import {
  parseSelection,
  selectionParams,
  type Selection,
} from '~/features/listing/selection.server';
import { photoView, type PhotoView } from '~/features/photos/photo-view.server';
import type { QuoteView } from '~/features/quote/quote-view.server';
import { answerFor } from '~/lib/failure.server';
import type { Page } from '~/lib/page.server';

export interface CheckoutView {
  title: string;
  photo: PhotoView | undefined;
  owner: string;
  place: string;
  /** Whether paying books at once, or asks the owner. */
  instant: boolean;
  quantity: number;
  quote: QuoteView;
  /** Back to the listing, with everything that was chosen. */
  changeHref: string;
  /** One press of the button, however often it is sent. */
  key: string;
}

export interface Chosen {
  listing: ListingPage;
  selection: Selection;
  quote: Extract<QuoteState, { kind: 'quote' }>;
}

/**
 * What the address says is to be booked, with its price.
 *
 * @throws a redirect to the listing when something must be chosen anew there; 404, 503
 */
export async function chosenRental(page: Page, slug: string): Promise<Chosen> {
  const { data: listing } = await page.cms.listing(slug).catch((error: unknown) => {
    throw answerFor(error);
  });
  const selection = parseSelection(page.url.searchParams);
  const quote = await listingQuote(listing, selection, page);
  if (quote.kind !== 'quote') throw redirect(listingHref(listing, selection));
  return { listing, selection, quote };
}

export const listingHref = ({ slug }: Pick<ListingPage, 'slug'>, selection: Selection): string =>
  `/listings/${slug}?${selectionParams(selection)}#book`;

export function checkoutView({ listing, selection, quote }: Chosen): CheckoutView {
  const [photo] = listing.photos;
  return {
    title: listing.title,
    photo: photo && photoView(photo),
    owner: listing.owner.firstName,
    place: listing.location.city,
    instant: listing.instantBookEnabled,
    quantity: selection.quantity,
    quote: quote.quote,
    changeHref: listingHref(listing, selection),
    key: randomUUID(),
  };
}
