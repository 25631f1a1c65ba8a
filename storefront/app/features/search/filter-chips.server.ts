import type { Formatter } from '~/lib/i18n/format.server';
import type { Translate } from '~/lib/i18n/translator';
import {
  DEFAULT_CURRENCY,
  isRange,
  searchHref,
  type AttributeChoice,
  type NumberRange,
  type SearchFilters,
} from './search-filters.server';
import { timesWords } from './stay-words.server';

/** One filter that is on, and the search without it. */
export interface ActiveFilter {
  id: string;
  label: string;
  without: SearchFilters;
}

/** As the page shows it: a link that takes the filter off. */
export interface FilterChip {
  id: string;
  label: string;
  href: string;
}

export interface FilterNames {
  category(slug: string): string | undefined;
  /** The field's label and unit. */
  field(key: string): { label: string; unit: string | null } | undefined;
  value(key: string, value: string): string | undefined;
  /** What the API took `location` for. */
  place: string | undefined;
}

interface Words {
  t: Translate;
  format: Formatter;
  names: FilterNames;
}

type PlainKey = Exclude<keyof SearchFilters, 'attributes' | 'page' | 'sort'>;

/** Every filter that is on, in the order in which the page asks for them. */
export function activeFilters(filters: SearchFilters, words: Words): ActiveFilter[] {
  const { t, format, names } = words;
  const { query, location, startDate, endDate, category } = filters;
  const plain = (
    id: string,
    label: string | false | undefined,
    ...keys: PlainKey[]
  ): ActiveFilter[] => (!label ? [] : [{ id, label, without: dropKeys(filters, keys) }]);
  return [
    ...plain('query', query && t('filter.query', { query }), 'query'),
    ...plain(
      'location',
      location && t('filter.location', { place: names.place ?? location }),
      'location',
      'radiusKm',
    ),
    ...plain('box', filters.bbox && t('filter.mapArea'), 'bbox'),
    ...plain('point', pointLabel(filters, words), 'lat', 'lng', 'radiusKm'),
    ...plain(
      'dates',
      startDate && endDate && format.dateRange(startDate, endDate),
      'startDate',
      'endDate',
      'startTime',
      'endTime',
    ),
    ...plain('times', timesWords(filters, words), 'startTime', 'endTime'),
    ...plain('category', category && (names.category(category) ?? category), 'category'),
    ...plain('price', priceLabel(filters, words), 'priceMin', 'priceMax'),
    ...plain('instantBook', filters.instantBook && t('filter.instantBook'), 'instantBook'),
    ...plain('verifiedOwner', filters.verifiedOwner && t('filter.verifiedOwner'), 'verifiedOwner'),
    ...attributeFilters(filters, words),
  ];
}

export const chipsOf = (active: readonly ActiveFilter[]): FilterChip[] =>
  active.map(({ id, label, without }) => ({ id, label, href: searchHref(without) }));

function pointLabel({ lat, location }: SearchFilters, { t, names }: Words): string | undefined {
  if (lat === undefined || location) return undefined;
  return t('filter.location', { place: names.place ?? t('filter.here') });
}

function priceLabel(filters: SearchFilters, { t, format }: Words): string | undefined {
  const { priceMin, priceMax, currency = DEFAULT_CURRENCY } = filters;
  const money = (major: number): string => format.majorMoney(major, currency);
  return rangeLabel({ min: priceMin, max: priceMax }, t, money);
}

function rangeLabel(
  { min, max }: NumberRange,
  t: Translate,
  write: (value: number) => string,
): string | undefined {
  if (min !== undefined && max !== undefined)
    return t('filter.between', { min: write(min), max: write(max) });
  if (min !== undefined) return t('filter.atLeast', { min: write(min) });
  return max === undefined ? undefined : t('filter.atMost', { max: write(max) });
}

function attributeFilters(filters: SearchFilters, words: Words): ActiveFilter[] {
  return Object.entries(filters.attributes).flatMap(([key, choice]) =>
    isRange(choice)
      ? rangeFilter(filters, key, choice, words)
      : choice.map((value) => valueFilter(filters, key, choice, value, words)),
  );
}

function rangeFilter(
  filters: SearchFilters,
  key: string,
  range: NumberRange,
  { t, format, names }: Words,
): ActiveFilter[] {
  const { label: field = key, unit } = names.field(key) ?? { unit: null };
  const write = (value: number): string =>
    unit ? `${format.number(value, 2)} ${unit}` : format.number(value, 2);
  const text = rangeLabel(range, t, write);
  if (text === undefined) return [];
  const label = t('filter.attribute', { field, value: text });
  return [{ id: `attributes.${key}`, label, without: withChoice(filters, key, []) }];
}

function valueFilter(
  filters: SearchFilters,
  key: string,
  choice: readonly string[],
  value: string,
  { t, names }: Words,
): ActiveFilter {
  const rest = choice.filter((other) => other !== value);
  const label = t('filter.attribute', {
    field: names.field(key)?.label ?? key,
    value: names.value(key, value) ?? value,
  });
  return { id: `attributes.${key}.${value}`, label, without: withChoice(filters, key, rest) };
}

function withChoice(filters: SearchFilters, key: string, choice: AttributeChoice): SearchFilters {
  const { [key]: _dropped, ...others } = filters.attributes;
  const empty = !isRange(choice) && choice.length === 0;
  return { ...filters, page: 1, attributes: empty ? others : { ...others, [key]: choice } };
}

/** Sorting by distance goes with the place. */
function dropKeys(filters: SearchFilters, keys: readonly PlainKey[]): SearchFilters {
  const left = { ...filters, page: 1 };
  for (const key of keys) left[key] = undefined;
  if (left.sort === 'distance' && !left.location && left.lat === undefined) left.sort = undefined;
  // Another category has other fields.
  return keys.includes('category') ? { ...left, attributes: {} } : left;
}
