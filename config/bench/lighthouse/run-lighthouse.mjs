import { existsSync } from 'node:fs';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { freePort } from '../../dev/start/ports.mjs';
import { Refusal } from '../../dev/start/refusal.mjs';

/**
 * @typedef {object} Report what one run showed
 * @property {Record<string, number>} points of 100, by category
 * @property {Record<string, number>} metrics milliseconds and bytes, by the audit's id
 * @property {string[]} faults audits that are not full, with what they show
 */

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
  'total-byte-weight',
];
const CHROMIUM_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
];

function chromiumPath() {
  const found = [process.env.CHROMIUM_PATH ?? '', ...CHROMIUM_PLACES].find(
    (place) => place !== '' && existsSync(place),
  );
  if (found === undefined)
    throw new Refusal("There is no Chromium: install Debian's, or set CHROMIUM_PATH.");
  return found;
}

/** @param {import('lighthouse').Result} result @returns {Report} */
function reportOf({ categories, audits }) {
  /** Audits that count for no points are only told when they say what could be gained. */
  const isFault = (/** @type {import('lighthouse').Result['audits'][string]} */ audit) =>
    audit.score !== null && audit.score < 1;
  return {
    points: Object.fromEntries(
      CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]),
    ),
    metrics: Object.fromEntries(
      METRICS.map((id) => [id, Number((audits[id]?.numericValue ?? 0).toFixed(3))]),
    ),
    faults: Object.values(audits)
      .filter(isFault)
      .map(({ id, displayValue }) => (displayValue ? `${id}: ${displayValue}` : id)),
  };
}

/**
 * One run on one page as a phone loads it (Lighthouse's defaults: mobile, simulated slow 4G), in a
 * browser that was never there before.
 *
 * @param {string} url
 * @returns {Promise<Report>}
 */
export async function runLighthouse(url) {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...FLAGS, `--remote-debugging-port=${port}`],
  });
  try {
    const run = await lighthouse(url, { port, logLevel: 'error', onlyCategories: CATEGORIES });
    const { runtimeError } = run?.lhr ?? {};
    if (!run || runtimeError) throw new Error(`Lighthouse saw no ${url}: ${runtimeError?.message}`);
    return reportOf(run.lhr);
  } finally {
    await browser.close();
  }
}
