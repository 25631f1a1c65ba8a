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
