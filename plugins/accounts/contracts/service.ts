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
  /**
   * Refuses a sign-in with the same work, and so in the same time, for unknown names as for wrong
   * passwords; returns when there is an account to try the password on.
   *
   * @throws AppError 400 INVALID_CREDENTIALS
   */
  refuseUnknownName(identifier: string, password: string): Promise<void>;
  /**
   * Checks the password of an account (by number) whose owner is signed in.
   *
   * @throws AppError 400 CURRENT_PASSWORD_WRONG
   */
  assertPassword(userId: number, password: string): Promise<void>;
  /** Sends what may be sent, later: who asked learns nothing from answer or time. */
  mailResetLink(email: string): void;
  mailConfirmationLink(email: string): void;
  /**
   * Checks a new password and takes the code of a reset link, which nobody else can use then.
   *
   * @returns what users-permissions finds the account by
   * @throws AppError 400 RESET_CODE_INVALID, or VALIDATION_FAILED for the password
   */
  takeResetCode(code: string, password: string): Promise<string>;
  /** Ends every session of an account (by number) whose password was changed, and tells its owner. */
  followPasswordChange(userId: number): Promise<void>;
}

export const getAccounts = (strapi: Core.Strapi): AccountsService =>
  strapi.service('plugin::accounts.accounts') as unknown as AccountsService;
