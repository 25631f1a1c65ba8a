import { validationError } from '@rental/shared/errors';
import { searchCacheAnswers } from '@rental/shared/metrics';
import type { SearchAnswer } from '../../../contracts/search-answer';
import type { SearchQuery } from '../../../contracts/search-query';
import type { Catalogue } from '../domain/category-tree';
import { attributeFields, buildFacets, listedByCategory } from '../domain/facets';
import { onlyCategory } from '../domain/narrowing';
import { toCard, type DatedTerms, type SearchedFees } from '../domain/listing-card';
import { priceEdges } from '../domain/price-ranges';
import { resultKey } from '../services/result-key';
import { NOTHING_FOUND } from '../engines/engine';
import type { SearchArea } from '../engines/postgres/filters';
import { readGenerations } from '../engines/postgres/generations';
import { recheck } from '../engines/postgres/recheck-statement';
import type { SearchPlan } from '../engines/postgres/search-statement';
import type { SearchContext, SearchResult } from '../services/context';
import type { FoundPlace } from '../services/find-place';

/** All that an answer is made with. */
interface Asked {
  readonly query: SearchQuery;
  readonly catalogue: Catalogue;
  readonly perUsd: string;
  readonly now: Date;
}

/**
 * The public search. A category or place that nobody knows finds nothing; an attribute or currency
 * that nobody knows is refused, since it can only be a mistake of the caller.
 *
 * A remembered result is shown only after its listings have been read again: what has been booked
 * for the dates, however recently, is never shown as free.
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
  const asked: Asked = { query, catalogue, perUsd, now: context.clock.now() };
  const key = `${perUsd} ${resultKey(query)}`;
  const result =
    (await remembered(context, key, asked)) ??
    (await context.results.once(key, () => search(context, key, asked)));
  return answerOf(asked, result, context.filesUrl);
}

/** Undefined when there is none, or it is not what a search would find now. */
async function remembered(
  { knex, results }: SearchContext,
  key: string,
  asked: Asked,
): Promise<SearchResult | undefined> {
  const entry = results.get(key, asked.now.getTime());
  if (!entry) {
    searchCacheAnswers.inc({ outcome: 'miss' });
    return undefined;
  }
  const { place, found } = entry.value;
  const ids = found.cards.map(({ id }) => id);
  const plan = planOf(asked, place?.area ?? null);
  const { cards, fees, generations } = await recheck(knex, plan, ids);
  const isCurrent =
    cards.length === ids.length &&
    generations.catalogue === entry.generations.catalogue &&
    (plan.stay === null || generations.calendar === entry.generations.calendar);
  searchCacheAnswers.inc({ outcome: isCurrent ? 'hit' : 'stale' });
  if (isCurrent) return { place, found: { ...found, cards, fees } };
  results.forget(key);
  return undefined;
}

async function search(context: SearchContext, key: string, asked: Asked): Promise<SearchResult> {
  const { query, now } = asked;
  const generations = await readGenerations(context.knex);
  const place = await placeOf(context, query, generations.catalogue);
  const nowhere = query.location !== undefined && place === null;
  const found = nowhere
    ? NOTHING_FOUND
    : await context.engine.search(planOf(asked, place?.area ?? null));
  const result = { place, found };
  context.results.set(key, result, generations, now.getTime());
  return result;
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
async function placeOf(
  { places }: SearchContext,
  query: SearchQuery,
  catalogue: number,
): Promise<FoundPlace | null> {
  const { lat, lng, location, radiusKm } = query;
  if (lat !== undefined && lng !== undefined)
    return { name: location ?? '', area: { kind: 'around', lat, lng, radiusKm } };
  return location === undefined ? null : places.find(location, radiusKm, catalogue);
}

function planOf({ query, catalogue, perUsd, now }: Asked, area: SearchArea | null): SearchPlan {
  const { startDate, endDate } = query;
  return {
    onlyCategory: onlyCategory(query),
    query,
    area,
    stay: startDate && endDate ? { startDate, endDate, now } : null,
    perUsd,
    priceEdges: priceEdges(Number(perUsd)),
    attributeKeys: attributeFields(catalogue, query.category).map(({ key }) => key),
  };
}

function datedTerms(
  { startDate, endDate }: SearchQuery,
  fees: SearchedFees | null,
): DatedTerms | null {
  return startDate && endDate && fees ? { startDate, endDate, fees } : null;
}

function answerOf(
  { query, catalogue, perUsd }: Asked,
  { place, found }: SearchResult,
  filesUrl: string,
): SearchAnswer {
  const { total, cards, columnFacets, attributeFacets, fees } = found;
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
