/** When the hold of a deposit needs another in its place (MONEY.md, re-hold). */

const AHEAD_MS = 24 * 3_600_000;

/**
 * A day before the hold lapses, so that the renter has time to answer the bank; of a hold that lives
 * for less than two days, half way.
 */
export function renewalOf(placedAt: Date, captureBefore: Date): Date {
  const life = captureBefore.getTime() - placedAt.getTime();
  return new Date(captureBefore.getTime() - Math.min(AHEAD_MS, Math.max(0, life) / 2));
}
