import type { Knex } from 'knex';
import { countryNames } from '../domain/country-names';
import { nextGeneration } from '../engines/postgres/generations';
import {
  countriesOf,
  INDEX_LOCK,
  indexStatement,
  placesStatement,
} from '../engines/postgres/index-statement';
import { run } from '../engines/postgres/sql';

/**
 * Brings the index rows of these listings, and the places that they are in, up to date with the
 * content tables. All of it on `trx`: it becomes visible with the event that asked for it.
 *
 * @param day whose exchange rates count, `YYYY-MM-DD`
 * @returns how many rows were written; listings that are gone are removed and not counted
 */
export async function indexListings(
  trx: Knex.Transaction,
  listingIds: readonly string[],
  day: string,
): Promise<number> {
  if (listingIds.length === 0) return 0;
  await run(trx, INDEX_LOCK);
  const touched = await run<{ country: string }>(trx, countriesOf(listingIds));
  const [row] = await run<{ count: number }>(trx, indexStatement(listingIds, day));
  await countPlaces(
    trx,
    touched.map(({ country }) => country),
  );
  await run(trx, nextGeneration('catalogue'));
  return row?.count ?? 0;
}

/** Places have names, middles and numbers of listings; those without listings go. */
export async function countPlaces(trx: Knex, countries: readonly string[]): Promise<void> {
  if (countries.length === 0) return;
  await run(trx, placesStatement(countries, JSON.stringify(countryNames(countries))));
}
