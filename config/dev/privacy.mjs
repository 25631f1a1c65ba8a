#!/usr/bin/env node
/** `npm run privacy`: how well contact data is found in the labelled corpus. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { builds, buildIfStale } from './start/builds.mjs';
import { print } from './start/progress.mjs';
import { root } from './start/settings.mjs';

const LEAST = 0.98;
const CORPUS = path.join(root, 'plugins/shared/tests/contact-data/corpus.jsonl');
const HELP = `npm run privacy [-- --held-out]

Finds contact data in the labelled corpus (plugins/shared/tests/contact-data/corpus.jsonl) and prints
precision and recall with each miss and each false alarm. Every fifth line is held out from the work
on the detector: its figures are printed, its faults only with --held-out. Exit code 0 when precision
and recall of the whole corpus are ${LEAST} or better.
`;

/** @param {number} share */
const shown = (share) => share.toFixed(4);

/** @param {string} name @param {{ lines: number, precision: number, recall: number }} measured */
const report = (name, { lines, precision, recall }) =>
  print(
    `${name.padEnd(9)} ${String(lines).padStart(4)} lines  precision ${shown(precision)}  recall ${shown(recall)}`,
  );

/** @param {readonly { what: string, piece: string, line: { text: string, earlier?: readonly string[] } }[]} faults */
const list = (faults) => {
  for (const { what, piece, line } of faults)
    print(`  ${what}: "${piece}" in "${[...(line.earlier ?? []), line.text].join(' || ')}"`);
};

async function main() {
  if (process.argv.includes('--help')) {
    print(HELP);
    return 0;
  }
  await buildIfStale(builds.server, { env: process.env });
  const require = createRequire(import.meta.url);
  const { isHeldOut, measure } = require('@rental/shared/contact-data/measure');
  const lines = readFileSync(CORPUS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const worked = measure(lines.filter((_, index) => !isHeldOut(index)));
  const heldOut = measure(lines.filter((_, index) => isHeldOut(index)));
  const whole = measure(lines);
  report('worked on', worked);
  list(worked.faults);
  report('held out', heldOut);
  if (process.argv.includes('--held-out')) list(heldOut.faults);
  report('whole', whole);
  return whole.precision >= LEAST && whole.recall >= LEAST ? 0 : 1;
}

process.exitCode = await main();
