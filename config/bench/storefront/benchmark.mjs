/**
 * The search page: 18 cards, as a visitor without a cookie gets it.
 *
 * Throughput: the storefront as in production (Express, Remix, headers, compressed answers) against
 * a bare `renderToPipeableStream` of the same document (twin.mjs). Both ask the API in every request.
 * What the CMS needs for its answer is no part of rendering and would hide the difference: during
 * these rounds a stub repeats what the CMS answered. The ratio with the CMS itself behind both sides
 * is measured, too (`withCms`).
 *
 * First byte: the page and the API are asked in turns, one request at a time; what the page takes to
 * its first byte beyond the API's whole answer.
 */
import { writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import path from 'node:path';
import { freePort } from '../../dev/start/ports.mjs';
import { send, sendAll } from '../load.mjs';
import { figuresOf, runRounds, sayRatio } from '../rounds.mjs';
import { median, quantile, rounded } from '../statistics.mjs';
import { sameDocument } from './same-document.mjs';

/**
 * @typedef {import('../stage.mjs').Stage} Stage
 * @typedef {import('../main.mjs').Options} Options
 */

const PAGE = '/search';
/** What the page asks the API for: the first on every visit, the second once a minute. */
const SEARCH = '/api/listings/search?page=1&limit=18';
const CATEGORIES = '/api/categories';
const BROWSER = { 'accept-language': 'en', 'accept-encoding': 'gzip, deflate, br' };
const API_CLIENT = { 'accept-language': 'en', accept: 'application/json' };
const MARKS = { ratio: 0.5, firstByteMs: 15 };

/** @param {number} status */
function mustBeAPage(status) {
  if (status !== 200) throw new Error(`A page was refused, so nothing was measured: ${status}`);
}

/** @param {Stage} stage @param {string} cms @returns {Promise<string>} address of a stub that repeats it */
async function startStub(stage, cms) {
  /** @type {Record<string, string>} */
  const answers = {};
  for (const address of [SEARCH, CATEGORIES])
    answers[address] = await (await fetch(cms + address, { headers: API_CLIENT })).text();
  const file = path.join(stage.dataDir, 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  const port = await freePort();
  await stage.start('api-stub', 'config/bench/storefront/api-stub.mjs', port, {
    ANSWERS_FILE: file,
  });
  return `http://127.0.0.1:${port}`;
}

/**
 * Both sides in front of an API.
 *
 * @param {Stage} stage
 * @param {{ name: string, api: string, cms: string, database: string, flags?: string[] }} place
 */
async function startPair(stage, { name, api, cms, database, flags }) {
  const env = { CMS_URL: api, CMS_PUBLIC_URL: cms };
  const platform = await stage.startStorefront(database, {
    name: `storefront-${name}`,
    env,
    flags,
  });
  const port = await freePort();
  await stage.start(`twin-${name}`, 'config/bench/storefront/twin.mjs', port, {
    ...env,
    STOREFRONT_URL: platform,
    PAGE_URL: platform + PAGE,
    API_URL: api + SEARCH,
  });
  return { platform, twin: `http://127.0.0.1:${port}` };
}

/** @param {string} origin @param {Options} options */
const side =
  (origin, { requests, concurrency }) =>
  () => {
    const batch = Array.from({ length: requests }, () => ({ path: PAGE, headers: BROWSER }));
    return sendAll(origin, batch, { concurrency, check: mustBeAPage });
  };

/**
 * @param {Stage} stage
 * @param {Options} options
 * @param {{ platform: string, twin: string }} origins
 */
async function measureThroughput(stage, options, origins) {
  const ours = side(origins.platform, options);
  const theirs = side(origins.twin, options);
  for (let i = 0; i < options.warmUp; i += 1) {
    await ours();
    await theirs();
  }
  const rounds = await runRounds({ platform: ours, twin: theirs }, options.rounds, stage.tell);
  return figuresOf(rounds);
}

/** @param {string} page origin of the storefront @param {string} cms @param {number} times */
async function measureFirstByte(page, cms, times) {
  const agent = new Agent({ keepAlive: true });
  const over = [];
  const whole = { page: [0], api: [0] };
  for (let i = 0; i < times; i += 1) {
    const api = await send(agent, cms, { path: SEARCH, headers: API_CLIENT });
    const html = await send(agent, page, { path: PAGE, headers: BROWSER });
    mustBeAPage(html.status);
    over.push(html.firstByteMs - api.wholeMs);
    whole.api[i] = api.wholeMs;
    whole.page[i] = html.firstByteMs;
  }
  agent.destroy();
  return {
    pairs: times,
    overApiMs: { p50: rounded(median(over), 2), p95: rounded(quantile(over, 0.95), 2) },
    pageMs: rounded(median(whole.page), 2),
    apiMs: rounded(median(whole.api), 2),
  };
}

/** @param {Stage} stage @param {Options} options */
async function measure(stage, options) {
  const database = await stage.copy('bench_storefront');
  const cms = await stage.startCms(database);
  const stub = await startStub(stage, cms);
  const flags = stage.profiling;
  const bare = await startPair(stage, { name: 'stub', api: stub, cms, database, flags });
  const full = await startPair(stage, { name: 'cms', api: cms, cms, database });
  const document = await sameDocument({ platform: bare.platform + PAGE, twin: bare.twin + PAGE });
  stage.tell(`both sides send the same document: ${JSON.stringify(document)}`);
  const { ratio, ...rest } = await measureThroughput(stage, options, bare);
  stage.tell('the same with the CMS itself behind both sides');
  const withCms = await measureThroughput(stage, options, full);
  const firstByte = await measureFirstByte(full.platform, cms, options.requests);
  const { p50 } = firstByte.overApiMs;
  const missed = [
    ...(ratio.median < MARKS.ratio ? [`The ratio is below ${MARKS.ratio}.`] : []),
    ...(p50 > MARKS.firstByteMs ? [`The first byte takes over ${MARKS.firstByteMs} ms.`] : []),
  ];
  const summary = `${sayRatio(ratio)}, with the CMS ${withCms.ratio.median}; first byte ${p50} ms over the API's answer`;
  return {
    figures: { ratio, ...rest, withCms, firstByte, document, marks: MARKS },
    summary,
    missed,
  };
}

/** @type {import('../main.mjs').Benchmark} */
export const storefront = {
  does: 'the search page against a bare renderToPipeableStream of the same document; first byte',
  measures: 'ratio = pages a second of the storefront / of its bare twin',
  defaults: { rounds: 9, requests: 200, concurrency: 8, warmUp: 3 },
  run: measure,
};
