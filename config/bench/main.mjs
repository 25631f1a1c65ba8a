#!/usr/bin/env node
/**
 * `npm run bench -- <name>`: measures a part of the platform against a bare twin on this machine, in
 * paired rounds, and writes what it found with machine, commit and command.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { complain, print, say } from '../dev/start/progress.mjs';
import { Refusal, messageOf } from '../dev/start/refusal.mjs';
import { root } from '../dev/start/settings.mjs';
import { bookings } from './bookings/benchmark.mjs';
import { describeCommit, describeMachine } from './machine.mjs';
import { Stage } from './stage.mjs';

/**
 * @typedef {object} Options
 * @property {number} rounds paired
 * @property {number} requests of each side in a round
 * @property {number} concurrency requests under way at once
 * @property {number} warmUp runs of `requests` before the first round
 */

/**
 * @typedef {object} Benchmark
 * @property {string} does
 * @property {string} measures what the ratio means
 * @property {Options} defaults
 * @property {(stage: Stage, options: Options) => Promise<{ ratio: { median: number, lowest: number, highest: number } }>} run
 */

/** @type {Record<string, Benchmark>} */
const BENCHMARKS = { bookings };

const LIST = Object.entries(BENCHMARKS)
  .map(([name, { does }]) => `  ${name.padEnd(11)}${does}`)
  .join('\n');

const HELP = `npm run bench -- <name> [options]

${LIST}

  --rounds N        paired rounds
  --requests N      requests of each side in a round
  --concurrency N   requests under way at once
  --warm-up N       runs of that many requests before the first round
  --output FILE     default config/bench/results/<name>.json
  --database URL    a seeded database to copy, as a superuser (default: a server of its own)
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
  rounds: count('rounds', values.rounds, defaults.rounds),
  requests: count('requests', values.requests, defaults.requests),
  concurrency: count('concurrency', values.concurrency, defaults.concurrency),
  warmUp: count('warm-up', values['warm-up'], defaults.warmUp, 0),
});

async function main() {
  const { values, positionals } = readArguments();
  if (values.help) return print(HELP);
  if (values.list) return print(Object.keys(BENCHMARKS).join('\n'));
  const [name] = positionals;
  const benchmark = benchmarkOf(name);
  const options = optionsOf(values, benchmark.defaults);
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
    await stage.prepare(values.database);
    const figures = await benchmark.run(stage, options);
    const file = path.resolve(root, values.output ?? `config/bench/results/${name}.json`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ ...about, ...figures }, null, 2)}\n`);
    const { median, lowest, highest } = figures.ratio;
    print(`${name}: ratio ${median} (rounds from ${lowest} to ${highest}), written to ${file}`);
  } finally {
    await stage.stop();
  }
}

main().then(
  () => process.exit(0),
  (error) => {
    complain(error instanceof Refusal ? error.message : (error?.stack ?? messageOf(error)));
    process.exit(1);
  },
);
