/**
 * Stripe answers after two seconds, or not at all, while renters book: what becomes of everybody
 * else's requests, and of the database meanwhile.
 */
import { Agent } from 'node:http';
import { randomUUID } from 'node:crypto';
import { distinctBookings, prepareListings } from '../bookings/many-listings.mjs';
import { signIn } from '../bookings/sign-in.mjs';
import { send, sendAll } from '../load.mjs';
import { runRounds } from '../rounds.mjs';
import { withClient } from '../stage.mjs';
import { median, quantile, rounded } from '../statistics.mjs';

/**
 * @typedef {import('../stage.mjs').Stage} Stage
 * @typedef {import('../main.mjs').Options} Options
 * @typedef {import('../load.mjs').Sample} Sample
 */

/** How Stripe answers: after so many milliseconds, or never. */
const TROUBLES = { slow: 2000, silent: 'never' };
const BOOK_EVERY_MS = 250;
const LOOK_EVERY_MS = 100;

/** Behind all that is booked, within the time in which a rental must end. */
const FREE_DAY = 79;

/** The p95 of the rest may grow by a fifth. */
const MOST_RATIO = 1.2;
/** Longer than this nothing of a booking is open in the database. */
const MOST_TRANSACTION_MS = 500;

const OLDEST = `select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0) * 1000 as ms
  from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
    and backend_type = 'client backend' and state <> 'idle'`;

/**
 * What visitors ask besides: a listing, its free days, a price.
 *
 * @param {readonly string[]} listings
 * @param {number} count
 */
const reads = (listings, count) =>
  Array.from({ length: count }, (_, index) => {
    const listingId = listings[index % listings.length] ?? '';
    const json = { 'content-type': 'application/json' };
    const date = new Date(Date.now() + FREE_DAY * 86_400_000).toISOString().slice(0, 10);
    const body = JSON.stringify({ listingId, startDate: date, endDate: date });
    return index % 2 === 0
      ? { path: `/api/listings/${listingId}`, headers: {} }
      : { path: '/api/bookings/quote', headers: json, body };
  });

/** @param {number} status @param {string} body */
function mustBeAnswered(status, body) {
  if (status !== 200) throw new Error(`A visitor was refused: ${status} ${body}`);
}

/**
 * Does something while bookings come in at a steady pace.
 *
 * @template T
 * @param {{ origin: string, token: string, bodies: Iterator<object> }} renters
 * @param {() => Promise<T>} work
 * @returns {Promise<{ result: T, answers: import('../load.mjs').Answer[] }>} with every booking's answer
 */
async function whileBooking({ origin, token, bodies }, work) {
  const agent = new Agent({ keepAlive: true });
  /** @type {Promise<import('../load.mjs').Answer>[]} */
  const answers = [];
  const timer = setInterval(() => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
    };
    const body = JSON.stringify(bodies.next().value);
    answers.push(send(agent, origin, { path: '/api/bookings', headers, body }));
  }, BOOK_EVERY_MS);
  try {
    const result = await work().finally(() => clearInterval(timer));
    return { result, answers: await Promise.all(answers) };
  } finally {
    await Promise.allSettled(answers);
    agent.destroy();
  }
}

/**
 * Does something and watches how long anything is open in the database meanwhile.
 *
 * @template T
 * @param {string} database
 * @param {() => Promise<T>} work
 * @returns {Promise<{ result: T, oldest: number }>} milliseconds
 */
const watching = (database, work) =>
  withClient(database, async (client) => {
    let oldest = 0;
    const look = async () => {
      const { rows } = await client.query(OLDEST);
      oldest = Math.max(oldest, Number(rows[0]?.ms));
    };
    let looking = look();
    const timer = setInterval(() => (looking = look()), LOOK_EVERY_MS);
    try {
      const result = await work();
      return { result, oldest };
    } finally {
      clearInterval(timer);
      await looking;
    }
  });

/** @param {Sample} sample */
const p95 = ({ milliseconds }) => quantile(milliseconds, 0.95);

/** @param {readonly import('../load.mjs').Answer[]} answers */
const answered = (answers) => ({
  ...Object.fromEntries(
    [...new Set(answers.map(({ status }) => status))].map((status) => [
      status,
      answers.filter((one) => one.status === status).length,
    ]),
  ),
  p50Ms: rounded(median(answers.map(({ wholeMs }) => wholeMs)), 0),
});

/** @param {Stage} stage @param {Options} options */
async function measure(stage, options) {
  const database = await stage.copy('bench_slow');
  const { listings } = await prepareListings(database, 'renter@demo.test');
  const origin = await stage.startCms(database);
  const token = await signIn(origin);
  const bodies = distinctBookings(listings);
  const stub = `http://127.0.0.1:${stage.ports.emulator}/_stub/answers-after/`;
  /** @param {string | number} after */
  const side = async (after) => {
    await fetch(stub + after, { method: 'POST' });
    const visitors = () =>
      sendAll(origin, reads(listings, options.requests), {
        concurrency: options.concurrency,
        check: mustBeAnswered,
      });
    const renters = { origin, token, bodies };
    const { result, answers } = await whileBooking(renters, () => watching(database, visitors));
    return { ...result.result, oldest: result.oldest, bookings: answered(answers) };
  };
  for (let i = 0; i < options.warmUp; i += 1) await side(0);
  /** @type {Record<string, object>} */
  const figures = {};
  const missed = [];
  for (const [name, after] of Object.entries(TROUBLES)) {
    const pair = { platform: () => side(after), twin: () => side(0) };
    const rounds = await runRounds(pair, options.rounds, stage.tell);
    const troubled = /** @type {Awaited<ReturnType<typeof side>>[]} */ (
      rounds.map(({ platform }) => platform)
    );
    const ratio = median(rounds.map((round) => p95(round.platform) / p95(round.twin)));
    const oldest = Math.max(...troubled.map((one) => one.oldest));
    figures[name] = {
      p95Ratio: rounded(ratio, 3),
      p95Ms: {
        troubled: rounded(median(troubled.map(p95)), 2),
        well: rounded(median(rounds.map(({ twin }) => p95(twin))), 2),
      },
      longestTransactionMs: rounded(oldest, 0),
      bookings: troubled.map(({ bookings }) => bookings),
    };
    if (ratio > MOST_RATIO)
      missed.push(
        `${name}: the p95 of the rest is ${rounded(ratio, 2)} times as long, the mark is ${MOST_RATIO}.`,
      );
    if (oldest > MOST_TRANSACTION_MS)
      missed.push(`${name}: a transaction was open for ${rounded(oldest, 0)} ms.`);
  }
  const summary = Object.keys(TROUBLES)
    .map((name) => `${name}: ${JSON.stringify(figures[name])}`)
    .join('; ');
  return { figures, summary, missed };
}

/** @type {import('../main.mjs').Benchmark} */
export const slowStripe = {
  does: "everybody else's requests while Stripe takes two seconds, or never answers",
  measures:
    'p95Ratio = p95 of visitors with Stripe in trouble / with Stripe well, bookings beside both',
  defaults: { rounds: 5, requests: 2000, concurrency: 4, warmUp: 1 },
  run: measure,
};
