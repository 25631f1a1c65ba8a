/** The filters of a search as the address bar holds them. Pure; the parameters are the API's. */
import {
  SEARCH_SORTS,
  type SearchQueryInput,
  type SearchSort,
} from '@rental/search/contracts/search-query';
import { isIsoDate } from '@rental/shared/local-time';

export interface NumberRange {
  min?: number;
  max?: number;
}
export type AttributeChoice = readonly string[] | NumberRange;

export interface SearchFilters {
  query?: string;
  location?: string;
  lat?: number;
  lng?: number;
  radiusKm?: number;
  /** The map's: `west,south,east,north` in degrees. Leaves a place out of account. */
  bbox?: string;
  /** Whether the map is shown. */
  map?: boolean;
  startDate?: string;
  endDate?: string;
  /** `HH:MM` at the place, both or neither and only with dates: to rent by the hour. */
  startTime?: string;
  endTime?: string;
  category?: string;
  priceMin?: number;
  priceMax?: number;
  currency?: string;
  instantBook?: boolean;
  verifiedOwner?: boolean;
  /** By field key: chosen values, or bounds of a number. */
  attributes: Readonly<Record<string, AttributeChoice>>;
  sort?: SearchSort;
  page: number;
}

/** Of the API's, too. */
export const DEFAULT_CURRENCY = 'USD';
export const RESULTS_PER_PAGE = 18;
const LONGEST_TEXT = 120;
const LAST_PAGE = 1000;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const ATTRIBUTE = /^attributes\[([A-Za-z][\w-]{0,39})\](?:\[(min|max|\d{0,2})\])?$/;

export const isRange = (choice: AttributeChoice): choice is NumberRange => !Array.isArray(choice);

/** Reads what can be used and leaves out what cannot. One date alone means that day. */
export function parseFilters(params: URLSearchParams): SearchFilters {
  const text = (name: string): string | undefined =>
    params.get(name)?.trim().slice(0, LONGEST_TEXT) || undefined;
  const place = placeOf(params, text('location'));
  const sort = SEARCH_SORTS.find((known) => known === params.get('sort'));
  return withoutUndefined({
    query: text('query'),
    ...place,
    radiusKm: numberOf(params.get('radiusKm'), 0.1, 500),
    ...datesOf(params),
    category: text('category'),
    ...pricesOf(params),
    currency: params.get('currency')?.match(/^[A-Z]{3}$/)?.[0],
    map: params.get('map') === 'true' || undefined,
    instantBook: params.get('instantBook') === 'true' || undefined,
    verifiedOwner: params.get('verifiedOwner') === 'true' || undefined,
    attributes: attributesOf(params),
    sort: sort === 'distance' && !place.location && place.lat === undefined ? undefined : sort,
    page: Math.trunc(numberOf(params.get('page'), 1, LAST_PAGE) ?? 1),
  });
}

/** The shortest address of these filters, in a steady order; `''` for none. */
export function toParams(filters: SearchFilters): URLSearchParams {
  const { attributes, page, ...plain } = filters;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(plain))
    if (value !== undefined) params.set(name, String(value));
  for (const [key, choice] of Object.entries(attributes)) appendChoice(params, key, choice);
  if (page > 1) params.set('page', String(page));
  return params;
}

export function searchHref(filters: SearchFilters): string {
  const params = toParams(filters).toString();
  return params === '' ? '/search' : `/search?${params}`;
}

/** The same filters as the API takes them. */
export function toApiQuery(filters: SearchFilters, limit = RESULTS_PER_PAGE): SearchQueryInput {
  const { attributes, instantBook, verifiedOwner, map: _map, ...rest } = filters;
  const { startDate, endDate, startTime, endTime, ...plain } = rest;
  const times = startTime !== undefined && endTime !== undefined;
  return {
    ...plain,
    ...(times
      ? { startAt: `${startDate}T${startTime}`, endAt: `${endDate}T${endTime}` }
      : withoutUndefined({ startDate, endDate })),
    ...(instantBook ? { instantBook } : {}),
    ...(verifiedOwner ? { verifiedOwner } : {}),
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, choice]) => [
        key,
        isRange(choice) ? { min: choice.min, max: choice.max } : [...choice],
      ]),
    ),
    limit,
  };
}

/**
 * What prices are filtered in: what the address says; bounds that name no currency are dollars; else
 * what the visitor thinks in.
 */
export function priceCurrency(filters: SearchFilters, visitors: string | undefined): string {
  const { currency, priceMin, priceMax } = filters;
  if (currency !== undefined) return currency;
  const isPriced = priceMin !== undefined || priceMax !== undefined;
  return (isPriced ? undefined : visitors) ?? DEFAULT_CURRENCY;
}

