/**
 * Lighthouse on the home, the search and a listing's page: median of the runs. The pages are
 * visited in turns, so that a busy minute of the machine meets all of them.
 */
import { median } from '../statistics.mjs';
import { CATEGORIES, runLighthouse } from './run-lighthouse.mjs';

/**
 * @typedef {import('../stage.mjs').Stage} Stage
 * @typedef {import('../main.mjs').Options} Options
 * @typedef {import('./run-lighthouse.mjs').Report} Report
 */

/** What each category must reach, in points of 100. @type {Record<string, number>} */
const MARKS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };

/** @param {Stage} stage @returns {Promise<string>} the address of a storefront of our own */
async function startPlatform(stage) {
  const database = await stage.copy('bench_lighthouse');
  await stage.startCms(database);
  return stage.startStorefront(database);
}

/** @param {string} origin @returns {Promise<Record<string, string>>} address by the page's name */
async function pagesOf(origin) {
  const html = await (await fetch(`${origin}/search`)).text();
  const listing = /href="(\/listings\/[^"?]+)/.exec(html)?.[1];
  if (listing === undefined) throw new Error(`${origin}/search shows no listing.`);
  return { home: `${origin}/`, search: `${origin}/search`, listing: origin + listing };
}

/** @param {readonly Report[]} reports of one page */
function figuresOf(reports) {
  const middle = (/** @type {'points' | 'metrics'} */ kind) =>
    Object.fromEntries(
      Object.keys(reports[0]?.[kind] ?? {}).map((name) => [
        name,
        median(reports.map((report) => report[kind][name] ?? 0)),
      ]),
    );
  return {
    points: middle('points'),
    metrics: middle('metrics'),
    runs: reports.map(({ points }) => points),
    faults: [...new Set(reports.flatMap(({ faults }) => faults))].sort(),
  };
}

/** @param {Record<string, ReturnType<typeof figuresOf>>} pages */
function table(pages) {
  const header = ['page'.padEnd(8), ...CATEGORIES.map((name) => name.padStart(15))].join('');
  const rows = Object.entries(pages).map(([name, { points }]) =>
    [name.padEnd(8), ...CATEGORIES.map((one) => String(points[one]).padStart(15))].join(''),
  );
  return ['median points', header, ...rows].join('\n');
}

/** @param {Stage} stage @param {Options} options */
async function measure(stage, { url, rounds, warmUp }) {
  const addresses = await pagesOf(url ? new URL(url).origin : await startPlatform(stage));
  for (let i = 0; i < warmUp; i += 1)
    for (const address of Object.values(addresses)) await (await fetch(address)).text();
  /** @type {Record<string, Report[]>} */
  const reports = {};
  for (let round = 1; round <= rounds; round += 1)
    for (const [name, address] of Object.entries(addresses)) {
      const report = await runLighthouse(address);
      (reports[name] ??= []).push(report);
      stage.tell(`${name}, run ${round}: ${JSON.stringify(report.points)}`);
    }
  const pages = Object.fromEntries(
    Object.entries(reports).map(([name, all]) => [name, figuresOf(all)]),
  );
  const missed = Object.entries(pages).flatMap(([name, { points }]) =>
    CATEGORIES.filter((one) => (points[one] ?? 0) < (MARKS[one] ?? 0)).map(
      (one) => `${name}: ${one} is ${points[one]}, below ${MARKS[one]}.`,
    ),
  );
  return { figures: { addresses, marks: MARKS, pages }, summary: table(pages), missed };
}

/** @type {import('../main.mjs').Benchmark} */
export const lighthouse = {
  does: 'Lighthouse on a phone: home, search and a listing, median of five runs',
  measures: 'points of 100 by category; metrics in milliseconds and bytes',
  defaults: { rounds: 5, requests: 1, concurrency: 1, warmUp: 20 },
  takesUrl: true,
  run: measure,
};
