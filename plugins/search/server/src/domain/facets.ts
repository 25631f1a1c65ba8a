import type { CategoryField } from '../../../contracts/catalogue';
import type {
  AttributeFacet,
  CategoryFacet,
  Facets,
  FacetValue,
  PriceFacet,
} from '../../../contracts/search-answer';
import type { SearchQuery } from '../../../contracts/search-query';
import type { Catalogue } from './category-tree';
import { priceRanges } from './price-ranges';

/** One count of the search statement; `key` null: listings that have no such value. */
export interface Count {
  readonly facet: string;
  readonly key: string | null;
  readonly count: number;
}

const LONGEST_FACET = 30;

type Counts = ReadonlyMap<string, number>;

const countsOf = (counts: readonly Count[], facet: string): Counts =>
  new Map(
    counts.flatMap((row) =>
      row.facet === facet && row.key !== null && row.count > 0 ? [[row.key, row.count]] : [],
    ),
  );

/** How many each category lists, where nothing else narrows the search. */
export const listedByCategory = ({ listedIn }: Catalogue): Count[] =>
  [...listedIn].map(([key, count]) => ({ facet: 'category', key, count }));

/** Chosen values stay in sight with 0 when nothing is left of them. */
function valuesOf(
  counts: Counts,
  chosen: readonly string[],
  labelOf: (key: string) => string,
): FacetValue[] {
  const keys = new Set([...counts.keys(), ...chosen]);
  const values = [...keys].map((key) => ({
    key,
    label: labelOf(key),
    count: counts.get(key) ?? 0,
  }));
  values.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'));
  const kept = new Set([...values.slice(0, LONGEST_FACET).map(({ key }) => key), ...chosen]);
  return values.filter(({ key }) => kept.has(key));
}

/** Counted by the listings' own categories; every category shows what is below it, too. */
function categoryFacet(
  counts: Counts,
  catalogue: Catalogue,
  chosen: string | undefined,
): CategoryFacet[] {
  const totals = new Map<string, number>();
  for (const [slug, count] of counts)
    for (const { slug: above } of catalogue.pathOf(catalogue.bySlug.get(slug)?.id ?? ''))
      totals.set(above, (totals.get(above) ?? 0) + count);
  return [...catalogue.byId.values()]
    .filter(({ slug }) => totals.has(slug) || slug === chosen)
    .map(({ slug, name }) => ({
      key: slug,
      label: name,
      count: totals.get(slug) ?? 0,
      parent: catalogue.parentOf(slug),
    }));
}

function priceFacet(counts: Counts, edges: readonly number[]): PriceFacet[] {
  return priceRanges(edges).map((range, i) => ({ ...range, count: counts.get(String(i)) ?? 0 }));
}

const booleans = (counts: Counts, yes: string): FacetValue[] => [
  { key: 'true', label: yes, count: counts.get('true') ?? 0 },
];

/** What was chosen of an attribute by value; bounds choose none. */
function chosenOf(query: SearchQuery, key: string): readonly string[] {
  const filter = query.attributes[key];
  return filter && 'anyOf' in filter ? filter.anyOf : [];
}

function labelOfOption(field: CategoryField, key: string): string {
  if (field.type === 'boolean') return key === 'true' ? 'Yes' : 'No';
  const label = field.options.find((option) => option.value === key)?.label ?? key;
  return field.type === 'number' && field.unit ? `${label} ${field.unit}` : label;
}

function attributeFacet(
  field: CategoryField,
  counts: Counts,
  chosen: readonly string[],
): AttributeFacet {
  const numbers =
    field.type === 'number'
      ? [...counts.keys()].map(Number).filter((number) => Number.isFinite(number))
      : [];
  return {
    key: field.key,
    label: field.label,
    type: field.type,
    unit: field.unit,
    values: valuesOf(counts, chosen, (key) => labelOfOption(field, key)),
    min: numbers.length > 0 ? Math.min(...numbers) : null,
    max: numbers.length > 0 ? Math.max(...numbers) : null,
  };
}

/** Fields of the chosen category that are offered as filters; the brand has a facet of its own. */
export function attributeFields(catalogue: Catalogue, slug: string | undefined): CategoryField[] {
  const category = slug === undefined ? undefined : catalogue.bySlug.get(slug);
  return (category?.fields ?? []).filter(({ key, facet }) => facet && key !== 'brand');
}

/** Puts the statement's counts into the answer's shape. */
export function buildFacets(
  query: SearchQuery,
  counts: readonly Count[],
  catalogue: Catalogue,
  edges: readonly number[],
): Facets {
  return {
    categories: categoryFacet(countsOf(counts, 'category'), catalogue, query.category),
    brands: valuesOf(countsOf(counts, 'attribute:brand'), chosenOf(query, 'brand'), (key) => key),
    priceRanges: priceFacet(countsOf(counts, 'price'), edges),
    instantBook: booleans(countsOf(counts, 'instant'), 'Instant booking'),
    verifiedOwner: booleans(countsOf(counts, 'verified'), 'Verified owner'),
    attributes: attributeFields(catalogue, query.category).map((field) =>
      attributeFacet(field, countsOf(counts, `attribute:${field.key}`), chosenOf(query, field.key)),
    ),
  };
}
