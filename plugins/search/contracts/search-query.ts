import { z } from 'zod';
import {
  booleanParameter,
  choiceParameter,
  dateParameter,
  integerParameter,
  numberParameter,
  slugParameter,
  textParameter,
  timeParameter,
} from './query-parameters';

export const SEARCH_SORTS = [
  'relevance',
  'price',
  '-price',
  'distance',
  'rating',
  'newest',
] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

export const DEFAULT_RADIUS_KM = 25;
export const MAXIMUM_RADIUS_KM = 500;
/** Longest stay that can be searched for, in days. */
export const MAXIMUM_SEARCH_DAYS = 366;
export const DEFAULT_CURRENCY = 'USD';

export type BoundingBox = { west: number; south: number; east: number; north: number };

/** `west,south,east,north` in degrees; `west > east` crosses the antimeridian. */
const bboxParameter = z
  .string()
  .optional()
  .transform((value, context): BoundingBox | undefined => {
    if (value === undefined || value === '') return undefined;
    const [west, south, east, north, ...rest] = value
      .split(',')
      .map((part) => (part.trim() === '' ? NaN : Number(part)));
    if (
      west !== undefined &&
      south !== undefined &&
      east !== undefined &&
      north !== undefined &&
      rest.length === 0 &&
      [west, east].every((degrees) => Math.abs(degrees) <= 180) &&
      [south, north].every((degrees) => Math.abs(degrees) <= 90) &&
      south <= north
    )
      return { west, south, east, north };
    context.addIssue({
      code: 'custom',
      message: 'Give west,south,east,north in degrees.',
      input: value,
    });
    return z.NEVER;
  });

const MOST_IDS = 20;

/** Document ids with commas between them; absent or blank gives undefined. */
const idsParameter = z
  .string()
  .optional()
  .transform((value, context): string[] | undefined => {
    if (value === undefined || value === '') return undefined;
    const ids = value.split(',');
    if (ids.length <= MOST_IDS && ids.every((id) => /^[a-z0-9]{1,64}$/.test(id))) return ids;
    context.addIssue({
      code: 'custom',
      message: `Give at most ${MOST_IDS} listing ids with commas between them.`,
      input: value,
    });
    return z.NEVER;
  });

const currencyParameter = z
  .string()
  .optional()
  .transform((value, context) => {
    if (value === undefined || value === '') return DEFAULT_CURRENCY;
    if (/^[A-Z]{3}$/.test(value)) return value;
    context.addIssue({
      code: 'custom',
      message: 'Give a currency code such as USD.',
      input: value,
    });
    return z.NEVER;
  });

const attributeText = z.string().max(120, 'Give at most 120 characters.');

/** What one attribute must be: one of the values, or a number within bounds. */
const attributeFilter = z
  .union([
    attributeText,
    z.array(attributeText).max(30, 'Give at most 30 values.'),
    z.strictObject({ min: numberParameter(-1e12, 1e12), max: numberParameter(-1e12, 1e12) }),
  ])
  .transform((value) => {
    if (typeof value === 'string') return { anyOf: value === '' ? [] : [value] };
    if (Array.isArray(value)) return { anyOf: value.filter((entry) => entry !== '') };
    return value;
  });

/** One attribute's filter: `anyOf` (empty: no filter) or inclusive numeric bounds. */
export type AttributeFilter = z.output<typeof attributeFilter>;

const attributesParameter = z
  .record(
    z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/, 'This is no attribute.'),
    attributeFilter,
  )
  .optional()
  .transform((value) => value ?? {});

type Issue = { path: string; message: string };

type Fields = {
  lat?: number | undefined;
  lng?: number | undefined;
  location?: string | undefined;
  startDate?: string | undefined;
  endDate?: string | undefined;
  startAt?: string | undefined;
  endAt?: string | undefined;
  priceMin?: number | undefined;
  priceMax?: number | undefined;
  sort?: SearchSort | undefined;
};

function* dateIssues({ startDate, endDate }: Fields): Generator<Issue> {
  if (startDate === undefined && endDate === undefined) return;
  if (startDate === undefined) yield { path: 'startDate', message: 'Give both dates, or neither.' };
  else if (endDate === undefined)
    yield { path: 'endDate', message: 'Give both dates, or neither.' };
  else if (endDate < startDate)
    yield { path: 'endDate', message: 'The end must not lie before the start.' };
  else if ((Date.parse(endDate) - Date.parse(startDate)) / 864e5 >= MAXIMUM_SEARCH_DAYS)
    yield { path: 'endDate', message: `Give at most ${MAXIMUM_SEARCH_DAYS} days.` };
}

