import type { Core } from '@strapi/strapi';
import config from './config';
import { startPayments, stateOf, stopPayments } from './plugin-state';
import routes from './routes';

interface Lifecycle {
  strapi: Core.Strapi;
}

export default {
  config,
  routes,
  services: { payments: ({ strapi }: Lifecycle) => stateOf(strapi).service },
  bootstrap({ strapi }: Lifecycle): void {
    startPayments(strapi);
  },
  destroy: ({ strapi }: Lifecycle): Promise<void> => stopPayments(strapi),
};
