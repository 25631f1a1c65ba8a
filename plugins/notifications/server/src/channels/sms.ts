import { smsSender } from '@rental/shared/text-messages/sender';
import type { Rendered } from '../domain/render';
import type { NotificationsContext } from '../services/context';
import type { Delivery } from '../services/deliveries';

/** What is said, and where more is: one or two parts of a text message. */
export async function sendBySms(
  { config }: NotificationsContext,
  { phone, link }: Delivery,
  { title }: Rendered,
): Promise<'sent' | 'skipped'> {
  const sender = smsSender(config);
  if (!sender || !phone) return 'skipped';
  const url = new URL(link, config.storefrontUrl).href;
  await sender.send({ to: phone.replace(/[^\d+]/g, ''), text: `${title}\n${url}` });
  return 'sent';
}
