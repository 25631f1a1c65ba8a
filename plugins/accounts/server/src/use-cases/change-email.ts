import { db, rowsOf, transaction, type Trx } from '@rental/shared/database';
import { AppError, validationError } from '@rental/shared/errors';
import type { Core } from '@strapi/strapi';
import { findAccount } from '../services/find-account';
import { createLinkToken, storedForm } from '../services/link-tokens';
import { later, sendLink } from '../services/send-link';
import { assertPassword } from './assert-password';

const USER = 'plugin::users-permissions.user';
const ONE_DAY_MS = 86_400_000;
const UNIQUE_VIOLATION = '23505';

const KEEP = `insert into rental.email_change (user_id, email, token)
  values (:userId, :email, :stored)
  on conflict (user_id) do update set email = excluded.email, token = excluded.token, asked_at = now()`;
/** The row goes as it is used: of two who have the link, one is let in. */
const USE = 'delete from rental.email_change where token = ? returning user_id, email';
const OWN = `select email, locale_code from up_users
  where document_id = ? and blocked is not true for update`;
/** Links to the old mailbox must not open the account any more. */
const MOVE = `update up_users
  set email = :email, username = :email, confirmed = true, email_verified = true,
    reset_password_token = null, confirmation_token = null, updated_at = now()
  where document_id = :userId`;

const invalid = () =>
  new AppError(
    400,
    'EMAIL_CHANGE_INVALID',
    'This link was used or has expired. Ask for the change again.',
  );

interface Wish {
  email: string;
  currentPassword: string;
}

/**
 * Sends a link to the address that somebody wants. Makes earlier links void. A member who has that
 * address already is told by mail, and nobody else is.
 *
 * @param user the account's number and document id
 * @throws AppError 400 CURRENT_PASSWORD_WRONG; VALIDATION_FAILED for the address they have
 */
export async function askEmailChange(
  strapi: Core.Strapi,
  user: { id: number; documentId: string; email: string },
  { email: wanted, currentPassword }: Wish,
): Promise<void> {
  await assertPassword(strapi, user.id, currentPassword);
  const email = wanted.toLowerCase();
  if (email === user.email.toLowerCase()) {
    const sentence = 'This is your address already.';
    throw validationError(sentence, { email: sentence });
  }
  later('another address', async () => {
    const { locale_code: locale } = (await findAccount(db(strapi), user.email)) ?? {};
    const holder = await findAccount(db(strapi), email);
    if (holder?.confirmed) {
      if (!holder.blocked)
        await sendLink(strapi, { kind: 'known', to: email, locale: holder.locale_code });
      return;
    }
    const { token, stored } = createLinkToken(ONE_DAY_MS);
    await rowsOf(db(strapi), KEEP, { userId: user.documentId, email, stored });
    await sendLink(strapi, { kind: 'move', to: email, locale, token });
  });
}

/** Makes room where somebody only wished for an account; whoever opened this link has the mailbox. */
async function makeRoom(strapi: Core.Strapi, trx: Trx, email: string): Promise<void> {
  const holder = await findAccount(trx, email);
  if (holder?.confirmed) throw invalid();
  if (holder) await strapi.documents(USER).delete({ documentId: holder.document_id });
}

/** Somebody signed up with the address at the same moment. */
function refuseTaken(error: unknown): never {
  throw (error as { code?: string }).code === UNIQUE_VIOLATION ? invalid() : error;
}

/**
 * Takes the new address; the old one is told.
 *
 * @throws AppError 400 EMAIL_CHANGE_INVALID for a token that is used, expired or none, and when the
 *   address has become another member's meanwhile
 */
export async function confirmEmailChange(strapi: Core.Strapi, token: string): Promise<void> {
  const stored = storedForm(token);
  if (!stored) throw invalid();
  const before = await transaction(strapi, async (trx) => {
    const [wish] = await rowsOf<{ user_id: string; email: string }>(trx, USE, [stored]);
    if (!wish) throw invalid();
    const { user_id: userId, email } = wish;
    const [owner] = await rowsOf<{ email: string; locale_code: string | null }>(trx, OWN, [userId]);
    if (!owner) throw invalid();
    await makeRoom(strapi, trx, email);
    await rowsOf(trx, MOVE, { userId, email }).catch(refuseTaken);
    return owner;
  });
  later('address was changed', () =>
    sendLink(strapi, { kind: 'moved', to: before.email, locale: before.locale_code }),
  );
}
