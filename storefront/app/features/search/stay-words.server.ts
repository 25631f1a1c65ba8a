/** The dates and times of a search in words. */
import type { Page } from '~/lib/page.server';
import type { SearchFilters } from './search-filters.server';

type Words = Pick<Page, 't' | 'format'>;

/** `10:00 – 14:00`; empty without times. */
export function timesWords({ startTime, endTime }: SearchFilters, { t, format }: Words): string {
  if (startTime === undefined || endTime === undefined) return '';
  return t('filter.between', { min: format.time(startTime), max: format.time(endTime) });
}

/** `3–5 June`, `3 June, 10:00 – 14:00`; undefined without dates. */
export function stayWords(filters: SearchFilters, words: Words): string | undefined {
  const { startDate, endDate } = filters;
  if (startDate === undefined || endDate === undefined) return undefined;
  const dates = words.format.dateRange(startDate, endDate);
  const times = timesWords(filters, words);
  return times === '' ? dates : `${dates}, ${times}`;
}

/** Rooms and the like are not found by dates: the same search for hours of its first day. */
export function byTheHour(filters: SearchFilters): SearchFilters | undefined {
  const { startDate, startTime } = filters;
  if (startDate === undefined || startTime !== undefined) return undefined;
  return { ...filters, endDate: startDate, startTime: '10:00', endTime: '14:00', page: 1 };
}
