/** Strapi's entry into the accounts plugin. */
import { toStrapiRoutes } from '@rental/shared/http/handle';
import type { Core } from '@strapi/strapi';
import { registerAdminPermissions } from './admin-permissions';
import people from './controllers/people';
import admin from './routes/admin';
import { apiRoutes } from './routes/api';
import { accounts } from './services/accounts';

interface Lifecycle {
  strapi: Core.Strapi;
}

export default {
  bootstrap: ({ strapi }: Lifecycle): Promise<void> => registerAdminPermissions(strapi),

  services: { accounts },
  controllers: { people },
  routes: { ...toStrapiRoutes(apiRoutes), admin },
};
