import { randomUUID } from 'node:crypto';
import { db, rowsOf } from '@rental/shared/database';
import { AppError, validationError } from '@rental/shared/errors';
import type { Core } from '@strapi/strapi';
import { PASSWORD_SENTENCES, passwordFault } from '../../../contracts/passwords';
import { findAccount } from '../services/find-account';
import { createLinkToken, storedForm } from '../services/link-tokens';
import { later, sendLink } from '../services/send-link';

const ONE_HOUR_MS = 3_600_000;

const KEEP = 'update up_users set reset_password_token = ? where id = ?';
const FIND = `select email from up_users where reset_password_token = ? and blocked is not true`;
/** Whoever opened the link has the mailbox: the address is theirs. */
const TAKE = `update up_users
  set reset_password_token = :taken, confirmed = true, email_verified = true, confirmation_token = null
  where reset_password_token = :stored and blocked is not true
  returning id`;

const invalid = () =>
  new AppError(
    400,
    'RESET_CODE_INVALID',
    'This link was used or has expired. Ask for a new password again.',
  );

/** Sends a link to choose a new password, where there is an account. Makes earlier links void. */
export function mailResetLink(strapi: Core.Strapi, email: string): void {
  later('reset link', async () => {
    const account = await findAccount(db(strapi), email);
    if (!account || account.blocked) return;
    const { token, stored } = createLinkToken(ONE_HOUR_MS);
    await rowsOf(db(strapi), KEEP, [stored, account.id]);
    const { email: to, locale_code: locale } = account;
    await sendLink(strapi, { kind: 'reset', to, locale, token });
  });
}

/** See AccountsService. */
export async function takeResetCode(
  strapi: Core.Strapi,
  code: string,
  password: string,
): Promise<string> {
  const stored = storedForm(code);
  if (!stored) throw invalid();
  const [account] = await rowsOf<{ email: string }>(db(strapi), FIND, [stored]);
  if (!account) throw invalid();
  const fault = passwordFault(password, account.email);
  if (fault) {
    const sentence = PASSWORD_SENTENCES[fault];
    throw validationError(sentence, { password: sentence });
  }
  const taken = `taken:${randomUUID()}`;
  const [owner] = await rowsOf(db(strapi), TAKE, { taken, stored });
  if (!owner) throw invalid();
  return taken;
}
