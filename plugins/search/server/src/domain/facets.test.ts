import { searchQuerySchema } from '../../../contracts/search-query';
import { buildCatalogue } from './category-tree';
import { attributeFields, buildFacets, listedByCategory } from './facets';

const category = (id: string, parentId: string | null, fields: unknown = []) => ({
  id,
  parentId,
  slug: id,
  name: id.toUpperCase(),
  icon: null,
  description: null,
  position: null,
  fields,
  seo: null,
  listingCount: 7,
});
const catalogue = buildCatalogue([
  category('music', null, [
    { key: 'brand', type: 'text', facet: true },
    { key: 'weight', type: 'number', unit: 'kg', facet: true },
    { key: 'case', type: 'boolean', facet: false },
  ]),
  category('guitars', 'music'),
  category('tools', null),
]);
const facets = (input: Record<string, unknown>, counts: [string, string | null, number][]) =>
  buildFacets(
    searchQuerySchema.parse(input),
    counts.map(([facet, key, count]) => ({ facet, key, count })),
    catalogue,
    [25, 50],
  );

test('categories add up what is below them; those without results are left out', () => {
  expect(
    facets({}, [
      ['category', 'guitars', 2],
      ['category', 'music', 1],
    ]).categories,
  ).toEqual([
    { key: 'music', label: 'MUSIC', count: 3, parent: null },
    { key: 'guitars', label: 'GUITARS', count: 2, parent: 'music' },
  ]);
});

test('what was chosen stays in sight when nothing is left of it', () => {
  const { brands, categories } = facets(
    { category: 'tools', attributes: { brand: ['Bosch'] } },
    [],
  );
  expect(brands).toEqual([{ key: 'Bosch', label: 'Bosch', count: 0 }]);
  expect(categories).toEqual([{ key: 'tools', label: 'TOOLS', count: 0, parent: null }]);
});

test('a long facet keeps its largest values and the chosen one', () => {
  const counts = Array.from({ length: 50 }, (_, i): [string, string, number] => [
    'attribute:brand',
    `brand ${i}`,
    50 - i,
  ]);
  const { brands } = facets({ attributes: { brand: 'brand 49' } }, counts);
  expect(brands).toHaveLength(31);
  expect(brands.at(-1)).toMatchObject({ key: 'brand 49', count: 1 });
});

test('number fields have labels with units and a range', () => {
  const { attributes } = facets({ category: 'guitars' }, [
    ['attribute:weight', '2.5', 1],
    ['attribute:weight', '10', 3],
    ['attribute:weight', null, 4],
  ]);
  expect(attributes).toEqual([
    {
      key: 'weight',
      label: 'weight',
      type: 'number',
      unit: 'kg',
      values: [
        { key: '10', label: '10 kg', count: 3 },
        { key: '2.5', label: '2.5 kg', count: 1 },
      ],
      min: 2.5,
      max: 10,
    },
  ]);
  expect(attributeFields(catalogue, 'nobody')).toEqual([]);
});

test('price ranges are counted by their number', () => {
  expect(facets({}, [['price', '1', 4]]).priceRanges.map(({ count }) => count)).toEqual([0, 4, 0]);
});

test('without narrowing, categories have the counts of the catalogue', () => {
  expect(listedByCategory(catalogue)).toContainEqual({
    facet: 'category',
    key: 'guitars',
    count: 7,
  });
});