/** The filters with that currency; the API's own needs no word. */
export const pricedIn = (filters: SearchFilters, currency: string): SearchFilters => ({
  ...filters,
  currency: currency === DEFAULT_CURRENCY ? undefined : currency,
});

/** A plain form sends its empty fields, too: such an address is worth a shorter one. */
export const hasBlanks = (params: URLSearchParams): boolean => [...params.values()].includes('');

/** Whether the dates (or the times of one day) cannot be used as given: the end before the start. */
export function datesReversed(params: URLSearchParams): boolean {
  const [start = '', end = ''] = ['startDate', 'endDate'].map((name) => params.get(name) ?? '');
  if (!isIsoDate(start) || !isIsoDate(end)) return false;
  const [from = '', to = ''] = ['startTime', 'endTime'].map((name) => params.get(name) ?? '');
  const isTimed = TIME.test(from) && TIME.test(to);
  return end < start || (end === start && isTimed && to <= from);
}

/** A name or a point, else the part of the map that is looked at. */
function placeOf(
  params: URLSearchParams,
  location: string | undefined,
): Pick<SearchFilters, 'location' | 'lat' | 'lng' | 'bbox'> {
  const lat = numberOf(params.get('lat'), -90, 90);
  const lng = numberOf(params.get('lng'), -180, 180);
  if (lat !== undefined && lng !== undefined) return { location, lat, lng };
  return location === undefined ? { bbox: boxOf(params.get('bbox')) } : { location };
}

/** A box as the API takes it. */
function boxOf(text: string | null): string | undefined {
  const parts = (text ?? '').split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [west = NaN, south = NaN, east = NaN, north = NaN] = parts;
  const isBox =
    parts.length === 4 &&
    [west, east].every((degrees) => Math.abs(degrees) <= 180) &&
    [south, north].every((degrees) => Math.abs(degrees) <= 90) &&
    south < north;
  return isBox ? parts.join(',') : undefined;
}

const STAY = ['startDate', 'startTime', 'endDate', 'endTime'] as const;

/** What a listing's page takes of it: the dates, and the times if there are any. */
export function stayParams(filters: SearchFilters): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of STAY) {
    const value = filters[name];
    if (value !== undefined) params.set(name, value);
  }
  return params;
}

type Stay = Pick<SearchFilters, (typeof STAY)[number]>;

function datesOf(params: URLSearchParams): Stay {
  const given = [params.get('startDate'), params.get('endDate')].map((date) =>
    date && isIsoDate(date) ? date : undefined,
  );
  const startDate = given[0] ?? given[1];
  const endDate = given[1] ?? given[0];
  if (startDate === undefined || endDate === undefined || endDate < startDate) return {};
  return { startDate, endDate, ...timesOf(params, startDate === endDate) };
}

/** On one day the end must lie behind the start. */
function timesOf(params: URLSearchParams, sameDay: boolean): Stay {
  const [startTime = '', endTime = ''] = ['startTime', 'endTime'].map(
    (name) => params.get(name) ?? '',
  );
  if (!TIME.test(startTime) || !TIME.test(endTime)) return {};
  return sameDay && endTime <= startTime ? {} : { startTime, endTime };
}

function pricesOf(params: URLSearchParams): Pick<SearchFilters, 'priceMin' | 'priceMax'> {
  const priceMin = numberOf(params.get('priceMin'), 0, 1e9);
  const priceMax = numberOf(params.get('priceMax'), 0, 1e9);
  const swapped = priceMin !== undefined && priceMax !== undefined && priceMin > priceMax;
  return swapped ? { priceMin: priceMax, priceMax: priceMin } : { priceMin, priceMax };
}

function attributesOf(params: URLSearchParams): Record<string, AttributeChoice> {
  const values: Record<string, string[]> = {};
  const ranges: Record<string, NumberRange> = {};
  for (const [name, raw] of params) {
    const [, key, part] = ATTRIBUTE.exec(name) ?? [];
    const value = raw.trim().slice(0, LONGEST_TEXT);
    if (key === undefined || value === '') continue;
    if (part === 'min' || part === 'max') {
      const bound = numberOf(value, -1e12, 1e12);
      if (bound !== undefined) ranges[key] = { ...ranges[key], [part]: bound };
    } else values[key] = [...new Set([...(values[key] ?? []), value])];
  }
  return { ...ranges, ...values };
}

function appendChoice(params: URLSearchParams, key: string, choice: AttributeChoice): void {
  if (!isRange(choice)) {
    for (const value of choice) params.append(`attributes[${key}]`, value);
    return;
  }
  for (const bound of ['min', 'max'] as const)
    if (choice[bound] !== undefined)
      params.set(`attributes[${key}][${bound}]`, String(choice[bound]));
}

function numberOf(text: string | null, min: number, max: number): number | undefined {
  if (text === null || text.trim() === '') return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}
