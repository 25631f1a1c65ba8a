/** How long everybody has for their step of a booking, as staff edit it, and what is wrong with it. Browser-safe. */
import { z } from 'zod';
import { MOST_SETTLE_DAYS } from '../periods';
import { problem, type TermsProblem, type TermsProblemCode } from './problems';

/**
 * Every window of the lifecycle with its bounds; the unit is the end of its name. An authorised card and
 * a deposit's hold live for 4 days and 18 hours at least (`AUTHORISATION_HOURS`), and the owner is to be
 * paid while Stripe still keeps the money (`MOST_SETTLE_DAYS`).
 */
export const WINDOWS = {
  /** To pay, while the dates are kept. */
  paymentMinutes: { least: 5, most: 60 },
  /** To pay for other dates of a booking. */
  changeMinutes: { least: 5, most: 60 },
  /** For staff, where a risk rule asked for a look. */
  riskReviewHours: { least: 1, most: 48 },
  /** For the owner to answer a request: at most, and never less than. */
  answerHours: { least: 1, most: 72 },
  answerLeastHours: { least: 1, most: 24 },
  /** Before an authorised card lapses, so that the answer can still be carried out. */
  captureMarginHours: { least: 1, most: 24 },
  /** Before the start: the deposit is held and both sides are reminded. */
  upcomingHours: { least: 1, most: 72 },
  /** After the start, for the handover: no report, no deposit. */
  checkInHours: { least: 1, most: 48 },
  /** To bring another card once one was refused for the deposit. */
  depositHours: { least: 1, most: 24 },
  /** After the end, for the report about the return. */
  checkOutHours: { least: 1, most: 72 },
  /** To claim something after the return, before the owner is paid. */
  claimDays: { least: 1, most: MOST_SETTLE_DAYS },
  /** To appeal a decision. */
  appealDays: { least: 1, most: MOST_SETTLE_DAYS },
  /** After a cancellation, before what is kept is paid out. */
  cancelledDays: { least: 1, most: MOST_SETTLE_DAYS },
  /** For the other side's word on a claim or an appeal. */
  disputeAnswerDays: { least: 1, most: 7 },
  /** To review once the rental is over. */
  reviewDays: { least: 1, most: 60 },
} as const satisfies Record<string, { least: number; most: number }>;

export type WindowKey = keyof typeof WINDOWS;
export const WINDOW_KEYS = Object.keys(WINDOWS) as readonly WindowKey[];

export type WindowUnit = 'minutes' | 'hours' | 'days';

/** `paymentMinutes` → `minutes` */
export function unitOfWindow(key: WindowKey): WindowUnit {
  if (key.endsWith('Minutes')) return 'minutes';
  return key.endsWith('Hours') ? 'hours' : 'days';
}

const wholeNumber = z.number().int().min(-1_000_000).max(1_000_000);

/** Shapes only: what is wrong with the values is said by `windowsProblems`. */
export const windowsContent = z.strictObject({
  /** The same in every version. */
  name: z.string().trim().max(80),
  ...(Object.fromEntries(WINDOW_KEYS.map((key) => [key, wholeNumber])) as Record<
    WindowKey,
    typeof wholeNumber
  >),
});
export type WindowsContent = z.output<typeof windowsContent>;

/** What counts for a booking: the numbers of the version that it was made under. */
export type Windows = Readonly<Record<WindowKey, number>>;

/** As a booking pins them. */
export interface PinnedWindows extends Windows {
  /** `deadlines@1` */
  readonly version: string;
}

/** What Stripe keeps of an authorisation at least: 4 days and 18 hours, without the cardholder. */
export const AUTHORISATION_HOURS = 114;

interface Rule {
  /** The window to change. */
  readonly path: WindowKey;
  readonly code: TermsProblemCode;
  /** What it can be at most, or at least, beside the others. */
  readonly limit: (windows: Windows) => number;
  readonly isKept: (value: number, limit: number) => boolean;
}

const atMost = (value: number, limit: number): boolean => value <= limit;
const atLeast = (value: number, limit: number): boolean => value >= limit;
/** Hours in whole days, rounded up. */
const inDays = (hours: number): number => Math.ceil(hours / 24);

/** Where two windows leave no way out of a state together. */
const RULES: readonly Rule[] = [
  {
    path: 'answerLeastHours',
    code: 'answer_contradicted',
    limit: ({ answerHours }) => answerHours,
    isKept: atMost,
  },
  {
    path: 'answerHours',
    code: 'answer_outlives_card',
    limit: ({ riskReviewHours, captureMarginHours }) =>
      AUTHORISATION_HOURS - riskReviewHours - captureMarginHours,
    isKept: atMost,
  },
  {
    path: 'upcomingHours',
    code: 'hold_lapses_first',
    limit: ({ checkInHours }) => AUTHORISATION_HOURS - checkInHours,
    isKept: atMost,
  },
  {
    path: 'depositHours',
    code: 'deposit_outlives_check_in',
    limit: ({ checkInHours }) => checkInHours,
    isKept: atMost,
  },
  {
    path: 'claimDays',
    code: 'claim_before_inspection',
    limit: ({ checkOutHours }) => inDays(checkOutHours),
    isKept: atLeast,
  },
  {
    path: 'cancelledDays',
    code: 'claim_before_inspection',
    limit: ({ checkOutHours }) => inDays(checkOutHours),
    isKept: atLeast,
  },
  {
    path: 'reviewDays',
    code: 'review_before_claim',
    limit: ({ claimDays }) => claimDays,
    isKept: atLeast,
  },
];

/** What keeps these windows from being published: none of them may be a dead end. */
export function windowsProblems(content: Windows): TermsProblem[] {
  const wrong = WINDOW_KEYS.flatMap((key) => boundProblems(key, content[key]));
  if (wrong.length > 0) return wrong;
  return RULES.flatMap(({ path, code, limit, isKept }) => {
    const allowed = limit(content);
    return isKept(content[path], allowed) ? [] : [problem(path, code, { limit: allowed })];
  });
}

function boundProblems(key: WindowKey, value: number): TermsProblem[] {
  const { least, most } = WINDOWS[key];
  if (value === 0) return [problem(key, 'window_zero', { least })];
  return Number.isInteger(value) && value >= least && value <= most
    ? []
    : [problem(key, `window_${unitOfWindow(key)}_invalid`, { least, most })];
}
