/**
 * Stripe keeps undisbursed money 90 days at most (MONEY.md, "Traps"): a rental must end early enough
 * after its payment that the owner can be paid, however long the claims' window is (`WINDOWS`).
 */
export const MOST_SETTLE_DAYS = 7;
export const MAX_DAYS_UNTIL_PAYOUT = 90;
export const LATEST_END_DAYS = MAX_DAYS_UNTIL_PAYOUT - MOST_SETTLE_DAYS;
