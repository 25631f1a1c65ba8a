import { createFormatter } from '~/lib/i18n/format.server';
import { createTranslate } from '~/lib/i18n/translator';
import { en } from '~/locales/en';
import { activeFilters, chipsOf, type FilterNames } from './filter-chips.server';
import { parseFilters } from './search-filters.server';

const names: FilterNames = {
  category: (slug) => (slug === 'guitars' ? 'Guitars' : undefined),
  field: (key) =>
    key === 'weight' ? { label: 'Weight', unit: 'kg' } : { label: 'Brand', unit: null },
  value: (_key, value) => (value === 'fender' ? 'Fender' : undefined),
  place: 'Berlin, Germany',
};

const chips = (query: string) =>
  chipsOf(
    activeFilters(parseFilters(new URLSearchParams(query)), {
      t: createTranslate('en', en),
      format: createFormatter('en-US'),
      names,
    }),
  );

it('has one chip for each filter, in words', () => {
  const labels = chips(
    'query=old+one&location=berlin&startDate=2026-12-01&endDate=2026-12-04&category=guitars' +
      '&priceMin=5&priceMax=50&instantBook=true&verifiedOwner=true&attributes[brand]=fender' +
      '&attributes[brand]=Other&attributes[weight][max]=3&sort=price&page=2',
  ).map(({ label }) => label);
  expect(labels).toEqual([
    '“old one”',
    'Near Berlin, Germany',
    'Tue, Dec 1 – Fri, Dec 4',
    'Guitars',
    '$5 – $50',
    'Instant booking',
    'Verified owner',
    'Weight: Up to 3 kg',
    'Brand: Fender',
    'Brand: Other',
  ]);
});

it('leads to the first page without that filter, and keeps the others', () => {
  const [query, brand, other] = chips(
    'query=tent&attributes[brand]=fender&attributes[brand]=Other&sort=price&page=4',
  );
  expect(query?.href).toBe(
    '/search?sort=price&attributes%5Bbrand%5D=fender&attributes%5Bbrand%5D=Other',
  );
  expect(brand?.href).toBe('/search?query=tent&sort=price&attributes%5Bbrand%5D=Other');
  expect(other?.href).toBe('/search?query=tent&sort=price&attributes%5Bbrand%5D=fender');
});

it('takes the order by distance away with the place, and the fields with the category', () => {
  expect(chips('location=Rome&radiusKm=5&sort=distance')[0]?.href).toBe('/search');
  expect(chips('category=guitars&attributes[brand]=fender')[0]?.href).toBe('/search');
});

it('says where prices begin or end, in the chosen currency', () => {
  expect(chips('priceMin=20&currency=EUR')[0]?.label).toBe('From €20');
  expect(chips('priceMax=9.5')[0]?.label).toBe('Up to $9.50');
});

it('has none without filters', () => {
  expect(chips('sort=newest&page=3')).toEqual([]);
});
