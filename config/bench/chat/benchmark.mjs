/** Many sockets on one process, messages at a steady rate: beside bare Socket.IO with one insert. */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { freePort } from '../../dev/start/ports.mjs';
import { median, quantile, rounded, spread } from '../statistics.mjs';
import { addPairs } from './pairs.mjs';
import { connectAll, talk } from './talk.mjs';

/**
 * @typedef {import('../stage.mjs').Stage} Stage
 * @typedef {import('../main.mjs').Options} Options
 * @typedef {import('./pairs.mjs').Pair} Pair
 */

const PER_SECOND = 200;
const MOST_TIMES_SLOWER = 2;
const MOST_TIMES_MEMORY = 1.5;
const SETTLE_MS = 4000;

/** @param {number} pid @returns {number} kB it has in memory */
const memoryOf = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);

const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

/**
 * @param {{ url: string, pid: number }} side
 * @param {readonly Pair[]} pairs
 * @param {(pair: Pair, side: number) => string} tokenOf
 */
async function fill({ url, pid }, pairs, tokenOf) {
  await settle();
  const before = memoryOf(pid);
  const lines = await connectAll(url, pairs, tokenOf);
  await settle();
  const kilobytes = (memoryOf(pid) - before) / (2 * pairs.length);
  return { lines, kilobytes: rounded(kilobytes, 1) };
}

/** @param {readonly number[]} took */
const figuresOf = (took) => ({
  p50: rounded(median(took), 2),
  p95: rounded(quantile(took, 0.95), 2),
  p99: rounded(quantile(took, 0.99), 2),
});

/** @param {Stage} stage @param {number} pairs */
async function startSides(stage, pairs) {
  const database = await stage.copy('bench_chat');
  const talking = await addPairs(database, pairs);
  const port = await freePort();
  const twin = await stage.start('chat-twin', 'config/bench/chat/twin.mjs', port, {
    DATABASE_URL: database,
  });
  const cms = await stage.startCmsChild(database, stage.profiling);
  return {
    talking,
    bare: { url: `http://127.0.0.1:${port}`, pid: twin.pid },
    ours: { url: `http://127.0.0.1:${stage.ports.cms}`, pid: cms.pid },
  };
}

/** @param {Stage} stage @param {Options} options */
async function measure(stage, { rounds: count, requests: messages, concurrency: sockets }) {
  const { talking, bare, ours } = await startSides(stage, Math.ceil(sockets / 2));
  stage.tell(`${sockets} sockets on each side …`);
  const twin = await fill(bare, talking, ({ conversationId }) => conversationId);
  const platform = await fill(ours, talking, ({ tokens }, side) => tokens[side] ?? '');
  const load = { messages, perSecond: PER_SECOND };
  // Conversations that are under way: each of the two has said something.
  const opening = { ...load, messages: sockets };
  await talk(twin.lines, opening);
  await talk(platform.lines, opening);
  const rounds = [];
  for (let number = 1; number <= count; number += 1) {
    const theirs = figuresOf(await talk(twin.lines, load));
    const own = figuresOf(await talk(platform.lines, load));
    rounds.push({ bare: theirs, platform: own, ratio: rounded(own.p95 / theirs.p95, 3) });
    stage.tell(`round ${number}: p95 ${own.p95} ms, bare ${theirs.p95} ms`);
  }
  for (const { sockets: open } of [...twin.lines, ...platform.lines])
    for (const socket of open) socket.disconnect();
  const ratio = spread(rounds.map((round) => round.ratio));
  const memory = {
    kilobytesPerSocket: { bare: twin.kilobytes, platform: platform.kilobytes },
    ratio: rounded(platform.kilobytes / twin.kilobytes, 3),
  };
  const loadNow = rounded(os.loadavg()[0] ?? 0, 2);
  return {
    figures: { ratio, memory, rounds, loadAtTheEnd: loadNow },
    summary: `delivery p95 ${ratio.median} times bare Socket.IO with one insert (${ratio.lowest}–${ratio.highest}), memory per socket ${memory.ratio} times (${platform.kilobytes} and ${twin.kilobytes} kB), load ${loadNow}`,
    missed: [
      ...(ratio.median > MOST_TIMES_SLOWER
        ? [`Delivery p95 is ${ratio.median} times the bare one, the mark is ${MOST_TIMES_SLOWER}.`]
        : []),
      ...(memory.ratio > MOST_TIMES_MEMORY
        ? [`Memory per socket is ${memory.ratio} times, the mark is ${MOST_TIMES_MEMORY}.`]
        : []),
    ],
  };
}

/** @type {import('../main.mjs').Benchmark} */
export const chat = {
  does: '2,000 sockets on one process, 200 messages a second for a minute, beside bare Socket.IO',
  measures:
    'requests = messages of each side in a round at 200 a second, in conversations where both have spoken, concurrency = sockets; ms from the sender to the other socket; ratio = p95 of the platform to that of the twin; kB a socket by resident memory',
  defaults: { rounds: 1, requests: 12_000, concurrency: 2_000, warmUp: 0 },
  run: measure,
};
