import type { Core } from '@strapi/strapi';
import type { AccountsService } from '../../../contracts/service';
import { assertPassword } from '../use-cases/assert-password';
import { followPasswordChange } from '../use-cases/follow-password-change';
import { openSession } from '../use-cases/open-session';
import { refuseUnknownName } from '../use-cases/refuse-unknown-name';
import { mailResetLink, takeResetCode } from '../use-cases/reset-password';
import { mailConfirmationLink } from '../use-cases/sign-up';

/** The plugin's one entry for others (`getAccounts`). */
export const accounts = ({ strapi }: { strapi: Core.Strapi }): AccountsService => ({
  openSession: (session) => openSession(strapi, session),
  refuseUnknownName: (identifier, password) => refuseUnknownName(strapi, identifier, password),
  assertPassword: (userId, password) => assertPassword(strapi, userId, password),
  mailResetLink: (email) => mailResetLink(strapi, email),
  mailConfirmationLink: (email) => mailConfirmationLink(strapi, email),
  takeResetCode: (code, password) => takeResetCode(strapi, code, password),
  followPasswordChange: (userId) => followPasswordChange(strapi, userId),
});
