import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';

export const root = resolve(__dirname, '../..');

/** What `.env.example` documents, with the lines that are commented out because they have a default. */
export function documentedVariables(): NodeJS.Dict<string> {
  const text = readFileSync(resolve(root, '.env.example'), 'utf8');
  return parseEnv(text.replace(/^# ?(?=[A-Z_]+=)/gm, ''));
}
