import type { TypeLayout } from './layout';

const VERSION = {
  label: 'Version',
  description: 'A booking keeps the version it was sold under.',
} as const;
const EFFECTIVE = {
  label: 'In force from',
  description: 'Versions are drafted and published in Policies & fees.',
};
const WITHDRAWN = { label: 'Withdrawn', description: 'Before it was ever in force.' };
const BASIS_POINTS = 'In basis points: 100 is 1 %.';

export const cancellationPolicyLayout: TypeLayout = {
  uid: 'api::cancellation-policy.cancellation-policy',
  mainField: 'name',
  sort: ['name', 'ASC'],
  list: ['name', 'version', 'summary', 'effectiveFrom', 'updatedAt'],
  edit: [
    [
      ['name', 6],
      ['slug', 6],
    ],
    [
      ['version', 4],
      ['effectiveFrom', 4],
      ['withdrawnAt', 4],
    ],
    [['summary', 12]],
    [['tiers', 12]],
    [
      ['inProgressRefund', 6],
      ['serviceFeeRefundable', 6],
    ],
  ],
  fields: {
    name: { label: 'Name' },
    slug: { label: 'Short name' },
    version: VERSION,
    effectiveFrom: EFFECTIVE,
    withdrawnAt: WITHDRAWN,
    summary: { label: 'In one sentence', description: 'What renters read before they book.' },
    tiers: {
      label: 'Tiers',
      description:
        'A list of { hoursBefore, refundPercent }, most hours first. The first tier whose hours are left decides.',
    },
    inProgressRefund: {
      label: 'Refund while it runs',
      description: 'Days that have not begun are paid back.',
    },
    serviceFeeRefundable: { label: 'Service fee is refundable' },
    updatedAt: { label: 'Changed' },
  },
};

export const feeScheduleLayout: TypeLayout = {
  uid: 'api::fee-schedule.fee-schedule',
  mainField: 'name',
  sort: ['name', 'ASC'],
  list: ['name', 'version', 'renterFeeBps', 'commissionBps', 'taxBps', 'effectiveFrom'],
  edit: [
    [
      ['name', 6],
      ['slug', 6],
    ],
    [
      ['version', 4],
      ['effectiveFrom', 4],
      ['withdrawnAt', 4],
    ],
    [
      ['renterFeeBps', 4],
      ['commissionBps', 4],
      ['ownerPenaltyBps', 4],
    ],
    [
      ['taxBps', 4],
      ['taxLabel', 8],
    ],
    [
      ['lateGraceMinutes', 4],
      ['lateFeeBps', 4],
      ['lateFeeCapUnits', 4],
    ],
  ],
  fields: {
    name: { label: 'Name' },
    slug: { label: 'Short name' },
    version: VERSION,
    effectiveFrom: EFFECTIVE,
    withdrawnAt: WITHDRAWN,
    renterFeeBps: { label: 'Renter’s service fee', description: BASIS_POINTS },
    commissionBps: { label: 'Owner’s commission', description: BASIS_POINTS },
    ownerPenaltyBps: { label: 'Owner’s penalty on cancelling', description: BASIS_POINTS },
    taxBps: { label: 'Tax', description: BASIS_POINTS },
    taxLabel: { label: 'Name of the tax', description: 'As it stands on the receipt.' },
    lateGraceMinutes: { label: 'Late return: grace', description: 'Minutes after the end.' },
    lateFeeBps: {
      label: 'Late fee',
      description: 'Of one unit’s price, for each begun unit, in basis points. 0: none.',
    },
    lateFeeCapUnits: { label: 'Late fee: most units' },
    updatedAt: { label: 'Changed' },
  },
};

