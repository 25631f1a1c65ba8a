/* The only place of the start command that writes to the terminal. */

const started = performance.now();

/** Seconds since the command began, e.g. `12.3 s`. */
export function elapsed() {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${elapsed().padStart(8)}  ${line}\n`);
}

/** @param {string} text printed as it is */
export function print(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {string} sentence what went wrong and what to do */
export function complain(sentence) {
  process.stderr.write(`\n${sentence}\n`);
}

/**
 * Announces a piece of work, does it, and says how long it took.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  say(`${name} …`);
  const begin = performance.now();
  const result = await work();
  say(`${name}: done in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  return result;
}
