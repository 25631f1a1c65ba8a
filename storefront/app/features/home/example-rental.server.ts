import { quoteView, type QuoteView } from '~/features/quote/quote-view.server';
import type { Page } from '~/lib/page.server';

/** A rental that could be had: what it costs and what is held. */
export interface ExampleRental {
  title: string;
  href: string;
  dates: string;
  quote: QuoteView;
}

const CANDIDATES = 5;

/** Takes a well-rated listing that is free on these dates and has a deposit; undefined without one. */
export async function exampleRental(
  page: Page,
  startDate: string,
  endDate: string,
): Promise<ExampleRental | undefined> {
  const { cms, format } = page;
  const found = await cms.search({ startDate, endDate, sort: 'rating', limit: CANDIDATES });
  const card = found.results.find(
    ({ depositAmount, priceUnit }) => depositAmount > 0 && priceUnit === 'DAY',
  );
  if (!card) return undefined;
  const [{ data: listing }, quote] = await Promise.all([
    cms.listing(card.id),
    cms.quote({ listingId: card.id, startDate, endDate }),
  ]);
  const dates = new URLSearchParams({ startDate, endDate });
  return {
    title: card.title,
    href: `/listings/${card.slug}?${dates}`,
    dates: format.dateRange(startDate, endDate),
    quote: quoteView(quote, listing, 1, page),
  };
}
