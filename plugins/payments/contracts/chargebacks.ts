/** Chargebacks: Stripe's states of one, and what the platform makes of them. Browser-safe. */

/** In the order in which one goes through them. */
export const CHARGEBACK_STATUSES = [
  'warning_needs_response',
  'warning_under_review',
  'needs_response',
  'under_review',
  'warning_closed',
  'won',
  'lost',
] as const;
export type ChargebackStatus = (typeof CHARGEBACK_STATUSES)[number];

/** What still takes evidence. */
export const ANSWERABLE: readonly ChargebackStatus[] = ['warning_needs_response', 'needs_response'];

/** What the board shows. */
export const CHARGEBACK_FILTERS = ['open', 'ended'] as const;
