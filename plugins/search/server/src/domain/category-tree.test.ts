import { readFields } from '../../../contracts/category-fields';
import { buildCatalogue, type CategoryRow } from './category-tree';

const row = (
  id: string,
  parentId: string | null,
  more: Partial<CategoryRow> = {},
): CategoryRow => ({
  id,
  parentId,
  slug: `slug-${id}`,
  name: id,
  icon: null,
  description: null,
  position: 0,
  fields: [],
  seo: null,
  listingCount: 1,
  ...more,
});
const field = (key: string, label = key) => ({ key, label, type: 'text' });

describe('the catalogue of categories', () => {
  const catalogue = buildCatalogue([
    row('b', 'a', { fields: [field('brand', 'Maker'), field('size')] }),
    row('a', null, { fields: [field('brand'), field('colour')], position: 2 }),
    row('c', 'b'),
    row('first', null, { position: 1 }),
    row('x', 'y'),
    row('y', 'x'),
  ]);

  it('is a tree in the editors’ order, counted with what is below', () => {
    expect(catalogue.roots.map(({ id, listingCount }) => [id, listingCount])).toEqual([
      ['first', 1],
      ['a', 3],
    ]);
    expect(catalogue.pathOf('c').map(({ slug }) => slug)).toEqual(['slug-a', 'slug-b', 'slug-c']);
    expect(catalogue.parentOf('slug-c')).toBe('slug-b');
    expect(catalogue.pathOf('nobody')).toEqual([]);
  });

  it('leaves out a circle', () => {
    expect(catalogue.byId.has('x')).toBe(false);
  });

  it('hands fields down; a child’s own replaces one of the same key in its place', () => {
    expect(catalogue.byId.get('c')?.fields.map(({ key, label }) => [key, label])).toEqual([
      ['brand', 'Maker'],
      ['colour', 'colour'],
      ['size', 'size'],
    ]);
  });
});

test('fields that editors got wrong are left out, the others are ordered', () => {
  const read = readFields([
    { key: 'late', type: 'number', unit: 'kg', order: 9 },
    {
      key: 'early',
      type: 'select',
      order: 1,
      facet: true,
      options: [{ value: 'a' }, { label: 'b' }],
    },
    { key: 'odd', type: 'colour' },
    { type: 'text' },
    'text',
    null,
  ]);
  expect(read.map(({ key }) => key)).toEqual(['early', 'late']);
  expect(read[0]).toMatchObject({
    label: 'early',
    facet: true,
    options: [{ value: 'a', label: 'a' }],
  });
  expect(readFields('nothing')).toEqual([]);
});
