import type { ListingPage } from '@rental/search/contracts/listing-page';
import { addDays } from '@rental/shared/local-time';
import { cardView, type CardView } from '~/features/listing-card/card-view.server';
import { reviewEntry, type ReviewListEntry } from '~/features/reviews/rating-view.server';
import { orUndefined } from '~/lib/failure.server';
import type { Page } from '~/lib/page.server';
import { today } from '~/lib/today.server';
import { firstMonth, shownDates } from './calendar-months.server';
import { calendarView, type CalendarView } from './calendar-view.server';
import { listingFacts, type ListingFacts } from './listing-facts.server';
import { nearestDates, type NearestDates } from './nearest-dates.server';
import { listingQuote, takenDates, withTakenDates, type QuoteState } from './listing-quote.server';
import { openDays } from './open-days.server';
import { parseSelection, selectionParams, type Selection } from './selection.server';

export interface ListingPageView extends ListingFacts {
  path: string;
  /** First and last day that can be chosen. */
  today: string;
  lastDay: string;
  selection: Selection;
  /** Where its owner is written to. */
  askHref: string;
  /** Where what is chosen is booked. */
  checkoutHref: string;
  quote: QuoteState;
  /** Dates near by that are free, when the chosen ones are not. */
  nearest: NearestDates | undefined;
  /** To be told when the chosen dates, which are taken, come free. */
  waitHref: string | undefined;
  /** Absent when the CMS did not say what is free. */
  calendar: CalendarView | undefined;
  reviews: ReviewListEntry[];
  similar: CardView[];
}

const SIMILAR_SHOWN = 4;
const REVIEWS_SHOWN = 6;

/** Everything that follows from the listing is asked for at once; similar ones may be missing. */
export async function listingPage(listing: ListingPage, page: Page): Promise<ListingPageView> {
  const { cms, url } = page;
  const { windowDays, closedWeekdays } = listing.limits;
  const { unit } = listing.price;
  const path = `/listings/${listing.slug}`;
  const selection = parseSelection(url.searchParams);
  const now = today();
  const month = firstMonth(url.searchParams.get('month'), selection, now, windowDays);
  const [days, similar, reviews, quote] = await Promise.all([
    orUndefined(openDays(page, listing.id, shownDates(month), selection)),
    orUndefined(cms.similar(listing.id, SIMILAR_SHOWN)),
    orUndefined(cms.reviews(listing.id, REVIEWS_SHOWN)),
    listingQuote(listing, selection, page),
  ]);
  const taken = days ? takenDates(listing, selection, days.unitsFree) : [];
  const state = withTakenDates(quote, taken, page);
  const calendar = { path, month, today: now, unit, windowDays, closedWeekdays, selection };
  return {
    ...listingFacts(listing, page),
    path,
    today: now,
    lastDay: addDays(now, windowDays),
    selection,
    askHref: `/messages/new?listing=${listing.id}`,
    checkoutHref: `${path}/checkout?${selectionParams(selection)}`,
    quote: state,
    nearest: state.kind === 'problem' ? await nearestDates(listing, selection, page) : undefined,
    waitHref: taken.length > 0 ? waitHref(listing.id, selection) : undefined,
    calendar: days && calendarView({ ...calendar, ...days, base: listing.price }, page),
    reviews: (reviews ?? []).map((review) => reviewEntry(review, page)),
    similar: (similar ?? []).map((card) => cardView(card, page)),
  };
}

function waitHref(listing: string, { startDate, endDate }: Selection): string | undefined {
  if (startDate === undefined || endDate === undefined) return undefined;
  return `/account/waitlist/new?${new URLSearchParams({ listing, startDate, endDate })}`;
}
