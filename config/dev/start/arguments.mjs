import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { Refusal, messageOf } from './refusal.mjs';

export const HELP = `npm start: the whole platform on this machine, on loopback only.

  npm start -- [options]

  --no-seed     leave a fresh database empty
  --reset       delete the data folder first (asks; --yes answers)
  --yes         do not ask
  --help        this text

Variables (in the environment or in .env, see .env.example):
  DATA_DIR, CMS_PORT, STOREFRONT_PORT, STRIPE_EMULATOR_PORT, POSTGRES_PORT  for a second copy
  DATABASE_URL, REDIS_URL, ELASTICSEARCH_URL, STRIPE_SECRET_KEY             for real services
`;

/**
 * @param {string[]} args
 * @returns {{ help: boolean, seed: boolean, reset: boolean, yes: boolean }}
 * @throws {Refusal} on an unknown option
 */
export function readArguments(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        help: { type: 'boolean', default: false },
        'no-seed': { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
      },
    });
    return {
      help: values.help,
      seed: !values['no-seed'],
      reset: values.reset,
      yes: values.yes,
    };
  } catch (error) {
    throw new Refusal(`${messageOf(error)}: \`npm start -- --help\` lists the options.`);
  }
}

/**
 * @param {string} question
 * @returns {Promise<boolean>} whether the person typed `yes`; false without a terminal
 */
export async function confirm(question) {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} Type yes to go on: `);
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}
