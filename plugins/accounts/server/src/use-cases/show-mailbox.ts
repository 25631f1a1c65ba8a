import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailView } from '../../../contracts/dev-mailbox';

const MOST = 200;

/** The latest mails of the development mailbox, latest first. */
export async function showMailbox(folder: string, to: string | undefined): Promise<MailView[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  const mails: MailView[] = [];
  for (const name of files.reverse()) {
    const mail = await readMail(folder, name);
    if (mail && (to === undefined || mail.to.toLowerCase() === to.toLowerCase())) mails.push(mail);
    if (mails.length === MOST) break;
  }
  return mails;
}

/** Undefined for a file that is being written. */
async function readMail(folder: string, name: string): Promise<MailView | undefined> {
  try {
    const mail = JSON.parse(await readFile(join(folder, name), 'utf8')) as Partial<MailView>;
    const { at = '', to = '', subject = '', text = '', html = '' } = mail;
    return { id: name.replace(/\.json$/, ''), at, to, subject, text, html };
  } catch {
    return undefined;
  }
}
