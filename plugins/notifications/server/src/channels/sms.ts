/** Text messages: by Twilio where it is set up; in development they become files beside the mails. */
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wallClock } from '@rental/shared/clock';
import { devToolsOn } from '@rental/shared/http/access';
import { log } from '@rental/shared/log';
import type { Rendered } from '../domain/render';
import type { NotificationsContext } from '../services/context';
import type { Delivery } from '../services/deliveries';
import { twilio, type SmsSender } from './twilio';

/** Where the development mailbox shows them. */
const localFiles = (folder: string): SmsSender => ({
  async send({ to, text }) {
    const at = wallClock.now().toISOString();
    const name = `${at.replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.json`;
    await mkdir(folder, { recursive: true });
    const message = { at, from: 'Rental Portal', to, subject: 'Text message', text };
    await writeFile(join(folder, name), `${JSON.stringify(message, null, 2)}\n`);
    log.info('a text message went to the local mailbox', { text });
  },
});

/** Undefined: this platform sends none. */
export function smsSender({ config }: NotificationsContext): SmsSender | undefined {
  if (config.twilio) return twilio(config.twilio);
  return devToolsOn() ? localFiles(config.mailboxFolder) : undefined;
}

/** What is said, and where more is: one or two parts of a message. */
export async function sendBySms(
  context: NotificationsContext,
  { phone, link }: Delivery,
  { title }: Rendered,
): Promise<'sent' | 'skipped'> {
  const sender = smsSender(context);
  if (!sender || !phone) return 'skipped';
  const url = new URL(link, context.config.storefrontUrl).href;
  await sender.send({ to: phone.replace(/[^\d+]/g, ''), text: `${title}\n${url}` });
  return 'sent';
}
