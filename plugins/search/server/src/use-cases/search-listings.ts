import type { FeeTerms } from '@rental/bookings/contracts/pricing';
import { validationError } from '@rental/shared/errors';
import type { SearchAnswer } from '../../../contracts/search-answer';
import type { SearchQuery } from '../../../contracts/search-query';
import type { Catalogue } from '../domain/category-tree';
import { attributeFields, buildFacets, listedByCategory } from '../domain/facets';
import { onlyCategory } from '../domain/narrowing';
import { toCard, type DatedTerms } from '../domain/listing-card';
import { priceEdges } from '../domain/price-ranges';
import { NOTHING_FOUND, type Found } from '../engines/engine';
import type { SearchArea } from '../engines/postgres/filters';
import type { SearchPlan } from '../engines/postgres/search-statement';
import type { SearchContext } from '../services/context';
import { findPlace, type FoundPlace } from '../services/find-place';

/**
 * The public search. A category or place that nobody knows finds nothing; an attribute or currency
 * that nobody knows is refused, since it can only be a mistake of the caller.
 *
 * @throws 400 with the fields that are wrong
 */
export async function searchListings(
  context: SearchContext,
  query: SearchQuery,
): Promise<SearchAnswer> {
  const catalogue = await context.catalogue.get();
  const perUsd = await rateOf(context, query.currency);
  refuseUnknownAttributes(query, catalogue);
  const place = await placeOf(context, query);
  if (query.location !== undefined && place === null)
    return answerOf(query, NOTHING_FOUND, null, catalogue, perUsd, context.filesUrl);
  const plan = planOf(context, query, place?.area ?? null, catalogue, perUsd);
  const found = await context.engine.search(plan);
  return answerOf(query, found, place, catalogue, perUsd, context.filesUrl);
}

async function rateOf(context: SearchContext, currency: string): Promise<string> {
  const perUsd = (await context.rates.get()).get(currency);
  if (perUsd !== undefined) return perUsd;
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
async function placeOf(context: SearchContext, query: SearchQuery): Promise<FoundPlace | null> {
  const { lat, lng, location, radiusKm } = query;
  if (lat !== undefined && lng !== undefined)
    return { name: location ?? '', area: { kind: 'around', lat, lng, radiusKm } };
  return location === undefined ? null : findPlace(context.knex, location, radiusKm);
}

function planOf(
  { clock }: SearchContext,
  query: SearchQuery,
  area: SearchArea | null,
  catalogue: Catalogue,
  perUsd: string,
): SearchPlan {
  const { startDate, endDate } = query;
  return {
    onlyCategory: onlyCategory(query),
    query,
    area,
    stay: startDate && endDate ? { startDate, endDate, now: clock.now() } : null,
    perUsd,
    priceEdges: priceEdges(Number(perUsd)),
    attributeKeys: attributeFields(catalogue, query.category).map(({ key }) => key),
  };
}

function datedTerms({ startDate, endDate }: SearchQuery, fees: FeeTerms | null): DatedTerms | null {
  return startDate && endDate && fees ? { startDate, endDate, fees } : null;
}

function answerOf(
  query: SearchQuery,
  { total, cards, columnFacets, attributeFacets, fees }: Found,
  place: FoundPlace | null,
  catalogue: Catalogue,
  perUsd: string,
  filesUrl: string,
): SearchAnswer {
  const { page, limit } = query;
  const counts = [
    ...(onlyCategory(query)
      ? [
          ...columnFacets.filter(({ facet }) => facet !== 'category'),
          ...listedByCategory(catalogue),
        ]
      : columnFacets),
    ...attributeFacets,
  ];
  return {
    results: cards.map((card) => toCard(card, datedTerms(query, fees), filesUrl)),
    facets: buildFacets(query, counts, catalogue, priceEdges(Number(perUsd))),
    pagination: { page, limit, total, totalPages: Math.ceil(total / limit) },
    place: place && {
      name: place.name,
      lat: place.area.lat,
      lng: place.area.lng,
      radiusKm: place.area.kind === 'around' ? place.area.radiusKm : null,
    },
  };
}
