import type { Suggestion } from '../../../contracts/search-answer';
import { matchingCategories, mixSuggestions } from '../domain/suggestions';
import { run } from '../engines/postgres/sql';
import { correctedTitles, suggestStatement } from '../engines/postgres/suggest-statement';
import type { SearchContext } from '../services/context';

type Of<T extends Suggestion['type']> = Extract<Suggestion, { type: T }>;

interface Row {
  listings: Omit<Of<'listing'>, 'type'>[];
  places: Omit<Of<'place'>, 'type'>[];
}

/** What typing has to go on: with less, everything would match. */
const SHORTEST = 2;

/** At most `limit` suggestions; none for less than two letters or digits. */
export async function suggest(
  { knex, catalogue }: SearchContext,
  typed: string,
  limit: number,
): Promise<Suggestion[]> {
  const text = typed.trim().replaceAll('\u0000', '');
  if ((text.match(/[\p{L}\p{N}]/gu) ?? []).length < SHORTEST) return [];
  const [[row], { byId }] = await Promise.all([
    run<Row>(knex, suggestStatement(text, limit)),
    catalogue.get(),
  ]);
  const categories = matchingCategories(byId.values(), text);
  const { places, listings } = row ?? { places: [], listings: [] };
  const nothing = categories.length + places.length + listings.length === 0;
  const corrected = nothing
    ? await run<Row['listings'][0]>(knex, correctedTitles(text, limit))
    : [];
  return mixSuggestions(
    categories,
    places.map((place) => ({ type: 'place', ...place })),
    [...listings, ...corrected].map((listing) => ({ type: 'listing', ...listing })),
    limit,
  );
}
