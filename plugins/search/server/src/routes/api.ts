import { handle } from '@rental/shared/http/handle';
import * as routes from '../../../contracts/routes';
import { contextOf } from '../services/context';
import { nearestDates } from '../use-cases/find-nearby-dates';
import { clusterListings } from '../use-cases/cluster-listings';
import { findSimilar } from '../use-cases/find-similar';
import { listCategories } from '../use-cases/list-categories';
import { listExchangeRates } from '../use-cases/list-exchange-rates';
import { listListings } from '../use-cases/list-listings';
import { searchListings } from '../use-cases/search-listings';
import { showListing } from '../use-cases/show-listing';
import { suggest } from '../use-cases/suggest';

/** The public catalogue. `/listings/search` and `/listings/map` stand before `/listings/:id`. */
export const apiRoutes = [
  handle(routes.listCategories, async ({ strapi }) => ({
    body: { data: await listCategories(contextOf(strapi)) },
  })),
  handle(routes.searchListings, async ({ strapi, query }) => ({
    body: await searchListings(contextOf(strapi), query),
  })),
  handle(routes.searchMap, async ({ strapi, query }) => ({
    body: { data: await clusterListings(contextOf(strapi), query) },
  })),
  handle(routes.suggest, async ({ strapi, query }) => ({
    body: { data: await suggest(contextOf(strapi), query.q, query.limit) },
  })),
  handle(routes.listExchangeRates, async ({ strapi }) => ({
    body: { data: await listExchangeRates(contextOf(strapi)) },
  })),
  handle(routes.listListings, async ({ strapi, query }) => ({
    body: await listListings(contextOf(strapi), query),
  })),
  handle(routes.showListing, async ({ strapi, clock, params, user }) => ({
    body: await showListing(contextOf(strapi), params.id, user?.documentId, clock.now()),
  })),
  handle(routes.nearestDates, async ({ strapi, params, query }) => ({
    body: { data: await nearestDates(contextOf(strapi), params.id, query) },
  })),
  handle(routes.similarListings, async ({ strapi, params, query }) => ({
    body: { data: await findSimilar(contextOf(strapi), params.id, query.limit) },
  })),
];
