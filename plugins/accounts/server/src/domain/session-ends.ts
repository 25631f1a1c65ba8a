/** How long a sign-in lasts. Wall time: tokens are not moved by the platform's clock. */

export const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The token of a session that renews itself. */
export const SHORT_TOKEN_MS = 15 * MINUTE_MS;
/** The token of a client that keeps nothing else; its session ends with it. */
export const LONG_TOKEN_MS = 7 * DAY_MS;
/** A session that nobody renews ends. */
const IDLE_MS = 30 * DAY_MS;
/** Even one in daily use asks for the password now and then. */
const LONGEST_MS = 180 * DAY_MS;

/** When a session ends that is renewed now. */
export function sessionEnd(openedAt: Date, renewedAt: Date): Date {
  return new Date(Math.min(renewedAt.getTime() + IDLE_MS, openedAt.getTime() + LONGEST_MS));
}
