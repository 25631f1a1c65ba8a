import type { Core } from '@strapi/strapi';
import { registerAdminPermissions } from './admin-permissions';
import config from './config';
import adminPayments from './controllers/admin-payments';
import financeDesk from './controllers/finance-desk';
import { startPayments, stateOf, stopPayments } from './plugin-state';
import api from './routes';
import admin from './routes/admin';
import { followJournals } from './services/follow-journals';

interface Lifecycle {
  strapi: Core.Strapi;
}

export default {
  config,
  routes: { ...api, admin },
  controllers: { 'admin-payments': adminPayments, 'finance-desk': financeDesk },
  services: { payments: ({ strapi }: Lifecycle) => stateOf(strapi).service },
  register: ({ strapi }: Lifecycle): void => followJournals(strapi),
  async bootstrap({ strapi }: Lifecycle): Promise<void> {
    await registerAdminPermissions(strapi);
    startPayments(strapi);
  },
  destroy: ({ strapi }: Lifecycle): Promise<void> => stopPayments(strapi),
};
