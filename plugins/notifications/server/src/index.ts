/** Strapi's entry into the notifications plugin. */
import { toStrapiRoutes } from '@rental/shared/http/handle';
import { startLoop, type Loop } from '@rental/shared/loop';
import type { Core } from '@strapi/strapi';
import { apiRoutes } from './routes/api';
import { contextOf } from './services/context';
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
  },

  bootstrap({ strapi }: Lifecycle): void {
    if (process.env.ROLE === 'web') return;
    loops.set(
      strapi,
      startLoop('notifications', LOOK_EVERY_MS, () => deliverDue(contextOf(strapi))),
    );
  },

  async destroy({ strapi }: Lifecycle): Promise<void> {
    await loops.get(strapi)?.stop();
  },

  routes: toStrapiRoutes(apiRoutes),
};
