/** Strapi's entry into the chat plugin. */
import { toStrapiRoutes } from '@rental/shared/http/handle';
import { registerStaffActions } from '@rental/shared/http/staff-actions';
import type { Core } from '@strapi/strapi';
import reported from './controllers/reported';
import { startGateway, type RunningGateway } from './gateway/run-gateway';
import admin from './routes/admin';
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

  async bootstrap({ strapi }: Lifecycle): Promise<void> {
    await registerStaffActions(strapi, 'chat', [
      { uid: 'reports.read', displayName: 'Read conversations that were reported' },
      { uid: 'reports.decide', displayName: 'Dismiss reports of conversations' },
    ]);
    gateways.set(strapi, startGateway(strapi));
  },

  async destroy({ strapi }: Lifecycle): Promise<void> {
    await gateways.get(strapi)?.stop();
  },

  controllers: { reported },
  routes: { ...toStrapiRoutes(apiRoutes), admin },
};
