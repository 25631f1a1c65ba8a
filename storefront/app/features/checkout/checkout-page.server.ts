import { randomUUID } from 'node:crypto';
import type { ListingPage } from '@rental/search/contracts/listing-page';
import { redirect } from '@remix-run/node';
import { listingQuote, type QuoteState } from '~/features/listing/listing-quote.server';
import {
  parseSelection,
  quotePeriod,
  selectionParams,
  type Selection,
} from '~/features/listing/selection.server';
import { photoView, type PhotoView } from '~/features/photos/photo-view.server';
import { quoteView, type QuoteView } from '~/features/quote/quote-view.server';
import { answerFor } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';
import { NO_PROMO, promoIn, promoQuote, type PromoView } from './promo.server';

export interface CheckoutView {
  title: string;
  photo: PhotoView | undefined;
  owner: string;
  place: string;
  /** Whether paying books at once, or asks the owner. */
  instant: boolean;
  quantity: number;
  quote: QuoteView;
  promo: PromoView;
  /** What the address says is chosen, the promo code left out. */
  chosen: [name: string, value: string][];
  /** This page without the promo code. */
  plainHref: string;
  /** Back to the listing, with everything that was chosen. */
  changeHref: string;
  /** One press of the button, however often it is sent. */
  key: string;
}

export interface Chosen {
  listing: ListingPage;
  selection: Selection;
  quote: Extract<QuoteState, { kind: 'quote' }>;
  promo: PromoView;
}

/**
 * What the address says is to be booked, with its price.
 *
 * @throws a redirect to the listing when something must be chosen anew there; 404, 503
 */
export async function chosenRental(page: UserPage, slug: string): Promise<Chosen> {
  const { data: listing } = await page.cms.listing(slug).catch((error: unknown) => {
    throw answerFor(error);
  });
  const selection = parseSelection(page.url.searchParams);
  const quote = await listingQuote(listing, selection, page);
  if (quote.kind !== 'quote') throw redirect(listingHref(listing, selection));
  return withPromo(page, { listing, selection, quote, promo: NO_PROMO });
}

/** A code that does not count leaves the price as it is, and is answered at its field. */
async function withPromo(page: UserPage, plain: Chosen): Promise<Chosen> {
  const code = promoIn(page.url);
  if (code === '') return plain;
  const { listing, selection } = plain;
  const { promo, quote } = await promoQuote(page, askedOf(plain), code).catch((error: unknown) => {
    throw answerFor(error);
  });
  if (!quote) return { ...plain, promo };
  const view = quoteView(quote, listing, selection.quantity, page);
  return { ...plain, promo, quote: { kind: 'quote', quote: view } };
}

/** As quote and booking ask for it. */
export function askedOf({ listing, selection }: Pick<Chosen, 'listing' | 'selection'>) {
  const { unit } = listing.price;
  const { pickupTime, returnTime } = listing.limits;
  const terms = { unit, timeZone: listing.timeZone, pickupTime, returnTime };
  return {
    listingId: listing.id,
    ...quotePeriod(selection, terms),
    quantity: selection.quantity,
    extras: [...selection.extras],
  };
}

export const listingHref = ({ slug }: Pick<ListingPage, 'slug'>, selection: Selection): string =>
  `/listings/${slug}?${selectionParams(selection)}#book`;

export function checkoutView({ listing, selection, quote, promo }: Chosen): CheckoutView {
  const [photo] = listing.photos;
  const chosen = selectionParams(selection);
  return {
    title: listing.title,
    photo: photo && photoView(photo),
    owner: listing.owner.firstName,
    place: listing.location.city,
    instant: listing.instantBookEnabled,
    quantity: selection.quantity,
    quote: quote.quote,
    promo,
    chosen: [...chosen],
    plainHref: `?${chosen}`,
    changeHref: listingHref(listing, selection),
    key: randomUUID(),
  };
}
