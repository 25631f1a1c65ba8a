/** POST /api/bookings, complete: from the token to the stored answer with the client secret. */
import { randomUUID } from 'node:crypto';
import { freePort } from '../../dev/start/ports.mjs';
import { sendAll } from '../load.mjs';
import { figuresOf, runRounds, sayRatio } from '../rounds.mjs';
import { withClient } from '../stage.mjs';
import { distinctBookings, prepareListings } from './many-listings.mjs';
import { countRows, rowsWritten } from './row-counts.mjs';
import { signIn } from './sign-in.mjs';

/**
 * @typedef {import('../stage.mjs').Stage} Stage
 * @typedef {import('../main.mjs').Options} Options
 */

const RENTER = 'renter@demo.test';

/** @param {number} status @param {string} body */
function mustBeBooked(status, body) {
  if (status === 201 && body.includes('"paymentClientSecret":"pi_')) return;
  throw new Error(`A booking was refused, so nothing was measured: ${status} ${body}`);
}

/**
 * One side of the pair: its own sequence of bookings.
 *
 * @param {string} origin
 * @param {string} token
 * @param {readonly string[]} listings
 * @param {Options} options
 */
function side(origin, token, listings, { requests, concurrency }) {
  const bodies = distinctBookings(listings);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return () => {
    const batch = Array.from({ length: requests }, () => ({
      path: '/api/bookings',
      headers: { ...headers, 'idempotency-key': randomUUID() },
      body: JSON.stringify(bodies.next().value),
    }));
    return sendAll(origin, batch, { concurrency, check: mustBeBooked });
  };
}

/** @param {Stage} stage @param {string} database @param {NodeJS.ProcessEnv} env */
async function startTwin(stage, database, env) {
  const port = await freePort();
  await stage.start('twin', 'config/bench/bookings/twin.mjs', port, {
    DATABASE_URL: database,
    STRIPE_URL: `http://127.0.0.1:${stage.ports.emulator}`,
    STRIPE_KEY: stage.environment(database).STRIPE_SECRET_KEY,
    ...env,
  });
  return `http://127.0.0.1:${port}`;
}

/** Who listens to new bookings: the twin writes their rows too. @param {string} database */
const consumersOf = (database) =>
  withClient(database, async (client) => {
    const { rows } = await client.query(
      "select distinct consumer from rental.outbox where topic = 'booking.created'",
    );
    return rows.map(({ consumer }) => String(consumer)).join(',');
  });

/** @param {{ platform: string, twin: string }} databases */
const countBoth = async ({ platform, twin }) => ({
  platform: await countRows(platform),
  twin: await countRows(twin),
});

/**
 * @param {Awaited<ReturnType<typeof countBoth>>} before
 * @param {Awaited<ReturnType<typeof countBoth>>} after
 * @returns {Record<string, number>} what each side wrote
 * @throws {Error} when the sides wrote differently: then they are not twins
 */
function sameRows(before, after) {
  const platform = rowsWritten(before.platform, after.platform);
  const twin = rowsWritten(before.twin, after.twin);
  if (JSON.stringify(platform) === JSON.stringify(twin)) return platform;
  throw new Error(
    `The two sides wrote different rows: platform ${JSON.stringify(platform)}, twin ${JSON.stringify(twin)}.`,
  );
}

/** @param {Stage} stage @param {Options} options */
async function measure(stage, options) {
  const platformDatabase = await stage.copy('bench_platform');
  const { listings, renterId } = await prepareListings(platformDatabase, RENTER);
  const twinDatabase = await stage.copy('bench_twin', platformDatabase);
  const databases = { platform: platformDatabase, twin: twinDatabase };
  const platform = await stage.startCms(platformDatabase, stage.profiling);
  const token = await signIn(platform);
  const ours = side(platform, token, listings, options);
  stage.tell(`warming up with ${options.warmUp * options.requests} requests a side`);
  for (let i = 0; i < options.warmUp; i += 1) await ours();
  const consumers = await consumersOf(platformDatabase);
  const env = { RENTER_ID: renterId, OUTBOX_CONSUMERS: consumers };
  const theirs = side(await startTwin(stage, twinDatabase, env), token, listings, options);
  for (let i = 0; i < options.warmUp; i += 1) await theirs();
  const before = await countBoth(databases);
  const rounds = await runRounds({ platform: ours, twin: theirs }, options.rounds, stage.tell);
  const figures = figuresOf(rounds);
  const rowsOfEachSide = sameRows(before, await countBoth(databases));
  return { figures: { ...figures, rowsOfEachSide }, summary: sayRatio(figures.ratio), missed: [] };
}

/** @type {import('../main.mjs').Benchmark} */
export const bookings = {
  does: 'POST /api/bookings complete, against bare node:http + pg + Stripe SDK writing the same rows',
  measures: 'ratio = requests a second of the platform / of its bare twin',
  defaults: { rounds: 9, requests: 300, concurrency: 16, warmUp: 4 },
  run: measure,
};
