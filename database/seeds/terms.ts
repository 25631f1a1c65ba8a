/** Cancellation policies and fees that the demo sells under. */
export const POLICIES = [
  {
    slug: 'flexible',
    name: 'Flexible',
    summary: 'Full refund until 24 hours before the start.',
    tiers: [{ hoursBefore: 24, refundPercent: 100 }],
    serviceFeeRefundable: true,
    inProgressRefund: true,
  },
  {
    slug: 'moderate',
    name: 'Moderate',
    summary: 'Full refund until 5 days before the start, half until 24 hours before.',
    tiers: [
      { hoursBefore: 120, refundPercent: 100 },
      { hoursBefore: 24, refundPercent: 50 },
    ],
    serviceFeeRefundable: true,
    inProgressRefund: false,
  },
  {
    slug: 'strict',
    name: 'Strict',
    summary: 'Half back until 7 days before the start, without the service fee.',
    tiers: [{ hoursBefore: 168, refundPercent: 50 }],
    serviceFeeRefundable: false,
    inProgressRefund: false,
  },
] as const;

export const FEES = {
  slug: 'standard',
  name: 'Standard fees',
  renterFeeBps: 1000,
  commissionBps: 1500,
  ownerPenaltyBps: 1000,
  taxBps: 0,
  taxLabel: '',
} as const;

/**
 * Staff look at a first large booking of a new account. The amount lies above what the demo's
 * people usually book. The others wait until staff switch them on: everybody in the demo pays with
 * the same few test cards, and books a lot within minutes.
 */
export const RISK_RULES = [
  {
    slug: 'new-account-high-value',
    name: 'New account, high value',
    kind: 'new_account_high_value',
    enabled: true,
    accountAgeHours: 72,
    thresholdAmount: 1_000_000,
    currency: 'USD',
    bookingCount: null,
    withinHours: null,
    accountCount: null,
  },
  {
    slug: 'many-bookings-at-once',
    name: 'Many bookings at once',
    kind: 'velocity',
    enabled: false,
    accountAgeHours: null,
    thresholdAmount: null,
    currency: null,
    bookingCount: 10,
    withinHours: 1,
    accountCount: null,
  },
  {
    slug: 'shared-card',
    name: 'Card of several accounts',
    kind: 'shared_card',
    enabled: false,
    accountAgeHours: null,
    thresholdAmount: null,
    currency: null,
    bookingCount: null,
    withinHours: null,
    accountCount: 2,
  },
  {
    slug: 'owner-card',
    name: 'Card of the owner',
    kind: 'owner_card',
    enabled: false,
    accountAgeHours: null,
    thresholdAmount: null,
    currency: null,
    bookingCount: null,
    withinHours: null,
    accountCount: null,
  },
] as const;
