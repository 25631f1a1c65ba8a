/** Strapi's entry into the operations plugin. */
import type { Core } from '@strapi/strapi';
import { registerAdminPermissions } from './admin-permissions';
import audit from './controllers/audit';
import admin from './routes/admin';
import { operations } from './services/operations';
import { recordContentEdits } from './services/record-content-edits';

interface Lifecycle {
  strapi: Core.Strapi;
}

export default {
  register({ strapi }: Lifecycle): void {
    recordContentEdits(strapi);
  },

  bootstrap: ({ strapi }: Lifecycle): Promise<void> => registerAdminPermissions(strapi),

  controllers: { audit },
  routes: { admin },
  services: { operations },
};
