/** A platform that was down for a day: every deadline that came meanwhile, kept in order and once. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { distinctBookings, prepareListings } from '../bookings/many-listings.mjs';
import { signIn } from '../bookings/sign-in.mjs';
import { withClient } from '../stage.mjs';
import { rounded } from '../statistics.mjs';
import { DEADLINES, addDueBookings, whatWasKept } from './due-bookings.mjs';

/**
 * @typedef {import('../stage.mjs').Stage} Stage
 * @typedef {import('../main.mjs').Options} Options
 */

const RENTER = 'renter@demo.test';
const LOOK_EVERY_MS = 250;
const LONGEST_MS = 60 * 60_000;

/** @param {string} origin @param {string} token @param {object} body @returns {Promise<string>} its id */
async function bookOnce(origin, token, body) {
  const response = await fetch(`${origin}/api/bookings`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(body),
  });
  const { bookingId } = /** @type {{ bookingId?: unknown }} */ (await response.json());
  if (typeof bookingId !== 'string') throw new Error(`no booking: ${response.status}`);
  return bookingId;
}

/** @param {number} pid @returns {number} megabytes it has in memory */
const memoryOf = (pid) =>
  Math.round(
    Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024,
  );

/**
 * @param {string} database
 * @param {number} after
 * @param {number} expected
 * @param {readonly number[]} pids
 */
async function watch(database, after, expected, pids) {
  const before = Math.max(...pids.map(memoryOf));
  let [peak, begin, first, made] = [before, performance.now(), 0, 0];
  const query = `select count(*)::int as n from rental.booking_history
    where id > $1 and booking_id like 'sweep%'`;
  await withClient(database, async (client) => {
    const end = begin + LONGEST_MS;
    while (made < expected) {
      if (performance.now() > end) throw new Error(`only ${made} of ${expected} transitions`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      made = Number((await client.query(query, [after])).rows[0]?.n);
      peak = Math.max(peak, ...pids.map(memoryOf));
      if (first === 0 && made > 0) [first, begin] = [made, performance.now()];
    }
  });
  const seconds = (performance.now() - begin) / 1000;
  return { seconds, perSecond: (made - first) / seconds, memoryMb: { before, peak } };
}

/** @param {Awaited<ReturnType<typeof whatWasKept>>} kept @param {number} count @param {number} processes */
function mustBeComplete({ made, outOfOrder }, count, processes) {
  for (const event of DEADLINES) {
    const { made: times = 0, bookings = 0 } = made[event] ?? {};
    if (times !== count || bookings !== count)
      throw new Error(`${event} was made ${times} times, of ${bookings} bookings, not ${count}.`);
  }
  if (processes === 1 && outOfOrder > 0) throw new Error(`${outOfOrder} deadlines were kept late.`);
}

/** @param {Stage} stage @param {Options} options */
async function measure(stage, { requests: count, concurrency: processes }) {
  const database = await stage.copy('bench_sweep');
  const { listings } = await prepareListings(database, RENTER);
  const origin = await stage.startCms(database);
  const body = distinctBookings(listings).next().value;
  const original = await bookOnce(origin, await signIn(origin), body);
  const after = await addDueBookings(database, original, count);
  stage.tell(`${count} bookings are due; starting ${processes} worker(s)`);
  const pids = [];
  for (let number = 1; number <= processes; number += 1)
    pids.push((await stage.startWorker(database, number)).pid);
  const expected = count * DEADLINES.length;
  const { seconds, perSecond, memoryMb } = await watch(database, after, expected, pids);
  mustBeComplete(await whatWasKept(database, after), count, processes);
  const rate = rounded(perSecond, 1);
  return {
    figures: { transitions: expected, seconds: rounded(seconds, 1), perSecond: rate, memoryMb },
    summary: `${expected} transitions of ${count} bookings in ${rounded(seconds, 1)} s, ${rate} a second, each once and in order; memory ${memoryMb.before} MB before, ${memoryMb.peak} MB at most`,
    missed: [],
  };
}

/** @type {import('../main.mjs').Benchmark} */
export const sweep = {
  does: 'down for a day: 10,000 bookings with three missed deadlines each are caught up in order',
  measures:
    'requests = bookings, concurrency = worker processes; perSecond = transitions a second, outbox included; memoryMb of the largest worker',
  defaults: { rounds: 1, requests: 10_000, concurrency: 1, warmUp: 0 },
  run: measure,
};
