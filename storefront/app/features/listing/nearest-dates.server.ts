import type { ListingPage } from '@rental/search/contracts/listing-page';
import { freeDatesWords } from '~/features/listing-card/free-dates.server';
import { orUndefined } from '~/lib/failure.server';
import type { Page } from '~/lib/page.server';
import { selectionParams, type Selection } from './selection.server';

export interface NearestDates {
  words: string;
  href: string;
}

/** For one item by days or nights: the nearest dates of the same length that are free. */
export async function nearestDates(
  { id, slug, price }: ListingPage,
  selection: Selection,
  page: Page,
): Promise<NearestDates | undefined> {
  const { startDate, endDate, quantity } = selection;
  const isAsked = price.unit !== 'HOUR' && quantity === 1 && startDate && endDate;
  if (!isAsked) return undefined;
  const free = await orUndefined(page.cms.nearestDates(id, { startDate, endDate }));
  if (!free) return undefined;
  const params = selectionParams({
    ...selection,
    startDate: free.startDate,
    endDate: free.endDate,
  });
  return { words: freeDatesWords(free, page), href: `/listings/${slug}?${params}#book` };
}
