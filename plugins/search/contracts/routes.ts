import { z } from 'zod';
import { defineRoute } from '@rental/shared/http/route';
import { categoryNodeSchema } from './catalogue';
import { exchangeRateSchema } from './exchange-rates';
import { listAnswerSchema, listQuerySchema } from './listing-list';
import { listingPageAnswerSchema } from './listing-page';
import { integerParameter, slugPattern } from './query-parameters';
import {
  clusterSchema,
  freeDatesSchema,
  listingCardSchema,
  searchAnswerSchema,
  suggestionSchema,
} from './search-answer';
import { searchQuerySchema, staySchema } from './search-query';

const listingReference = z.object({
  /** Document id or slug. */
  id: z.string().regex(slugPattern, 'Give a listing id or its slug.'),
});

export const listCategories = defineRoute({
  id: 'search.categories',
  method: 'GET',
  path: '/api/categories',
  access: 'public',
  summary: 'All categories as a tree, with their fields and numbers of active listings',
  answers: { 200: z.object({ data: z.array(categoryNodeSchema) }) },
});

export const searchListings = defineRoute({
  id: 'search.listings',
  method: 'GET',
  path: '/api/listings/search',
  access: 'public',
  summary: 'Search active listings by text, place, dates, category, price and attributes',
  query: searchQuerySchema,
  answers: { 200: searchAnswerSchema },
});

export const suggest = defineRoute({
  id: 'search.suggest',
  method: 'GET',
  path: '/api/search/suggest',
  access: 'public',
  summary: 'Listings, categories and places that begin like what is being typed',
  query: z.strictObject({
    q: z.string().max(80, 'Give at most 80 characters.').default(''),
    limit: integerParameter(1, 10, 8),
  }),
  answers: { 200: z.object({ data: z.array(suggestionSchema) }) },
});

export const listExchangeRates = defineRoute({
  id: 'search.exchange-rates',
  method: 'GET',
  path: '/api/exchange-rates',
  access: 'public',
  summary: "Rates of today for approximate prices; every charge is in the listing's own currency",
  answers: { 200: z.object({ data: z.array(exchangeRateSchema) }) },
});

export const listListings = defineRoute({
  id: 'search.list',
  method: 'GET',
  path: '/api/listings',
  access: 'public',
  summary: 'Active listings as a Strapi list',
  query: listQuerySchema,
  answers: { 200: listAnswerSchema },
});

export const showListing = defineRoute({
  id: 'search.listing',
  method: 'GET',
  path: '/api/listings/:id',
  access: 'public',
  summary: 'One active listing by id, slug or an earlier slug; an owner sees own in any status',
  params: listingReference,
  answers: { 200: listingPageAnswerSchema },
});

export const similarListings = defineRoute({
  id: 'search.similar',
  method: 'GET',
  path: '/api/listings/:id/similar',
  access: 'public',
  summary: 'Active listings like this one: same kind, near by, about the same price',
  params: listingReference,
  query: z.strictObject({ limit: integerParameter(1, 20, 6) }),
  answers: { 200: z.object({ data: z.array(listingCardSchema) }) },
});

export const nearestDates = defineRoute({
  id: 'search.nearestDates',
  method: 'GET',
  path: '/api/listings/:id/nearest-dates',
  access: 'public',
  summary: 'The nearest dates of the same length, within two weeks, that the listing is free on',
  params: listingReference,
  query: staySchema,
  answers: { 200: z.object({ data: freeDatesSchema.nullable() }) },
});

export const searchMap = defineRoute({
  id: 'search.map',
  method: 'GET',
  path: '/api/listings/map',
  access: 'public',
  summary: 'What a search finds within `bbox`, as clusters for a map',
  query: searchQuerySchema,
  answers: { 200: z.object({ data: z.array(clusterSchema) }) },
});
