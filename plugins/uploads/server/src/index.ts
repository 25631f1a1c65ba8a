/** Strapi's entry into the uploads plugin. */
import { toStrapiRoutes } from '@rental/shared/http/handle';
import { startLoop, type Loop } from '@rental/shared/loop';
import type { Core } from '@strapi/strapi';
import { apiRoutes } from './routes/api';
import { contextOf } from './services/context';
import { uploads } from './services/uploads';
import { removeUnused } from './use-cases/remove-unused';

interface Lifecycle {
  strapi: Core.Strapi;
}

const CLEAN_EVERY_MS = 3_600_000;
const loops = new WeakMap<Core.Strapi, Loop>();

export default {
  async bootstrap({ strapi }: Lifecycle): Promise<void> {
    if (process.env.ROLE === 'web') return;
    const clean = () => removeUnused(contextOf(strapi));
    loops.set(strapi, startLoop('removal of unused uploads', CLEAN_EVERY_MS, clean));
  },

  async destroy({ strapi }: Lifecycle): Promise<void> {
    await loops.get(strapi)?.stop();
  },

  services: { uploads },
  routes: toStrapiRoutes(apiRoutes),
};
