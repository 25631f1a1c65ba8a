import { db } from '@rental/shared/database';
import type { Core } from '@strapi/strapi';
import type { AccountsService } from '../../../contracts/service';
import { endSessionsAfterPasswordChange } from '../use-cases/end-sessions';
import { openSession } from '../use-cases/open-session';

/** The plugin's one entry for others (`getAccounts`). */
export const accounts = ({ strapi }: { strapi: Core.Strapi }): AccountsService => ({
  openSession: (session) => openSession(strapi, session),
  endSessionsAfterPasswordChange: (userId) => endSessionsAfterPasswordChange(db(strapi), userId),
});
