/**
 * Owners are paid 7 days after the end, and Stripe keeps undisbursed money 90 days at most
 * (MONEY.md, "Traps"): a rental must end early enough after its payment.
 */
export const SETTLE_DAYS = 7;
export const MAX_DAYS_UNTIL_PAYOUT = 90;
export const LATEST_END_DAYS = MAX_DAYS_UNTIL_PAYOUT - SETTLE_DAYS;

/** Staff wait for so long for the other side's answer to a claim or an appeal. */
export const ANSWER_DAYS = 3;

/** Either side may review for so long once a rental is over; then what is there is shown. */
export const REVIEW_DAYS = 14;
