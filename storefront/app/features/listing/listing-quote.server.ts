import { BOOKING_ERRORS } from '@rental/bookings/contracts/error-codes';
import type { ListingPage } from '@rental/search/contracts/listing-page';
import { quoteView, type QuoteView } from '~/features/quote/quote-view.server';
import { CmsRefusal, CmsUnavailable } from '~/lib/cms.server';
import type { Page } from '~/lib/page.server';
import { datesOf, quotePeriod, type Selection } from './selection.server';

/** No dates yet, a price, or the reason why there is none. */
export type QuoteState =
  { kind: 'none' } | { kind: 'quote'; quote: QuoteView } | { kind: 'problem'; message: string };

const MOST_DAYS_NAMED = 3;

/** The exact price of what is chosen. Never throws for what the visitor can mend. */
export async function listingQuote(
  listing: ListingPage,
  selection: Selection,
  page: Page,
): Promise<QuoteState> {
  const { pickupTime, returnTime } = listing.limits;
  const { timeZone, price } = listing;
  const period = quotePeriod(selection, { unit: price.unit, timeZone, pickupTime, returnTime });
  if (!period) return { kind: 'none' };
  const offered = new Set(listing.extras.map(({ code }) => code));
  try {
    const quote = await page.cms.quote({
      listingId: listing.id,
      ...period,
      quantity: selection.quantity,
      extras: selection.extras.filter((code) => offered.has(code)),
    });
    return { kind: 'quote', quote: quoteView(quote, listing, selection.quantity, page) };
  } catch (error) {
    return { kind: 'problem', message: problemOf(error, listing, page) };
  }
}

/** The CMS's own sentence says which limit was hit; ours only where it knows more. */
function problemOf(error: unknown, { quantity }: ListingPage, { t }: Page): string {
  if (error instanceof CmsUnavailable) return t('quote.unavailable');
  if (!(error instanceof CmsRefusal)) throw error;
  if (error.code === BOOKING_ERRORS.DATES_UNAVAILABLE) return t('quote.datesTaken');
  if (error.code === BOOKING_ERRORS.QUANTITY_UNAVAILABLE)
    return t('quote.tooMany', { count: quantity });
  return error.message;
}

/**
 * A quote reserves nothing and looks at no calendar: where one of the chosen dates is taken, that is
 * what the visitor must know.
 */
export function withTakenDates(
  quote: QuoteState,
  taken: readonly string[],
  { t, format }: Pick<Page, 't' | 'format'>,
): QuoteState {
  if (quote.kind !== 'quote' || taken.length === 0) return quote;
  const days = format.list(taken.slice(0, MOST_DAYS_NAMED).map((date) => format.date(date, 'day')));
  const message =
    taken.length > MOST_DAYS_NAMED
      ? t('quote.manyDaysTaken', { days })
      : t('quote.daysTaken', { days });
  return { kind: 'problem', message };
}

/** The chosen dates on which not enough is free. What is free by the hour, days cannot tell. */
export function takenDates(
  { price }: Pick<ListingPage, 'price'>,
  { startDate, endDate, quantity }: Selection,
  unitsFree: ReadonlyMap<string, number>,
): string[] {
  if (startDate === undefined || endDate === undefined || price.unit === 'HOUR') return [];
  const dates = datesOf(startDate, endDate);
  // The last date of a stay by the night is the day of leaving.
  const needed = price.unit === 'NIGHT' ? dates.slice(0, -1) : dates;
  return needed.filter((date) => (unitsFree.get(date) ?? quantity) < quantity);
}
