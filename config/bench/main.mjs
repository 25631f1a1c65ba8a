#!/usr/bin/env node
/**
 * `npm run bench -- <name>`: measures a part of the platform on this machine, against a bare twin or
 * by Lighthouse, and writes what it found with machine, commit and command. The exit code is 1 when
 * a mark is missed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { complain, print, say } from '../dev/start/progress.mjs';
import { Refusal, messageOf } from '../dev/start/refusal.mjs';
import { root } from '../dev/start/settings.mjs';
import { admin } from './admin/benchmark.mjs';
import { bookings } from './bookings/benchmark.mjs';
import { chat } from './chat/benchmark.mjs';
import { lighthouse } from './lighthouse/benchmark.mjs';
import { list } from './list/benchmark.mjs';
import { describeCommit, describeMachine } from './machine.mjs';
import { search } from './search/benchmark.mjs';
import { Stage } from './stage.mjs';
import { slowStripe } from './slow-stripe/benchmark.mjs';
import { storefront } from './storefront/benchmark.mjs';
import { sweep } from './sweep/benchmark.mjs';

/**
 * @typedef {object} Options
 * @property {string} [url] of a running storefront that is measured instead of an own one
 * @property {number} rounds paired; of Lighthouse the runs on each page
 * @property {number} requests of each side in a round
 * @property {number} concurrency requests under way at once
 * @property {number} warmUp runs of `requests` before the first round
 */

/**
 * @typedef {object} Outcome
 * @property {object} figures for the file
 * @property {string} summary for people
 * @property {string[]} missed a sentence for each mark that was not reached
 */

/**
 * @typedef {object} Benchmark
 * @property {string} does
 * @property {string} measures what the figures mean
 * @property {Options} defaults
 * @property {boolean} [takesUrl]
 * @property {boolean} [usesDataFolder] measures on DATA_DIR's own database, and changes nothing there
 * @property {(stage: Stage, options: Options) => Promise<Outcome>} run
 */

/** @type {Record<string, Benchmark>} */
const BENCHMARKS = {
  bookings,
  storefront,
  lighthouse,
  admin,
  search,
  list,
  sweep,
  chat,
  'slow-stripe': slowStripe,
};

const LIST = Object.entries(BENCHMARKS)
  .map(([name, { does }]) => `  ${name.padEnd(13)}${does}`)
  .join('\n');

const HELP = `npm run bench -- <name> [options]

${LIST}

  --rounds N        paired rounds; of lighthouse the runs on each page
  --requests N      requests of each side in a round
  --concurrency N   requests under way at once
  --warm-up N       runs of that many requests before the first round
  --output FILE     default config/bench/results/<name>.json
  --database URL    a seeded database, as a superuser, to copy (default: a server of its own);
                    of admin, search and list the one to measure (default: that of DATA_DIR)
  --url URL         lighthouse: a running storefront, e.g. http://127.0.0.1:3000 of \`npm start\`
  --profile FOLDER  the platform's CPU profile goes there; ratios of such a run mean little
  --list            the names
  --help            this text
`;

const OPTIONS = /** @type {const} */ ({
  rounds: { type: 'string' },
  requests: { type: 'string' },
  concurrency: { type: 'string' },
  'warm-up': { type: 'string' },
  output: { type: 'string' },
  database: { type: 'string' },
  url: { type: 'string' },
  profile: { type: 'string' },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
});

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${messageOf(error)}: \`npm run bench -- --help\` lists the options.`);
  }
}

/** @param {string} name @param {string | undefined} text @param {number} byDefault @param {number} least */
function count(name, text, byDefault, least = 1) {
  const value = text === undefined ? byDefault : Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new Refusal(`--${name} is "${text}": give a whole number from ${least} on.`);
}

/** @param {string | undefined} name @returns {Benchmark} */
function benchmarkOf(name) {
  const known = Object.keys(BENCHMARKS).join(', ');
  if (name === undefined) throw new Refusal(`Say which benchmark: ${known}.`);
  const benchmark = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
  if (benchmark === undefined)
    throw new Refusal(`There is no benchmark "${name}": use one of ${known}.`);
  return benchmark;
}

/** @param {ReturnType<typeof readArguments>['values']} values @param {Options} defaults */
const optionsOf = (values, defaults) => ({
  ...(values.url === undefined ? {} : { url: values.url }),
  rounds: count('rounds', values.rounds, defaults.rounds),
  requests: count('requests', values.requests, defaults.requests),
  concurrency: count('concurrency', values.concurrency, defaults.concurrency),
  warmUp: count('warm-up', values['warm-up'], defaults.warmUp, 0),
});

/** @param {Stage} stage @param {Benchmark} benchmark @param {string | undefined} database */
const prepare = (stage, { usesDataFolder = false }, database) =>
  usesDataFolder && database === undefined ? stage.prepareDataFolder() : stage.prepare(database);

/** @returns {Promise<number>} the exit code */
async function main() {
  const { values, positionals } = readArguments();
  if (values.help || values.list) {
    print(values.help ? HELP : Object.keys(BENCHMARKS).join('\n'));
    return 0;
  }
  const [name] = positionals;
  const benchmark = benchmarkOf(name);
  const options = optionsOf(values, benchmark.defaults);
  if (options.url && !benchmark.takesUrl)
    throw new Refusal(`${name} measures a platform of its own: leave --url out.`);
  const about = {
    benchmark: name,
    measures: benchmark.measures,
    measuredAt: new Date().toISOString(),
    commit: describeCommit(),
    command: `npm run bench -- ${process.argv.slice(2).join(' ')}`,
    machine: describeMachine(),
    options,
  };
  const stage = new Stage(say, values.profile && path.resolve(root, values.profile));
  try {
    if (!options.url) await prepare(stage, benchmark, values.database);
    const { figures, summary, missed } = await benchmark.run(stage, options);
    const file = path.resolve(root, values.output ?? `config/bench/results/${name}.json`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ ...about, ...figures }, null, 2)}\n`);
    print(`${name}: ${summary}\nwritten to ${file}`);
    for (const sentence of missed) complain(sentence);
    return missed.length === 0 ? 0 : 1;
  } finally {
    await stage.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    complain(error instanceof Refusal ? error.message : (error?.stack ?? messageOf(error)));
    process.exit(1);
  },
);
