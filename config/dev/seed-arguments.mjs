import { parseArgs } from 'node:util';
import { Refusal } from './start/refusal.mjs';

/** Of the demo marketplace. */
const LISTINGS = 400;
const SEED = 20_260_101;

export const SEED_HELP = `npm run seed -- [options]

Fills the database of DATA_DIR (or DATABASE_URL) with the demo marketplace: ${LISTINGS} listings with
photos, people, and bookings that the platform itself has made. What is there already stays.

  --listings N    listings in all (default ${LISTINGS})
  --bookings N    besides the demo, a bulk for load tests: N bookings, listings up to --listings,
                  owners, renters, reviews, ledger. Made by SQL, not by the use cases: bookings are
                  copies of the demo's. Needs the emulator of Stripe. Cut off, the same command goes
                  on where it stopped; other numbers are refused
  --seed N        another bulk of the same size (default ${SEED})
  --no-bookings   the demo without its history
  --help          this text

  npm run seed -- --listings 100000 --bookings 50000
`;

/** @param {string} name @param {string | undefined} text @param {number} least */
function whole(name, text, least) {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= 2 ** 31 - 1) return value;
  throw new Refusal(`--${name} is "${text}": give a whole number from ${least} on.`);
}

/**
 * @param {string[]} args
 * @returns {{ help: boolean, listings: number, history: boolean,
 *   bulk?: { seed: number, listings: number, bookings: number } }} listings: of the demo
 * @throws {Refusal}
 */
export function readSeedArguments(args) {
  /** @type {Record<string, string | boolean | undefined>} */
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        listings: { type: 'string' },
        bookings: { type: 'string' },
        seed: { type: 'string' },
        'no-bookings': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${why}: \`npm run seed -- --help\` lists the options.`);
  }
  const text = (/** @type {string} */ name, /** @type {number} */ byDefault) =>
    String(values[name] ?? byDefault);
  const listings = whole('listings', text('listings', LISTINGS), 1);
  const common = { help: values.help === true, history: values['no-bookings'] !== true };
  if (values.bookings === undefined) return { ...common, listings };
  if (!common.history)
    throw new Refusal('--bookings copies the history of the demo: leave --no-bookings out.');
  if (listings < LISTINGS)
    throw new Refusal(`--listings is ${listings}: with --bookings give at least ${LISTINGS}.`);
  const bookings = whole('bookings', text('bookings', 0), 0);
  const seed = whole('seed', text('seed', SEED), 0);
  return { ...common, listings: LISTINGS, bulk: { seed, listings, bookings } };
}
