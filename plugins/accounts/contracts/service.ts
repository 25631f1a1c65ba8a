/** What the accounts plugin does for the CMS, which guards the routes of users-permissions. */
import type { Core } from '@strapi/strapi';
import type { Tokens } from './sessions';

export interface NewSession {
  /** The account's number in `up_users`. */
  userId: number;
  /** A short token that is renewed, instead of one for a week. */
  refreshable: boolean;
  userAgent: string;
  address: string;
}

export interface AccountsService {
  openSession(session: NewSession): Promise<Tokens>;
  /** Ends every session of an account (by number) whose password was changed. */
  endSessionsAfterPasswordChange(userId: number): Promise<void>;
}

export const getAccounts = (strapi: Core.Strapi): AccountsService =>
  strapi.service('plugin::accounts.accounts') as unknown as AccountsService;
