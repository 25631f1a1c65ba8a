import { addDays } from '@rental/shared/local-time';

export interface FiguresSpan {
  /** First and last day, ISO dates of UTC; both count. */
  readonly from: string;
  readonly to: string;
  readonly days: readonly string[];
}

/** The last `days` days, today included. */
export function spanOf(now: Date, days: number): FiguresSpan {
  const to = now.toISOString().slice(0, 10);
  const from = addDays(to, 1 - days);
  return { from, to, days: Array.from({ length: days }, (_, index) => addDays(from, index)) };
}
