/** When the sides of a rental may review each other, and when what they wrote is shown. */
import { REVIEW_DAYS } from '../../../contracts/periods';

const DAY_MS = 86_400_000;

/** `overSince`: when the rental was completed or its dispute decided, whichever came first. */
export const reviewsCloseAt = (overSince: Date): Date =>
  new Date(overSince.getTime() + REVIEW_DAYS * DAY_MS);

export const reviewsOpen = (overSince: Date | null, now: Date): boolean =>
  overSince !== null && now < reviewsCloseAt(overSince);
