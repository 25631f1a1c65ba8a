import { createHash } from 'node:crypto';
import { AppError } from '@rental/shared/errors';
import { log } from '@rental/shared/log';
import { consume } from '@rental/shared/rate-limit';
import type { Core } from '@strapi/strapi';
import { mailLanguage, writeMail } from '../mails/write-mail';
import type { MailKind } from '../mails/texts';
import { configOf } from '../plugin-config';

/** However many machines ask: nobody's mailbox is filled by us. */
const TO_ONE_PERSON = { points: 10, seconds: 3600 };

const PAGES: Readonly<Record<MailKind, string>> = {
  confirm: '/confirm',
  known: '/forgot-password',
  reset: '/reset-password',
  changed: '/forgot-password',
  move: '/new-email',
  moved: '/sign-in',
  suspended: '/',
  restored: '/sign-in',
  verified: '/account/identity',
  unverified: '/account/identity',
};

interface LinkMail {
  kind: MailKind;
  to: string;
  locale: string | null | undefined;
  token?: string;
  /** Of staff, to this person. */
  words?: string;
}

/** Sends one mail with one link into the storefront. Too many to one person are dropped, silently. */
export async function sendLink(strapi: Core.Strapi, mail: LinkMail): Promise<void> {
  const { kind, to, locale, token, words } = mail;
  const person = createHash('sha256').update(to.toLowerCase()).digest('base64url');
  await consume('accounts.mail', TO_ONE_PERSON, person);
  const url = new URL(PAGES[kind], configOf(strapi).storefrontUrl);
  if (token) url.searchParams.set('token', token);
  // The language of the mail is the language of the page that it leads to.
  const language = mailLanguage(locale);
  url.searchParams.set('lng', language);
  await strapi
    .plugin('email')
    .service('email')
    .send({ to, ...writeMail(kind, language, url.href, words) });
}

/** Work that nobody waits for: neither its result nor its time tells whether an account exists. */
export function later(what: string, work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'RATE_LIMITED')
      log.warn('a mail was not sent: too many to one person', { what });
    else log.error('an account could not be served', { what, error });
  });
}
