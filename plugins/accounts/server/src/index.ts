/** Strapi's entry into the accounts plugin. */
import { toStrapiRoutes } from '@rental/shared/http/handle';
import { startLoop, type Loop } from '@rental/shared/loop';
import type { Core } from '@strapi/strapi';
import { registerAdminPermissions } from './admin-permissions';
import identity from './controllers/identity';
import people from './controllers/people';
import admin from './routes/admin';
import { apiRoutes } from './routes/api';
import { accounts } from './services/accounts';
import { contextOf } from './services/context';
import { deleteIdentityDocuments } from './use-cases/delete-identity-documents';

interface Lifecycle {
  strapi: Core.Strapi;
}

const DELETE_EVERY_MS = 10_000;
const loops = new WeakMap<Core.Strapi, Loop>();

export default {
  async bootstrap({ strapi }: Lifecycle): Promise<void> {
    await registerAdminPermissions(strapi);
    if (process.env.ROLE === 'web') return;
    const sweep = () => deleteIdentityDocuments(contextOf(strapi));
    loops.set(strapi, startLoop('deletion of identity documents', DELETE_EVERY_MS, sweep));
  },

  async destroy({ strapi }: Lifecycle): Promise<void> {
    await loops.get(strapi)?.stop();
  },

  services: { accounts },
  controllers: { identity, people },
  routes: { ...toStrapiRoutes(apiRoutes), admin },
};
