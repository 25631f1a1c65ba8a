import type { Core } from '@strapi/strapi';
import { transaction } from '@rental/shared/database';
import type { SearchService } from '../../../contracts/service';
import { indexListings } from '../use-cases/index-listings';
import { refreshAttributes } from '../use-cases/refresh-attributes';
import { reindexAll } from '../use-cases/reindex-all';
import { contextOf, today } from './context';

/** The service that `getSearchService` hands out. */
export const search = ({ strapi }: { strapi: Core.Strapi }): SearchService => ({
  async reindex(onProgress) {
    const context = contextOf(strapi);
    const written = await reindexAll(context.knex, today(context.clock), onProgress);
    context.catalogue.forget();
    return written;
  },
  category: async (id) => (await contextOf(strapi).catalogue.get()).byId.get(id),
  refreshAttributes,
  indexListings: (listingIds) =>
    transaction(strapi, (trx) => indexListings(trx, listingIds, today(contextOf(strapi).clock))),
});
