/** Codes that this plugin's refusals carry in `details.code`. They do not change. */
export const BOOKING_ERRORS = {
  DATES_UNAVAILABLE: 'DATES_UNAVAILABLE',
  DATES_INVALID: 'DATES_INVALID',
  LISTING_NOT_BOOKABLE: 'LISTING_NOT_BOOKABLE',
  /** No tax rule is for it, or the one that is cannot be used. */
  TAX_UNDETERMINED: 'TAX_UNDETERMINED',
  OWN_LISTING: 'OWN_LISTING',
  VERIFICATION_REQUIRED: 'VERIFICATION_REQUIRED',
  EXTRA_UNKNOWN: 'EXTRA_UNKNOWN',
  QUANTITY_UNAVAILABLE: 'QUANTITY_UNAVAILABLE',
  BOOKING_STATE_CONFLICT: 'BOOKING_STATE_CONFLICT',
  TRANSITION_NOT_AVAILABLE: 'TRANSITION_NOT_AVAILABLE',
  /** A settlement waits until every refund is with the renter. */
  REFUNDS_OPEN: 'REFUNDS_OPEN',
  /** The renter's bank disputes a charge: nothing is settled or decided before it has. */
  CHARGEBACK_OPEN: 'CHARGEBACK_OPEN',
  DEPOSIT_MISSING: 'DEPOSIT_MISSING',
  PROMO_UNKNOWN: 'PROMO_UNKNOWN',
  /** Before its first day, or after its last. */
  PROMO_NOT_VALID_NOW: 'PROMO_NOT_VALID_NOW',
  /** Another currency, or a rental that is too small. */
  PROMO_NOT_FOR_THIS: 'PROMO_NOT_FOR_THIS',
  PROMO_USED_UP: 'PROMO_USED_UP',
  PROMO_USED_BEFORE: 'PROMO_USED_BEFORE',
  PROMO_FIRST_BOOKING_ONLY: 'PROMO_FIRST_BOOKING_ONLY',
  REFUND_CHANGED: 'REFUND_CHANGED',
  /** A forced transition would do something else by now than what was shown. */
  CONSEQUENCES_CHANGED: 'CONSEQUENCES_CHANGED',
  /** The listing, the booking or its owner does not allow a change of its dates. */
  CHANGE_NOT_OFFERED: 'CHANGE_NOT_OFFERED',
  /** Another amount by now than what was shown. */
  PRICE_CHANGED: 'PRICE_CHANGED',
  NOT_PAID_YET: 'NOT_PAID_YET',
  /** A settlement waits for a late fee. */
  LATE_FEE_OPEN: 'LATE_FEE_OPEN',
  /** It is paid, or about to be. */
  LATE_FEE_CLOSED: 'LATE_FEE_CLOSED',
  CLAIM_TOO_HIGH: 'CLAIM_TOO_HIGH',
  DEPOSIT_CAPTURE_PENDING: 'DEPOSIT_CAPTURE_PENDING',
  SPLIT_DOES_NOT_SUM: 'SPLIT_DOES_NOT_SUM',
  APPEAL_CLOSED: 'APPEAL_CLOSED',
  /** Not over yet, or the two weeks are. */
  REVIEW_CLOSED: 'REVIEW_CLOSED',
  REVIEW_WRITTEN: 'REVIEW_WRITTEN',
  DISPUTE_CLOSED: 'DISPUTE_CLOSED',
} as const;
