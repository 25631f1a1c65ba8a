/** Until when a renter whose card was refused can pay a late fee before the deposit does. Pure. */
const HOUR_MS = 3_600_000;
const TIME_TO_PAY_MS = 72 * HOUR_MS;
/** What is left of a hold when it is taken: a capture may need some tries. */
const BEFORE_LAPSE_MS = 12 * HOUR_MS;

export interface LateFeeFacts {
  readonly now: Date;
  /** Until when the hold that could pay can be captured; null: it never lapses, or there is none. */
  readonly captureBefore: Date | null;
  /** When the booking settles; null while that is not known. */
  readonly settlesAt: Date | null;
}

/** Three days, but no later than the hold allows, and not beyond the settlement. */
export function payUntil({ now, captureBefore, settlesAt }: LateFeeFacts): Date {
  const limits = [now.getTime() + TIME_TO_PAY_MS];
  if (captureBefore) limits.push(captureBefore.getTime() - BEFORE_LAPSE_MS);
  if (settlesAt) limits.push(settlesAt.getTime());
  return new Date(Math.max(now.getTime(), Math.min(...limits)));
}
