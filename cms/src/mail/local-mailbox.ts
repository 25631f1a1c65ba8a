import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mail } from './mail';

interface Options {
  /** Absolute; created when the first mail is written. */
  folder: string;
}

/**
 * Email provider of Strapi for machines without a mail service: every mail becomes one JSON file,
 * named by its time, in the data folder.
 */
export function init({ folder }: Options, settings: { defaultFrom: string }) {
  return {
    async send(mail: Mail): Promise<void> {
      const at = new Date().toISOString();
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${at.replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.json`);
      const { from = settings.defaultFrom, ...rest } = mail;
      await writeFile(file, `${JSON.stringify({ at, from, ...rest }, null, 2)}\n`);
    },
  };
}
