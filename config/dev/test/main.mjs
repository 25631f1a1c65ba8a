/**
 * `npm test`: from a fresh clone to the closing line `N passed, N failed, N skipped`.
 *
 *   npm test                    unit and integration suites, and one browser journey (which
 *                               `-- --without-journey` leaves to test:browser)
 *   npm run test:browser        all browser suites
 *   npm run test:long           2,000 random rentals with crashes, for some hours
 *   npm test -- <path>…         only the suites at these paths
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale, builds } from '../start/builds.mjs';
import { withFileLock } from '../start/file-lock.mjs';
import { installMissing } from '../start/install.mjs';
import { checkNpm } from '../start/node-version.mjs';
import { watchNpm } from '../start/parent.mjs';
import { complain, print, say } from '../start/progress.mjs';
import { Refusal, messageOf } from '../start/refusal.mjs';
import { checkRights } from '../start/rights.mjs';
import { root } from '../start/settings.mjs';

/** Names the one browser suite that `npm test` runs, too. */
const JOURNEY = 'journey.browser.test';

const STORIES = 'plugins/bookings/tests/chaos.int.test';

/** More failed suites than this are no matter of timing. */
const MOST_RERUN = 3;
/** What only computes is right the first time. */
const WITH_SERVERS = /\.(int|browser)\.test\.tsx?$/;

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {Counts & { failedSuites: string[] }} Outcome */

const { values, positionals } = parseArgs({
  options: {
    browser: { type: 'boolean', default: false },
    'without-journey': { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

/**
 * @typedef {object} Round
 * @property {string} name
 * @property {string[]} args of Jest
 * @property {'integration' | 'browser'} [rerun] project whose failed suites get a second run, one at a time
 */

/** Ten stories of two hundred rentals; the environment may ask for others. @returns {Round} */
function long() {
  process.env.CHAOS_RUNS ??= '10';
  process.env.CHAOS_CRASHES ??= '1';
  return { name: 'long', args: [STORIES, '--selectProjects', 'integration'] };
}

/** @returns {Round[]} */
function rounds() {
  const project = (/** @type {string} */ name) => ['--selectProjects', name];
  if (positionals.length > 0) return [{ name: 'chosen suites', args: positionals }];
  const browser = [...project('browser'), '--maxWorkers=1'];
  if (values.long) return [long()];
  if (values.browser) return [{ name: 'browser', args: browser, rerun: 'browser' }];
  /** @type {Round} */
  const journey = { name: 'browser journey', args: [...browser, JOURNEY], rerun: 'browser' };
  return [
    // Together: units fill the time in which the first of the others makes what they all need.
    {
      name: 'unit and integration',
      args: ['--selectProjects', 'unit', 'integration', '--maxWorkers=2'],
      rerun: 'integration',
    },
    ...(values['without-journey'] ? [] : [journey]),
  ];
}

/** @param {string} file @returns {Outcome} */
function countsOf(file) {
  const result = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: result.numPassedTests,
    // A suite that could not even be loaded has no tests to count.
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
    failedSuites: result.testResults
      .filter((/** @type {{ status: string }} */ suite) => suite.status === 'failed')
      .map((/** @type {{ name: string }} */ suite) => suite.name),
  };
}

/**
 * @param {Round} round
 * @returns {Promise<Outcome>}
 */
async function runJest({ name, args }) {
  const report = path.join(root, '.cache/test', `${name.replaceAll(' ', '-')}-${process.pid}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  say(`${name}: running …`);
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const all = [jest, '-c', 'config/jest.config.cjs', '--json', '--outputFile', report, ...args];
  const child = spawn(process.execPath, [...all, '--passWithNoTests'], {
    cwd: root,
    // Jest's JSON goes to the file; what people read goes to stderr.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGTERM'));
  const code = await new Promise((resolve) => child.on('close', resolve));
  try {
    const counts = countsOf(report);
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    return counts;
  } catch {
    complain(`Jest gave no result for ${name}: read its output above.`);
    return { passed: 0, failed: 1, skipped: 0, failedSuites: [] };
  } finally {
    rmSync(report, { force: true });
  }
}

/**
 * Suites with servers or a browser share two cores and can be slower there than any wait allows. Those
 * that failed run once more from the start, one at a time; one that then passes is named, because it
 * still needs mending.
 * @param {Round} round
 * @returns {Promise<Counts>}
 */
async function runRound(round) {
  const first = await runJest(round);
  const suites = first.failedSuites;
  if (!round.rerun || suites.length === 0 || suites.length > MOST_RERUN) return first;
  if (!suites.every((file) => WITH_SERVERS.test(file))) return first;
  say(`${round.name}: once more ${suites.map((file) => path.relative(root, file)).join(', ')}`);
  const args = ['--selectProjects', round.rerun, '--maxWorkers=1', '--runTestsByPath', ...suites];
  const second = await runJest({ name: `${round.name} again`, args });
  if (second.passed === 0) return first;
  for (const file of suites.filter((name) => !second.failedSuites.includes(name)))
    complain(`Unsteady: ${path.relative(root, file)} failed, then passed. Mend it.`);
  return {
    passed: first.passed + Math.max(0, first.failed - second.failed),
    failed: second.failed,
    skipped: first.skipped,
  };
}

/** @returns {Promise<number>} the exit code */
async function main() {
  watchNpm(() => process.exit(1));
  say(`Node ${process.versions.node}, npm ${checkNpm()}`);
  checkRights({ root, dataDir: path.join(root, '.cache') });
  await withFileLock(`${root}/.cache/install.lock`, () => installMissing(root, process.env));
  await buildIfStale(builds.server, { env: process.env });
  await buildIfStale(builds.storefront, { env: process.env });
  if (values.browser) await buildIfStale(builds.admin, { env: process.env });
  /** @type {Counts} */
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const round of rounds()) {
    const { passed, failed, skipped } = await runRound(round);
    say(`${round.name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  const lacking = process.env.REQUIRE_ALL === '1' && total.skipped > 0;
  if (lacking)
    complain('REQUIRE_ALL=1, and suites were skipped: the titles above say what they lack.');
  print(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed > 0 || total.passed === 0 || lacking ? 1 : 0;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    complain(error instanceof Refusal ? error.message : (error?.stack ?? messageOf(error)));
    process.exit(1);
  },
);
