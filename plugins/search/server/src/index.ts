/** Strapi's entry into the search plugin. */
import type { Core } from '@strapi/strapi';
import { toStrapiRoutes } from '@rental/shared/http/handle';
import { subscribe } from '@rental/shared/outbox/index';
import { INDEX_TOPICS } from './domain/content-change';
import { apiRoutes } from './routes/api';
import { contextOf } from './services/context';
import { publishEdits } from './services/publish-edits';
import { search } from './services/search';
import { followChange } from './use-cases/follow-changes';

interface Lifecycle {
  strapi: Core.Strapi;
}

export default {
  register({ strapi }: Lifecycle): void {
    subscribe(strapi, {
      name: 'search',
      topics: INDEX_TOPICS,
      handle: async (event, { trx, clock }) => {
        await followChange(event, { trx, clock });
        contextOf(strapi).catalogue.forget();
      },
    });
    publishEdits(strapi);
  },

  services: { search },
  routes: toStrapiRoutes(apiRoutes),
};
