/** When a delivery that failed is tried again. Pure. */

/** 30 s, 2 min, 8 min … at most 6 h apart: most of a day in all. */
const FIRST_MS = 30_000;
const MOST_MS = 6 * 3_600_000;
export const MOST_ATTEMPTS = 9;

/** @param attempts that were made; undefined: it is given up */
export function nextTry(attempts: number, now: Date): Date | undefined {
  if (attempts >= MOST_ATTEMPTS) return undefined;
  return new Date(now.getTime() + Math.min(MOST_MS, FIRST_MS * 4 ** (attempts - 1)));
}
