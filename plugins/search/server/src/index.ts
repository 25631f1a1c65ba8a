/** Strapi's entry into the search plugin. */
import type { Core } from '@strapi/strapi';
import { toStrapiRoutes } from '@rental/shared/http/handle';
import { subscribe } from '@rental/shared/outbox/index';
import config from './config';
import { FREEING_TOPICS, INDEX_TOPICS } from './domain/content-change';
import { nextGeneration } from './engines/postgres/generations';
import { run } from './engines/postgres/sql';
import { apiRoutes } from './routes/api';
import { contextOf } from './services/context';
import { startMirror, stopMirror } from './services/mirror';
import { publishEdits } from './services/publish-edits';
import { search } from './services/search';
import { followChange } from './use-cases/follow-changes';

interface Lifecycle {
  strapi: Core.Strapi;
}

export default {
  config,
  register({ strapi }: Lifecycle): void {
    subscribe(strapi, {
      name: 'search',
      topics: INDEX_TOPICS,
      handle: async (event, { trx, clock }) => {
        await followChange(event, { trx, clock });
        contextOf(strapi).catalogue.forget();
      },
    });
    subscribe(strapi, {
      name: 'search-results',
      topics: FREEING_TOPICS,
      handle: async (_, { trx }) => void (await run(trx, nextGeneration('calendar'))),
    });
    publishEdits(strapi);
  },

  bootstrap: ({ strapi }: Lifecycle): Promise<void> => startMirror(strapi),
  destroy: ({ strapi }: Lifecycle): Promise<void> => stopMirror(strapi),

  services: { search },
  routes: toStrapiRoutes(apiRoutes),
};
