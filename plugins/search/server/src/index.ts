/** Strapi's entry into the search plugin. */
import type { Core } from '@strapi/strapi';
import { toStrapiRoutes } from '@rental/shared/http/handle';
import { registerStaffActions } from '@rental/shared/http/staff-actions';
import { subscribe } from '@rental/shared/outbox/index';
import config from './config';
import misses from './controllers/misses';
import rates from './controllers/rates';
import { FREEING_TOPICS, INDEX_TOPICS } from './domain/content-change';
import { nextGeneration } from './engines/postgres/generations';
import { run } from './engines/postgres/sql';
import admin from './routes/admin';
import { alertRoutes } from './routes/alerts';
import { apiRoutes } from './routes/api';
import { startAlerts, stopAlerts } from './services/alerts';
import { contextOf } from './services/context';
import { startMirror, stopMirror } from './services/mirror';
import { publishEdits } from './services/publish-edits';
import { search } from './services/search';
import { lookAgain } from './services/waitlist-rows';
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
    subscribe(strapi, {
      name: 'waitlist',
      topics: FREEING_TOPICS,
      handle: async ({ key }, { trx }) => void (await lookAgain(trx, key)),
    });
    publishEdits(strapi);
  },

  async bootstrap({ strapi }: Lifecycle): Promise<void> {
    await registerStaffActions(strapi, 'search', [
      { uid: 'misses.read', displayName: 'Read searches without results' },
      { uid: 'rates.read', displayName: 'See exchange rates' },
      { uid: 'rates.set', displayName: 'Set exchange rates' },
    ]);
    contextOf(strapi).misses.start();
    await startMirror(strapi);
    startAlerts(strapi);
  },

  async destroy({ strapi }: Lifecycle): Promise<void> {
    await contextOf(strapi).misses.stop();
    await stopAlerts(strapi);
    await stopMirror(strapi);
  },

  services: { search },
  controllers: { misses, rates },
  routes: { ...toStrapiRoutes([...apiRoutes, ...alertRoutes]), admin },
};
