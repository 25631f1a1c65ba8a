/** Strapi's entry into the operations plugin. */
import type { Loop } from '@rental/shared/loop';
import type { Core } from '@strapi/strapi';
import { registerAdminPermissions } from './admin-permissions';
import audit from './controllers/audit';
import jobs from './controllers/jobs';
import queues from './controllers/queues';
import verifier from './controllers/verifier';
import admin from './routes/admin';
import { operations } from './services/operations';
import { recordContentEdits } from './services/record-content-edits';
import { recordDeskChanges } from './services/record-desk-changes';
import { startWatch } from './services/watch';

interface Lifecycle {
  strapi: Core.Strapi;
}

const watches = new WeakMap<Core.Strapi, Loop>();

export default {
  register({ strapi }: Lifecycle): void {
    recordContentEdits(strapi);
    recordDeskChanges(strapi);
  },

  async bootstrap({ strapi }: Lifecycle): Promise<void> {
    await registerAdminPermissions(strapi);
    if (process.env.ROLE !== 'web') watches.set(strapi, startWatch(strapi));
  },

  async destroy({ strapi }: Lifecycle): Promise<void> {
    await watches.get(strapi)?.stop();
  },

  controllers: { audit, jobs, queues, verifier },
  routes: { admin },
  services: { operations },
};
