import { categoryLinks } from './facet-views.server';
import { parseFilters } from './search-filters.server';

const facets = [
  { key: 'music', label: 'Music', count: 5, parent: null },
  { key: 'guitars', label: 'Guitars', count: 3, parent: 'music' },
  { key: 'tools', label: 'Tools', count: 2, parent: null },
  { key: 'saws', label: 'Saws', count: 2, parent: 'tools' },
];
const links = (query: string) =>
  categoryLinks(parseFilters(new URLSearchParams(query)), facets, 'All');

it('shows the top categories with the sum of all', () => {
  expect(links('query=x').map(({ label, count }) => `${label} ${count}`)).toEqual([
    'All 7',
    'Music 5',
    'Tools 2',
  ]);
});

it('opens the category that is chosen, or the one above it', () => {
  const labels = ['All', 'Music', 'Guitars', 'Tools'];
  expect(links('category=music').map(({ label }) => label)).toEqual(labels);
  expect(links('category=guitars').map(({ label }) => label)).toEqual(labels);
  expect(links('category=guitars').find(({ current }) => current)?.label).toBe('Guitars');
});

it('drops the fields of another category and the page', () => {
  expect(links('category=guitars&attributes[brand]=x&page=3')[3]?.href).toBe(
    '/search?category=tools',
  );
});
