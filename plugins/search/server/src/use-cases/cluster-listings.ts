import { validationError } from '@rental/shared/errors';
import type { Cluster } from '../../../contracts/search-answer';
import type { SearchQuery } from '../../../contracts/search-query';
import { findClusters, type ClusterRow } from '../engines/postgres/cluster-statement';
import { readGenerations } from '../engines/postgres/generations';
import type { SearchContext } from '../services/context';
import { askedBy, placeOf, planOf } from './plan-search';

const rounded = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

const clusterOf = ({ lat, lng, count, priceMajor, ...listing }: ClusterRow): Cluster => ({
  lat: rounded(lat),
  lng: rounded(lng),
  count,
  listing: count === 1 ? { ...listing, basePrice: priceMajor } : null,
});

/**
 * What the search finds within its box, put together for a map of it; the page and the order do not
 * matter. PostgreSQL counts, whatever engine finds: what is taken is never on the map.
 *
 * @throws 400 without a box
 */
export async function clusterListings(
  context: SearchContext,
  query: SearchQuery,
): Promise<Cluster[]> {
  const { bbox } = query;
  if (!bbox) throw validationError('A map needs a box.', { bbox: 'Give west,south,east,north.' });
  const asked = await askedBy(context, query);
  const { catalogue } = await readGenerations(context.knex);
  const place = await placeOf(context, query, catalogue);
  if (query.location !== undefined && place === null) return [];
  const clusters = await findClusters(context.knex, planOf(asked, place?.area ?? null), bbox);
  return clusters.map(clusterOf);
}
