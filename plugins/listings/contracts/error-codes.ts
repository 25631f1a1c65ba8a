/** Stable codes in `error.details.code`. */
export const LISTING_ERRORS = {
  LISTING_INCOMPLETE: 'LISTING_INCOMPLETE',
  LISTING_STATE_CONFLICT: 'LISTING_STATE_CONFLICT',
  LISTING_NOT_EDITABLE: 'LISTING_NOT_EDITABLE',
  LISTING_HAS_HISTORY: 'LISTING_HAS_HISTORY',
  REVISION_CHANGED: 'REVISION_CHANGED',
  /** Another member of staff looks at it; `details.claim` says who and until when. */
  REVISION_CLAIMED: 'REVISION_CLAIMED',
} as const;
