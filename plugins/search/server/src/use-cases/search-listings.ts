import { searchCacheAnswers } from '@rental/shared/metrics';
import type { SearchAnswer } from '../../../contracts/search-answer';
import type { SearchQuery } from '../../../contracts/search-query';
import { buildFacets, listedByCategory } from '../domain/facets';
import { toCard, type SearchedFees, type StayPriced } from '../domain/listing-card';
import { onlyCategory } from '../domain/narrowing';
import { priceEdges } from '../domain/price-ranges';
import { NOTHING_FOUND } from '../engines/engine';
import { readGenerations } from '../engines/postgres/generations';
import { recheck } from '../engines/postgres/recheck-statement';
import type { SearchContext, SearchResult } from '../services/context';
import { meantBy } from '../services/did-you-mean';
import { resultKey } from '../services/result-key';
import { nearbyDates } from './find-nearby-dates';
import { askedBy, placeOf, planOf, type Asked } from './plan-search';

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
  const asked = await askedBy(context, query);
  const key = `${asked.perUsd} ${asked.wording.version} ${resultKey(query)}`;
  const result =
    (await remembered(context, key, asked)) ??
    (await context.results.once(key, () => search(context, key, asked)));
  if (result.found.total === 0) context.misses.note(query, asked.now);
  const plan = planOf(asked, result.place?.area ?? null);
  const nowhere = query.location !== undefined && result.place === null;
  const nearby = nowhere ? [] : await nearbyDates(context, plan, result.found.total);
  return { ...answerOf(asked, result, context.filesUrl), nearby };
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
  const { place, found, didYouMean } = entry.value;
  const ids = found.cards.map(({ id }) => id);
  const plan = planOf(asked, place?.area ?? null);
  const { cards, fees, generations } = await recheck(knex, plan, ids);
  const isCurrent =
    cards.length === ids.length &&
    generations.catalogue === entry.generations.catalogue &&
    (plan.stay === null || generations.calendar === entry.generations.calendar);
  searchCacheAnswers.inc({ outcome: isCurrent ? 'hit' : 'stale' });
  if (isCurrent) return { place, didYouMean, found: { ...found, cards, fees } };
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
  const didYouMean = await meantBy(context, query, asked.wording, found.total);
  const result = { place, found, didYouMean };
  context.results.set(key, result, generations, now.getTime());
  return result;
}

function pricedStay(
  { startDate, endDate }: SearchQuery,
  fees: SearchedFees | null,
): StayPriced | null {
  if (!fees) return null;
  return startDate && endDate ? { dates: { startDate, endDate }, fees } : { fees };
}

function answerOf(
  { query, catalogue, perUsd }: Asked,
  { place, found, didYouMean }: SearchResult,
  filesUrl: string,
): Omit<SearchAnswer, 'nearby'> {
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
    results: cards.map((card) => toCard(card, pricedStay(query, fees), filesUrl)),
    facets: buildFacets(query, counts, catalogue, priceEdges(Number(perUsd))),
    didYouMean,
    pagination: { page, limit, total, totalPages: Math.ceil(total / limit) },
    place: place && {
      name: place.name,
      lat: place.area.lat,
      lng: place.area.lng,
      radiusKm: place.area.kind === 'around' ? place.area.radiusKm : null,
    },
  };
}
