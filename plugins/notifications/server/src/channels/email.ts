/** By the mail service of the platform (Strapi's email provider). */
import { GROUP_OF } from '../../../contracts/kinds';
import { isLocked } from '../../../contracts/preferences';
import type { Rendered } from '../domain/render';
import { languageOf, type Language } from '../domain/texts';
import { writeDigest, type DigestEntry } from '../domain/write-digest';
import { writeMail } from '../domain/write-mail';
import type { NotificationsContext } from '../services/context';
import type { Delivery } from '../services/deliveries';
import { isSuppressed } from '../services/suppressed-addresses';

interface Sending {
  readonly to: string;
  readonly language: Language;
  readonly rendered: Rendered;
  readonly link: string;
  /** The same at every try: a mailbox that has it already takes no second one. */
  readonly messageId: string;
  /** Undefined: such mails cannot be ended. */
  readonly token: string | undefined;
}

/** @throws what the mail service says */
export async function sendByMail(
  context: NotificationsContext,
  delivery: Delivery,
  rendered: Rendered,
): Promise<'sent' | 'skipped'> {
  const { email, kind, link, locale, userId, notificationId } = delivery;
  if (!email || (await isStopped(context, email))) return 'skipped';
  const group = GROUP_OF[kind];
  await send(context, {
    to: email,
    language: languageOf(locale),
    rendered,
    link,
    messageId: `notification-${notificationId}`,
    token: isLocked(group, 'email') ? undefined : context.tokens.sign({ userId, group }),
  });
  return 'sent';
}

/** All that waited for one person's mail of the day. @throws what the mail service says */
export async function sendDigest(
  context: NotificationsContext,
  first: Delivery,
  entries: readonly DigestEntry[],
): Promise<'sent' | 'skipped'> {
  const { email, locale, userId, id } = first;
  if (!email || (await isStopped(context, email))) return 'skipped';
  const language = languageOf(locale);
  await send(context, {
    to: email,
    language,
    rendered: writeDigest(entries, language),
    link: '/notifications',
    messageId: `digest-${id}`,
    token: context.tokens.sign({ userId, group: 'digest' }),
  });
  return 'sent';
}

/** It bounced, or its owner complained about us. */
const isStopped = ({ knex, hashAddress }: NotificationsContext, email: string): Promise<boolean> =>
  isSuppressed(knex, hashAddress(email));

function addressOf(path: string, base: string, query: Record<string, string> = {}): string {
  const url = new URL(path, base);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

async function send({ strapi, config }: NotificationsContext, sending: Sending): Promise<void> {
  const { to, language, rendered, link, messageId, token } = sending;
  const { storefrontUrl, cmsUrl } = config;
  const mail = writeMail(rendered, {
    url: addressOf(link, storefrontUrl),
    endUrl: token && addressOf('/unsubscribe', storefrontUrl, { token, lng: language }),
    language,
  });
  const oneClick = token && addressOf('/api/notifications/unsubscribe', cmsUrl, { token });
  await strapi
    .plugin('email')
    .service('email')
    .send({
      to,
      ...mail,
      headers: {
        'Message-ID': `<${messageId}@${new URL(storefrontUrl).hostname}>`,
        ...(oneClick && {
          'List-Unsubscribe': `<${oneClick}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    });
}
