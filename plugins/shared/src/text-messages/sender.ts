/** Text messages: by Twilio where it is set up; in development they become files beside the mails. */
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wallClock } from '../clock';
import { devToolsOn } from '../http/access';
import { log } from '../log';
import { twilio, type SmsSender, type TwilioAccount } from './twilio';

/** Where the development mailbox shows them. */
const localFiles = (folder: string): SmsSender => ({
  async send({ to, text }) {
    const at = wallClock.now().toISOString();
    const name = `${at.replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.json`;
    await mkdir(folder, { recursive: true });
    const message = { at, from: 'Rental Portal', to, subject: 'Text message', text };
    await writeFile(join(folder, name), `${JSON.stringify(message, null, 2)}\n`);
    log.info('a text message went to the local mailbox');
  },
});

/** As `cms/config/plugins.ts` has it for the plugins that send any. */
export interface TextMessagesConfig {
  readonly twilio?: TwilioAccount | undefined;
  /** Where text messages go without a service. */
  readonly mailboxFolder: string;
}

/** Undefined: this platform sends none. */
export function smsSender(config: TextMessagesConfig): SmsSender | undefined {
  if (config.twilio) return twilio(config.twilio);
  return devToolsOn() ? localFiles(config.mailboxFolder) : undefined;
}
