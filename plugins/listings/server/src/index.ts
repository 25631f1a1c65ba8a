/** Strapi's entry into the listings plugin. */
import { toStrapiRoutes } from '@rental/shared/http/handle';
import { assertSound } from '@rental/shared/state-machine';
import type { Core } from '@strapi/strapi';
import { listingMachine } from '../../contracts/lifecycle';
import { registerAdminPermissions } from './admin-permissions';
import categories from './controllers/categories';
import moderation from './controllers/moderation';
import reports from './controllers/reports';
import admin from './routes/admin';
import { apiRoutes } from './routes/api';
import { followWords } from './services/follow-words';
import { listings } from './services/listings';
import { tellOwners } from './services/tell-owners';

interface Lifecycle {
  strapi: Core.Strapi;
}

export default {
  register({ strapi }: Lifecycle): void {
    assertSound('listing', listingMachine);
    followWords(strapi);
    tellOwners(strapi);
  },

  bootstrap: ({ strapi }: Lifecycle): Promise<void> => registerAdminPermissions(strapi),

  controllers: { categories, moderation, reports },
  services: { listings },
  routes: { ...toStrapiRoutes(apiRoutes), admin },
};
