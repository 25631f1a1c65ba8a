/** Facets of an answer as links (one choice, at once) and form fields (several, then applied). */
import type {
  AttributeFacet,
  CategoryFacet,
  Facets,
  FacetValue,
} from '@rental/search/contracts/search-answer';
import type { Page } from '~/lib/page.server';
import {
  isRange,
  priceCurrency,
  pricedIn,
  searchHref,
  toParams,
  type SearchFilters,
} from './search-filters.server';

export interface FacetLink {
  key: string;
  label: string;
  count: number;
  href: string;
  current: boolean;
  /** 0 for a top category, 1 below it. */
  depth: number;
}

export interface Option {
  value: string;
  label: string;
  count: number;
  checked: boolean;
}

export type FieldFilter =
  | { kind: 'options'; name: string; label: string; options: Option[]; folded: boolean }
  | {
      kind: 'range';
      name: string;
      label: string;
      unit: string | null;
      min: string;
      max: string;
      least: string;
      most: string;
    };

export interface FacetViews {
  categories: FacetLink[];
  prices: FacetLink[];
  priceMin: string;
  priceMax: string;
  currency: string;
  /** `HH:MM`; undefined while no dates are chosen. */
  times: { start: string; end: string } | undefined;
  instantBook: { checked: boolean; count: number };
  verifiedOwner: { checked: boolean; count: number };
  fields: FieldFilter[];
  /** What the form does not show and must not lose. */
  kept: { name: string; value: string }[];
}

const MOST_OPTIONS = 12;
const UNFOLDED_FIELDS = 2;

export function facetViews(
  { t, format, approximate }: Page,
  filters: SearchFilters,
  facets: Facets,
): FacetViews {
  const currency = priceCurrency(filters, approximate.currency);
  const priced = pricedIn(filters, currency);
  const money = (major: number): string => format.majorMoney(major, currency);
  const count = (values: readonly FacetValue[]): number =>
    values.find(({ key }) => key === 'true')?.count ?? 0;
  return {
    categories: categoryLinks(filters, facets.categories, t('facet.allCategories')),
    prices: facets.priceRanges
      .filter((range) => range.count > 0)
      .map(({ key, min, max, count }) => ({
        key,
        label:
          max === null
            ? t('filter.atLeast', { min: money(min) })
            : t('filter.between', { min: money(min), max: money(max) }),
        count,
        href: searchHref({ ...priced, page: 1, priceMin: min, priceMax: max ?? undefined }),
        current: filters.priceMin === min && filters.priceMax === (max ?? undefined),
        depth: 0,
      })),
    priceMin: String(filters.priceMin ?? ''),
    priceMax: String(filters.priceMax ?? ''),
    currency,
    times: timesOf(filters),
    instantBook: { checked: filters.instantBook ?? false, count: count(facets.instantBook) },
    verifiedOwner: { checked: filters.verifiedOwner ?? false, count: count(facets.verifiedOwner) },
    fields: fieldFilters(filters, facets, t('facet.brand')),
    kept: keptFields(priced),
  };
}

const timesOf = ({
  startDate,
  startTime = '',
  endTime = '',
}: SearchFilters): FacetViews['times'] =>
  startDate === undefined ? undefined : { start: startTime, end: endTime };

/** Top categories; below the chosen one (or the chosen one's parent) its children. */
export function categoryLinks(
  filters: SearchFilters,
  facets: readonly CategoryFacet[],
  allLabel: string,
): FacetLink[] {
  const chosen = facets.find(({ key }) => key === filters.category);
  const opened = chosen?.parent ?? chosen?.key;
  const link = ({ key, label, count }: FacetValue, depth: number): FacetLink => ({
    key,
    label,
    count,
    href: searchHref({ ...filters, page: 1, category: key, attributes: {} }),
    current: key === filters.category,
    depth,
  });
  const tops = facets.filter(({ parent }) => parent === null);
  const links = tops.flatMap((top) => [
    link(top, 0),
    ...(top.key === opened
      ? facets.filter(({ parent }) => parent === top.key).map((child) => link(child, 1))
      : []),
  ]);
  const all: FacetLink = {
    key: '',
    label: allLabel,
    count: tops.reduce((sum, top) => sum + top.count, 0),
    href: searchHref({ ...filters, page: 1, category: undefined, attributes: {} }),
    current: filters.category === undefined,
    depth: 0,
  };
  return [all, ...links];
}

function fieldFilters(filters: SearchFilters, facets: Facets, brandLabel: string): FieldFilter[] {
  const hasBrand = facets.attributes.some(({ key }) => key === 'brand');
  const brands: AttributeFacet = {
    key: 'brand',
    label: brandLabel,
    type: 'select',
    unit: null,
    values: facets.brands,
    min: null,
    max: null,
  };
  return [...(hasBrand ? [] : [brands]), ...facets.attributes].flatMap((facet, index) =>
    facet.type === 'number'
      ? rangeField(filters, facet)
      : optionsField(filters, facet, index >= UNFOLDED_FIELDS),
  );
}

function optionsField(
  filters: SearchFilters,
  facet: AttributeFacet,
  folded: boolean,
): FieldFilter[] {
  const choice = filters.attributes[facet.key] ?? [];
  const chosen = isRange(choice) ? [] : choice;
  const options = facet.values
    .filter(({ key, count }) => count > 0 || chosen.includes(key))
    .slice(0, MOST_OPTIONS)
    .map(({ key, label, count }) => ({ value: key, label, count, checked: chosen.includes(key) }));
  if (options.length === 0) return [];
  const name = `attributes[${facet.key}]`;
  return [
    { kind: 'options', name, label: facet.label, options, folded: folded && chosen.length === 0 },
  ];
}

function rangeField(filters: SearchFilters, facet: AttributeFacet): FieldFilter[] {
  const choice = filters.attributes[facet.key] ?? {};
  const { min, max } = isRange(choice) ? choice : {};
  if (facet.min === null || facet.max === null || facet.min === facet.max) return [];
  return [
    {
      kind: 'range',
      name: `attributes[${facet.key}]`,
      label: facet.label,
      unit: facet.unit,
      min: String(min ?? ''),
      max: String(max ?? ''),
      least: String(facet.min),
      most: String(facet.max),
    },
  ];
}

/** Place by coordinates, radius, category, order and currency have no field in the form. */
function keptFields(filters: SearchFilters): { name: string; value: string }[] {
  const { lat, lng, radiusKm, bbox, map, category, currency, sort } = filters;
  const hidden = toParams({
    lat,
    lng,
    radiusKm,
    bbox,
    map,
    category,
    currency,
    sort,
    attributes: {},
    page: 1,
  });
  return [...hidden].map(([name, value]) => ({ name, value }));
}
