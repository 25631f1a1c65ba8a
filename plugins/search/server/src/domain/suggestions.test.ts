import { matchingCategories, mixSuggestions } from './suggestions';

const node = (name: string, listingCount: number) => ({
  id: name,
  slug: name,
  name,
  icon: null,
  description: null,
  seo: { title: null, description: null },
  fields: [],
  listingCount,
  children: [],
});
const listing = (n: number) => ({
  type: 'listing' as const,
  text: `listing ${n}`,
  id: `${n}`,
  slug: `${n}`,
  city: 'Paris',
});
const place = (n: number) => ({
  type: 'place' as const,
  text: `place ${n}`,
  kind: 'city' as const,
  lat: 0,
  lng: 0,
  listingCount: n,
});

test('categories match by the beginning of any word, accents aside', () => {
  const categories = [node('Pianos & keyboards', 1), node('Kéfir', 5), node('Whiskey', 9)];
  expect(matchingCategories(categories, 'ke').map(({ text }) => text)).toEqual([
    'Kéfir',
    'Pianos & keyboards',
  ]);
});

test('every kind has its room, and empty room is used', () => {
  const listings = Array.from({ length: 9 }, (_, n) => listing(n));
  const places = Array.from({ length: 9 }, (_, n) => place(n));
  const categories = matchingCategories([node('a', 1), node('ab', 1), node('abc', 1)], 'a');
  const kinds = mixSuggestions(categories, places, listings, 8).map(({ type }) => type);
  expect(kinds).toEqual([
    ...Array<string>(2).fill('category'),
    ...Array<string>(3).fill('place'),
    ...Array<string>(3).fill('listing'),
  ]);
  expect(mixSuggestions([], [], listings, 8)).toHaveLength(8);
  expect(mixSuggestions(categories, [], [], 8)).toHaveLength(3);
  expect(mixSuggestions(categories, places, listings, 1)).toHaveLength(1);
});
