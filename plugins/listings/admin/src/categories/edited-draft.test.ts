import { keyFrom, moved, slugFrom } from './edited-draft';

test.each([
  ['Year of make', 'yearOfMake', 'year-of-make'],
  ['Café table', 'cafeTable', 'cafe-table'],
  ['  ', '', ''],
  ['3 strings', 'strings', '3-strings'],
])('%j is kept as %j and %j', (label, key, slug) => {
  expect([keyFrom(label), slugFrom(label)]).toEqual([key, slug]);
});

test('an entry moves a place, and stays within the list', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});
