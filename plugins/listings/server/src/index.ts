/** Strapi's entry into the listings plugin. */
import { toStrapiRoutes } from '@rental/shared/http/handle';
import { assertSound } from '@rental/shared/state-machine';
import type { Core } from '@strapi/strapi';
import { listingMachine } from '../../contracts/lifecycle';
import { registerAdminPermissions } from './admin-permissions';
import categories from './controllers/categories';
import moderation from './controllers/moderation';
import admin from './routes/admin';
import { apiRoutes } from './routes/api';
import { followWords } from './services/follow-words';
import { listings } from './services/listings';

interface Lifecycle {
  strapi: Core.Strapi;
}

export default {
  register({ strapi }: Lifecycle): void {
    assertSound('listing', listingMachine);
    followWords(strapi);
  },

  bootstrap: ({ strapi }: Lifecycle): Promise<void> => registerAdminPermissions(strapi),

  services: { listings },
  controllers: { categories, moderation },
  routes: { ...toStrapiRoutes(apiRoutes), admin },
};