/** Milliseconds; of local times as if they were UTC. */
const millisecondsOf = (time: string): number => Date.parse(time.endsWith('Z') ? time : `${time}Z`);

function timesIssue(startAt: string, endAt: string): Issue | undefined {
  if (startAt.endsWith('Z') !== endAt.endsWith('Z'))
    return { path: 'endAt', message: 'Give both times with a zone, or neither.' };
  const days = (millisecondsOf(endAt) - millisecondsOf(startAt)) / 864e5;
  if (days <= 0) return { path: 'endAt', message: 'The end must lie behind the start.' };
  if (days <= MAXIMUM_SEARCH_DAYS) return undefined;
  return { path: 'endAt', message: `Give at most ${MAXIMUM_SEARCH_DAYS} days.` };
}

function* timeIssues({ startAt, endAt, startDate, endDate }: Fields): Generator<Issue> {
  if (startAt === undefined && endAt === undefined) return;
  if (startDate !== undefined || endDate !== undefined)
    yield { path: 'startAt', message: 'Give dates, or times to rent by the hour: not both.' };
  if (startAt === undefined) yield { path: 'startAt', message: 'Give both times, or neither.' };
  else if (endAt === undefined) yield { path: 'endAt', message: 'Give both times, or neither.' };
  else {
    const issue = timesIssue(startAt, endAt);
    if (issue) yield issue;
  }
}

function* placeIssues({ lat, lng, location, sort }: Fields): Generator<Issue> {
  if ((lat === undefined) !== (lng === undefined))
    yield { path: lat === undefined ? 'lat' : 'lng', message: 'Give lat and lng together.' };
  if (sort === 'distance' && lat === undefined && location === undefined)
    yield { path: 'sort', message: 'Sorting by distance needs a location, or lat and lng.' };
}

function* priceIssues({ priceMin, priceMax }: Fields): Generator<Issue> {
  if (priceMin !== undefined && priceMax !== undefined && priceMin > priceMax)
    yield { path: 'priceMax', message: 'The highest price lies below the lowest.' };
}

const issuesOf = (fields: Fields): Issue[] => [
  ...dateIssues(fields),
  ...timeIssues(fields),
  ...placeIssues(fields),
  ...priceIssues(fields),
];

/**
 * Query of `GET /api/listings/search`. Prices are in major units of `currency` (default USD);
 * distances in kilometres; dates are the listing's local dates. Dates find what is rented by the day or
 * night, times what is rented by the hour. Unknown parameters are refused.
 */
export const searchQuerySchema = z
  .strictObject({
    query: textParameter(200),
    location: textParameter(120),
    lat: numberParameter(-90, 90),
    lng: numberParameter(-180, 180),
    radiusKm: numberParameter(0.1, MAXIMUM_RADIUS_KM).transform((km) => km ?? DEFAULT_RADIUS_KM),
    bbox: bboxParameter,
    startDate: dateParameter,
    endDate: dateParameter,
    /** What is rented by the hour, from then … */
    startAt: timeParameter,
    /** … until then. */
    endAt: timeParameter,
    category: slugParameter,
    /** Only these. */
    ids: idsParameter,
    priceMin: numberParameter(0, 1e12),
    priceMax: numberParameter(0, 1e12),
    currency: currencyParameter,
    instantBook: booleanParameter,
    verifiedOwner: booleanParameter,
    attributes: attributesParameter,
    sort: choiceParameter(SEARCH_SORTS),
    page: integerParameter(1, 1000, 1),
    limit: integerParameter(1, 100, 20),
  })
  .superRefine((fields, context) => {
    for (const issue of issuesOf(fields))
      context.addIssue({ code: 'custom', path: [issue.path], message: issue.message });
  });

/** What a caller may pass. */
export type SearchQueryInput = z.input<typeof searchQuerySchema>;
/** What the search works with. */
export type SearchQuery = z.output<typeof searchQuerySchema>;

/** Both dates of a stay, as long as one that can be searched for. */
export const staySchema = z
  .strictObject({ startDate: z.iso.date(), endDate: z.iso.date() })
  .superRefine((fields, context) => {
    for (const issue of dateIssues(fields))
      context.addIssue({ code: 'custom', path: [issue.path], message: issue.message });
  });
