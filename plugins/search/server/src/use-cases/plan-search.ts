import { validationError } from '@rental/shared/errors';
import type { SearchQuery } from '../../../contracts/search-query';
import type { Catalogue } from '../domain/category-tree';
import { attributeFields } from '../domain/facets';
import { onlyCategory } from '../domain/narrowing';
import { priceEdges } from '../domain/price-ranges';
import { stayOf } from '../domain/stay';
import { wantedBy, type Wording } from '../domain/wording';
import type { SearchArea } from '../engines/postgres/filters';
import type { SearchPlan } from '../engines/postgres/search-statement';
import type { SearchContext } from '../services/context';
import type { FoundPlace } from '../services/find-place';

/** All that an answer is made with. */
export interface Asked {
  readonly query: SearchQuery;
  readonly catalogue: Catalogue;
  readonly perUsd: string;
  readonly now: Date;
  readonly wording: Wording;
}

/** @throws 400 for an attribute or a currency that nobody knows: a mistake of the caller */
export async function askedBy(context: SearchContext, query: SearchQuery): Promise<Asked> {
  const [catalogue, wording] = await Promise.all([context.catalogue.get(), context.wording.get()]);
  const perUsd = await rateOf(context, query.currency);
  refuseUnknownAttributes(query, catalogue);
  return { query, catalogue, wording, perUsd, now: context.clock.now() };
}

async function rateOf(context: SearchContext, currency: string): Promise<string> {
  const rate = (await context.rates.get()).get(currency);
  if (rate) return rate.perUsd;
  throw validationError(`There is no exchange rate for ${currency}.`, {
    currency: 'Give another currency.',
  });
}

function refuseUnknownAttributes({ attributes }: SearchQuery, catalogue: Catalogue): void {
  const unknown = Object.keys(attributes).filter((key) => !catalogue.attributeKeys.has(key));
  if (unknown.length === 0) return;
  throw validationError(
    `No category has an attribute called ${unknown.join(', ')}.`,
    Object.fromEntries(
      unknown.map((key) => [`attributes.${key}`, 'This attribute is not known; leave it out.']),
    ),
  );
}

/** Coordinates win over a name: the map was moved after the name was typed. */
export async function placeOf(
  { places }: SearchContext,
  query: SearchQuery,
  catalogue: number,
): Promise<FoundPlace | null> {
  const { lat, lng, location, radiusKm } = query;
  if (lat !== undefined && lng !== undefined)
    return { name: location ?? '', area: { kind: 'around', lat, lng, radiusKm } };
  return location === undefined ? null : places.find(location, radiusKm, catalogue);
}

export function planOf(
  { query, catalogue, wording, perUsd, now }: Asked,
  area: SearchArea | null,
): SearchPlan {
  return {
    onlyCategory: onlyCategory(query),
    query,
    wanted: query.query === undefined ? null : wantedBy(query.query, wording),
    area,
    stay: stayOf(query, now),
    perUsd,
    priceEdges: priceEdges(Number(perUsd)),
    attributeKeys: attributeFields(catalogue, query.category).map(({ key }) => key),
  };
}
