/** By the mail service of the platform (Strapi's email provider). */
import { GROUP_OF } from '../../../contracts/kinds';
import { isLocked } from '../../../contracts/preferences';
import { languageOf } from '../domain/texts';
import { writeMail } from '../domain/write-mail';
import type { NotificationsContext } from '../services/context';
import type { Rendered } from '../domain/render';
import type { Delivery } from '../services/deliveries';

/** @throws what the mail service says */
export async function sendByMail(
  { strapi, config, tokens }: NotificationsContext,
  delivery: Delivery,
  rendered: Rendered,
): Promise<'sent' | 'skipped'> {
  const { email, kind, link, locale, userId, notificationId } = delivery;
  if (!email) return 'skipped';
  const group = GROUP_OF[kind];
  const token = isLocked(group, 'email') ? undefined : tokens.sign({ userId, group });
  const language = languageOf(locale);
  const page = (path: string, base: string, query: Record<string, string> = {}): string => {
    const url = new URL(path, base);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url.href;
  };
  const mail = writeMail(rendered, {
    url: page(link, config.storefrontUrl),
    endUrl: token && page('/unsubscribe', config.storefrontUrl, { token, lng: language }),
    language,
  });
  await strapi
    .plugin('email')
    .service('email')
    .send({
      to: email,
      ...mail,
      headers: {
        // The same at every try: a mailbox that has it already takes no second one.
        'Message-ID': `<notification-${notificationId}@${new URL(config.storefrontUrl).hostname}>`,
        ...(token && {
          'List-Unsubscribe': `<${page('/api/notifications/unsubscribe', config.cmsUrl, { token })}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    });
  return 'sent';
}
