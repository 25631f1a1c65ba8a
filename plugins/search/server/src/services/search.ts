import type { Core } from '@strapi/strapi';
import { transaction } from '@rental/shared/database';
import type { SearchService } from '../../../contracts/service';
import { indexListings } from '../use-cases/index-listings';
import { refreshAttributes } from '../use-cases/refresh-attributes';
import { reindexSome } from '../use-cases/reindex-some';
import { reindexAll } from '../use-cases/reindex-all';
import { catalogueToJudge, enginesToJudge } from '../use-cases/judge-searches';
import { contextOf, today } from './context';
import { assertElasticsearch, rebuildMirror } from './mirror';

/** The service that `getSearchService` hands out. */
export const search = ({ strapi }: { strapi: Core.Strapi }): SearchService => ({
  async reindex(onProgress) {
    const context = contextOf(strapi);
    const written = await reindexAll(context.knex, today(context.clock), onProgress);
    context.catalogue.forget();
    await rebuildMirror(context, onProgress);
    return written;
  },
  async reindexSome(wanted, onProgress) {
    const { knex, catalogue, clock } = contextOf(strapi);
    return reindexSome(knex, await catalogue.get(), wanted, today(clock), onProgress);
  },
  category: async (id) => (await contextOf(strapi).catalogue.get()).byId.get(id),
  catalogueToJudge: () => catalogueToJudge(contextOf(strapi)),
  enginesToJudge: () => enginesToJudge(contextOf(strapi)),
  assertElasticsearch: () => assertElasticsearch(contextOf(strapi)),
  refreshAttributes,
  indexListings: (listingIds) =>
    transaction(strapi, (trx) => indexListings(trx, listingIds, today(contextOf(strapi).clock))),
});
