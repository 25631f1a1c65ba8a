/** How long until a deadline, in the two largest units that matter. Pure. */
export interface TimeLeft {
  days: number;
  hours: number;
  minutes: number;
}

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** Begun minutes; undefined when the time is over. */
export function timeLeft(untilMs: number, nowMs: number): TimeLeft | undefined {
  const minutes = Math.ceil((untilMs - nowMs) / MINUTE_MS);
  if (minutes <= 0) return undefined;
  const days = Math.floor(minutes / DAY_MINUTES);
  const rest = minutes % DAY_MINUTES;
  return { days, hours: Math.floor(rest / HOUR_MINUTES), minutes: rest % HOUR_MINUTES };
}

/** From here on a deadline is urgent. */
export const isUrgent = ({ days, hours }: TimeLeft): boolean => days === 0 && hours < 2;