export const promoCodeLayout: TypeLayout = {
  uid: 'api::promo-code.promo-code',
  mainField: 'name',
  sort: ['name', 'ASC'],
  list: ['name', 'version', 'summary', 'validUntil', 'maxUses', 'effectiveFrom'],
  edit: [
    [
      ['name', 6],
      ['slug', 6],
    ],
    [
      ['version', 4],
      ['effectiveFrom', 4],
      ['withdrawnAt', 4],
    ],
    [['summary', 12]],
    [
      ['discountKind', 4],
      ['percent', 4],
      ['amount', 4],
    ],
    [
      ['currency', 6],
      ['minRental', 6],
    ],
    [
      ['validFrom', 6],
      ['validUntil', 6],
    ],
    [
      ['maxUses', 4],
      ['maxUsesPerRenter', 4],
      ['firstBookingOnly', 4],
    ],
  ],
  fields: {
    name: { label: 'Code' },
    slug: { label: 'Short name' },
    version: VERSION,
    effectiveFrom: EFFECTIVE,
    withdrawnAt: WITHDRAWN,
    summary: { label: 'What it is for', description: 'For staff.' },
    discountKind: { label: 'Takes off' },
    percent: { label: 'Percent of the rental' },
    amount: { label: 'Amount', description: 'In the smallest unit of the currency.' },
    currency: { label: 'Currency', description: 'Empty: every one.' },
    minRental: { label: 'Smallest rental', description: 'In the smallest unit, without fees.' },
    validFrom: { label: 'First day', description: 'In UTC.' },
    validUntil: { label: 'Last day', description: 'In UTC.' },
    maxUses: { label: 'Uses altogether', description: '0: no limit.' },
    maxUsesPerRenter: { label: 'Uses of each renter', description: '0: no limit.' },
    firstBookingOnly: { label: 'For the first booking only' },
    updatedAt: { label: 'Changed' },
  },
};

export const deadlineWindowLayout: TypeLayout = {
  uid: 'api::deadline-window.deadline-window',
  mainField: 'name',
  sort: ['version', 'DESC'],
  list: ['name', 'version', 'paymentMinutes', 'answerHours', 'claimDays', 'effectiveFrom'],
  edit: [
    [
      ['name', 6],
      ['slug', 6],
    ],
    [
      ['version', 4],
      ['effectiveFrom', 4],
      ['withdrawnAt', 4],
    ],
    [
      ['paymentMinutes', 4],
      ['changeMinutes', 4],
      ['riskReviewHours', 4],
    ],
    [
      ['answerHours', 4],
      ['answerLeastHours', 4],
      ['captureMarginHours', 4],
    ],
    [
      ['upcomingHours', 4],
      ['checkInHours', 4],
      ['depositHours', 4],
    ],
    [
      ['checkOutHours', 4],
      ['claimDays', 4],
      ['appealDays', 4],
    ],
    [
      ['cancelledDays', 4],
      ['disputeAnswerDays', 4],
      ['reviewDays', 4],
    ],
  ],
  fields: {
    name: { label: 'Name' },
    slug: { label: 'Short name' },
    version: VERSION,
    effectiveFrom: EFFECTIVE,
    withdrawnAt: WITHDRAWN,
    paymentMinutes: { label: 'To pay, in minutes' },
    changeMinutes: { label: 'To pay for other dates, in minutes' },
    riskReviewHours: { label: 'Look by staff, in hours' },
    answerHours: { label: 'Owner’s answer, at most in hours' },
    answerLeastHours: { label: 'Owner’s answer, at least in hours' },
    captureMarginHours: { label: 'Before a card lapses, in hours' },
    upcomingHours: { label: 'Before the start, in hours' },
    checkInHours: { label: 'Check-in, in hours' },
    depositHours: { label: 'Another card for the deposit, in hours' },
    checkOutHours: { label: 'Check-out, in hours' },
    claimDays: { label: 'Claims, in days' },
    appealDays: { label: 'Appeal, in days' },
    cancelledDays: { label: 'After a cancellation, in days' },
    disputeAnswerDays: { label: 'Answer to a claim, in days' },
    reviewDays: { label: 'Reviews, in days' },
    updatedAt: { label: 'Changed' },
  },
};
