/** Strapi's entry into the chat plugin. */
import { toStrapiRoutes } from '@rental/shared/http/handle';
import type { Core } from '@strapi/strapi';
import { startGateway, type RunningGateway } from './gateway/run-gateway';
import { apiRoutes } from './routes/api';
import { sayBookingNews } from './use-cases/say-booking-news';

interface Lifecycle {
  strapi: Core.Strapi;
}

const gateways = new WeakMap<Core.Strapi, RunningGateway>();

export default {
  register({ strapi }: Lifecycle): void {
    sayBookingNews(strapi);
  },

  bootstrap({ strapi }: Lifecycle): void {
    gateways.set(strapi, startGateway(strapi));
  },

  async destroy({ strapi }: Lifecycle): Promise<void> {
    await gateways.get(strapi)?.stop();
  },

  routes: toStrapiRoutes(apiRoutes),
};
