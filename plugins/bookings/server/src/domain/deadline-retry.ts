/** When a deadline that could not be kept is tried again (platform clock). */
const SECOND = 1000;
const HOUR = 3_600_000;

/** Something else must come first and tells when it has; this is for the case that it does not. */
export const WAIT_MS = 6 * HOUR;

/** 1 s, 2 s, 4 s … at most an hour, after so many failures (from 1). */
export const failurePauseMs = (attempts: number): number =>
  Math.min(HOUR, SECOND * 2 ** Math.min(attempts - 1, 30));
