/** Stable codes in `error.details.code`. */
export const LISTING_ERRORS = {
  LISTING_INCOMPLETE: 'LISTING_INCOMPLETE',
  LISTING_STATE_CONFLICT: 'LISTING_STATE_CONFLICT',
  LISTING_CHANGED: 'LISTING_CHANGED',
  LISTING_NOT_EDITABLE: 'LISTING_NOT_EDITABLE',
  LISTING_HAS_HISTORY: 'LISTING_HAS_HISTORY',
  REVISION_CHANGED: 'REVISION_CHANGED',
  /** Another member of staff looks at it; `details.claim` says who and until when. */
  REVISION_CLAIMED: 'REVISION_CLAIMED',
  /** Staff's decision cannot be taken back; `details.why`: `late`, `another`, `changed`. */
  DECISION_STANDS: 'DECISION_STANDS',
  /** Listings or categories are in it; `details` has the numbers. */
  CATEGORY_NOT_EMPTY: 'CATEGORY_NOT_EMPTY',
  CATEGORY_CHANGED: 'CATEGORY_CHANGED',
  /** Other listings are concerned than the preview said, or another change is sent. */
  CATEGORY_EFFECT_CHANGED: 'CATEGORY_EFFECT_CHANGED',
  /** Nobody reports what is their own. */
  OWN_LISTING: 'OWN_LISTING',
  /** Another member of staff was faster, or there is none. */
  REPORTS_CLOSED: 'REPORTS_CLOSED',
} as const;
