#!/usr/bin/env node
/**
 * `npm run validate`: types, lint, format, boundaries, layout; no tests. Every step runs, whatever
 * another one found, two at a time.
 */
import { complain, print } from './start/progress.mjs';
import { steps } from './validate/steps.mjs';

const AT_A_TIME = 2;
const waiting = [...steps];
let failed = 0;

async function work() {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const begin = performance.now();
    const faults = await step.check();
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    print(`${faults === '' ? 'ok    ' : 'FAILED'}  ${step.name} (${seconds} s)`);
    if (faults !== '') {
      failed += 1;
      complain(faults.trimEnd());
    }
  }
}

await Promise.all(Array.from({ length: AT_A_TIME }, work));
print(
  failed === 0
    ? `\n${steps.length} checks, all hold`
    : `\n${failed} of ${steps.length} checks failed`,
);
process.exit(failed === 0 ? 0 : 1);
