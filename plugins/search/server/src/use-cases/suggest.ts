import type { Suggestion } from '../../../contracts/search-answer';
import { matchingCategories, mixSuggestions } from '../domain/suggestions';
import { meaningOf } from '../domain/wording';
import { run } from '../engines/postgres/sql';
import { placeNamesStatement } from '../engines/postgres/suggest-statement';
import type { SearchContext } from '../services/context';

type Place = Omit<Extract<Suggestion, { type: 'place' }>, 'type'>;

/** What typing has to go on: with less, everything would match. */
const SHORTEST = 2;

/** Categories and listings that are called so. */
async function suggestNamed({ engine, catalogue }: SearchContext, text: string, limit: number) {
  const [listings, { byId }] = await Promise.all([
    engine.suggestTitles(text, limit),
    catalogue.get(),
  ]);
  const categories = matchingCategories(byId.values(), text);
  return { listings, categories, any: listings.length + categories.length > 0 };
}

/** At most `limit` suggestions; none for less than two letters or digits. */
export async function suggest(
  context: SearchContext,
  typed: string,
  limit: number,
): Promise<Suggestion[]> {
  const text = typed.trim().replaceAll('\u0000', '');
  if ((text.match(/[\p{L}\p{N}]/gu) ?? []).length < SHORTEST) return [];
  const { knex, engine } = context;
  const [named, places] = await Promise.all([
    suggestNamed(context, text, limit),
    run<Place>(knex, placeNamesStatement(text, limit)),
  ]);
  const meant = named.any ? undefined : meaningOf(text, await context.wording.get());
  const { categories, listings } = meant ? await suggestNamed(context, meant, limit) : named;
  const nothing = categories.length + places.length + listings.length === 0;
  const corrected = nothing ? await engine.correctTitles(text, limit) : [];
  return mixSuggestions(
    categories,
    places.map((place) => ({ type: 'place', ...place })),
    [...listings, ...corrected].map((listing) => ({ type: 'listing', ...listing })),
    limit,
  );
}
