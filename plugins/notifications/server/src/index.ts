/** Strapi's entry into the notifications plugin. */
import { toStrapiRoutes } from '@rental/shared/http/handle';
import { startLoop, type Loop } from '@rental/shared/loop';
import { registerStaffActions } from '@rental/shared/http/staff-actions';
import type { Core } from '@strapi/strapi';
import dead from './controllers/dead';
import templates from './controllers/templates';
import admin from './routes/admin';
import { apiRoutes } from './routes/api';
import { contextOf } from './services/context';
import { keepTemplates } from './services/keep-templates';
import { deliverDue } from './use-cases/deliver-due';
import { noteAllNews } from './use-cases/note-news';

interface Lifecycle {
  strapi: Core.Strapi;
}

const LOOK_EVERY_MS = 500;
const loops = new WeakMap<Core.Strapi, Loop>();

export default {
  register({ strapi }: Lifecycle): void {
    noteAllNews(strapi);
    keepTemplates(strapi);
  },

  async bootstrap({ strapi }: Lifecycle): Promise<void> {
    await registerStaffActions(strapi, 'notifications', [
      { uid: 'deliveries.read', displayName: 'See notifications that could not be delivered' },
      { uid: 'deliveries.retry', displayName: 'Try to deliver them again' },
      { uid: 'templates.try', displayName: 'Preview templates and send them to oneself' },
    ]);
    if (process.env.ROLE === 'web') return;
    loops.set(
      strapi,
      startLoop('notifications', LOOK_EVERY_MS, () => deliverDue(contextOf(strapi))),
    );
  },

  async destroy({ strapi }: Lifecycle): Promise<void> {
    await loops.get(strapi)?.stop();
  },

  controllers: { dead, templates },
  routes: { ...toStrapiRoutes(apiRoutes), admin },
};
