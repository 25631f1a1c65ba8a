/** When the sides of a rental may review each other, and when what they wrote is shown. */
const DAY_MS = 86_400_000;

/** `overSince`: when the rental was completed or its dispute decided, whichever came first. */
export const reviewsCloseAt = (overSince: Date, reviewDays: number): Date =>
  new Date(overSince.getTime() + reviewDays * DAY_MS);

export const reviewsOpen = (overSince: Date | null, reviewDays: number, now: Date): boolean =>
  overSince !== null && now < reviewsCloseAt(overSince, reviewDays);
