import type { Suggestion } from '../../../contracts/search-answer';
import type { CategoryNode } from '../../../contracts/catalogue';

type Of<T extends Suggestion['type']> = Extract<Suggestion, { type: T }>;

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Categories of which a word begins with the text, those with most listings first. */
export function matchingCategories(
  categories: Iterable<CategoryNode>,
  text: string,
): Of<'category'>[] {
  const typed = fold(text);
  return [...categories]
    .filter(({ name }) => fold(name).startsWith(typed) || fold(name).includes(` ${typed}`))
    .sort((a, b) => b.listingCount - a.listingCount || a.name.localeCompare(b.name, 'en'))
    .map(({ name, slug, icon, listingCount }) => ({
      type: 'category',
      text: name,
      slug,
      icon,
      listingCount,
    }));
}

/** Two categories, then places and listings in turn, so that no kind crowds the others out. */
export function mixSuggestions(
  categories: readonly Of<'category'>[],
  places: readonly Of<'place'>[],
  listings: readonly Of<'listing'>[],
  limit: number,
): Suggestion[] {
  const firstPlaces = places.slice(0, 3);
  const room = Math.max(0, limit - 2 - firstPlaces.length);
  const firstListings = listings.slice(0, room);
  const left = limit - firstPlaces.length - firstListings.length;
  const mixed = [...categories.slice(0, left), ...firstPlaces, ...firstListings];
  const more = [...listings.slice(firstListings.length), ...places.slice(firstPlaces.length)];
  return [...mixed, ...more].slice(0, limit);
}
