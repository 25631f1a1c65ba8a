import { maskContactData } from '@rental/shared/contact-data';
import { db, rowsOf } from '@rental/shared/database';
import { forbidden } from '@rental/shared/errors';
import type { Core } from '@strapi/strapi';
import { findAccount } from '../services/find-account';
import { createLinkToken } from '../services/link-tokens';
import { hashDecoy } from '../services/password-work';
import { later, sendLink } from '../services/send-link';

const USER = 'plugin::users-permissions.user';
const ONE_DAY_MS = 86_400_000;

export interface SignUpRequest {
  email: string;
  password: string;
  displayName: string;
  locale?: string | undefined;
}

interface Advanced {
  allow_register: boolean;
  default_role: string;
}

async function settingsOf(strapi: Core.Strapi): Promise<Advanced> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  return (await store.get({ key: 'advanced' })) as Advanced;
}

/**
 * Takes the wish for an account. What follows is a mail: with a link to confirm the address, or, to
 * the owner of an account, that there is one. The answer comes before either is looked up.
 *
 * @throws AppError 403 SIGN_UP_CLOSED when staff closed it
 */
export async function signUp(strapi: Core.Strapi, request: SignUpRequest): Promise<void> {
  const settings = await settingsOf(strapi);
  if (!settings.allow_register)
    throw forbidden('New accounts are not taken at the moment.', 'SIGN_UP_CLOSED');
  later('sign-up', () => answerByMail(strapi, request, settings.default_role));
}

async function answerByMail(
  strapi: Core.Strapi,
  request: SignUpRequest,
  role: string,
): Promise<void> {
  const account = await findAccount(db(strapi), request.email);
  if (account?.confirmed) {
    await hashDecoy(strapi, request.password);
    if (!account.blocked)
      await sendLink(strapi, { kind: 'known', to: account.email, locale: account.locale_code });
    return;
  }
  const documentId = account?.document_id ?? (await createAccount(strapi, request, role));
  // Nobody has confirmed it yet: who asked last may have it, with the password they chose.
  if (account) await rewriteAccount(strapi, account.document_id, request);
  await sendConfirmation(strapi, { documentId, email: request.email, locale: request.locale });
}

const entriesOf = ({ password, displayName, locale }: SignUpRequest): Record<string, unknown> => ({
  password,
  displayName: maskContactData(displayName),
  localeCode: locale ?? null,
});

async function createAccount(
  strapi: Core.Strapi,
  request: SignUpRequest,
  role: string,
): Promise<string> {
  const found = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: role } });
  const email = request.email.toLowerCase();
  const data: Record<string, unknown> = {
    ...entriesOf(request),
    email,
    username: email,
    provider: 'local',
    confirmed: false,
    role: (found as { id: number }).id,
  };
  const { documentId } = await strapi.documents(USER).create({ data });
  return documentId;
}

async function rewriteAccount(
  strapi: Core.Strapi,
  documentId: string,
  request: SignUpRequest,
): Promise<void> {
  const data = entriesOf(request);
  await strapi.documents(USER).update({ documentId, data });
}

const KEEP = `update up_users set confirmation_token = ? where document_id = ? and confirmed is not true`;

/** Makes earlier links void. */
export async function sendConfirmation(
  strapi: Core.Strapi,
  account: { documentId: string; email: string; locale: string | null | undefined },
): Promise<void> {
  const { token, stored } = createLinkToken(ONE_DAY_MS);
  await rowsOf(db(strapi), KEEP, [stored, account.documentId]);
  await sendLink(strapi, { kind: 'confirm', to: account.email, locale: account.locale, token });
}

/** Another confirmation link, where one is waited for. */
export function mailConfirmationLink(strapi: Core.Strapi, email: string): void {
  later('confirmation link', async () => {
    const account = await findAccount(db(strapi), email);
    if (!account || account.confirmed || account.blocked) return;
    const { document_id: documentId, locale_code: locale } = account;
    await sendConfirmation(strapi, { documentId, email: account.email, locale });
  });
}
