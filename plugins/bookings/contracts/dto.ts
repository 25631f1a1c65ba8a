/** What goes over the wire. Amounts are integers in minor units; instants ISO 8601 UTC. */
import { documentId, isoDate } from '@rental/shared/http/query';
import { z } from 'zod';
import { openChangeView } from './changes';
import { CONDITIONS } from './conditions';
import { PRICE_REASONS } from './day-prices';
import { decisionView } from './decisions';
import { disputeView } from './disputes';
import { lateTerms } from './late-return';
import { lateReturnView } from './late-returns';
import { bookingReviews } from './reviews';
import { ACTORS, BOOKING_EVENTS, BOOKING_STATES, DEPOSIT_STATES } from './states';

const instant = z.iso.datetime({ offset: true });
const amount = z.number().int();

const selection = {
  listingId: documentId,
  startDate: isoDate.optional(),
  endDate: isoDate.optional(),
  /** For listings by the hour, instead of dates. */
  startAt: instant.optional(),
  endAt: instant.optional(),
  guests: z.number().int().min(1).max(1000).default(1),
  quantity: z.number().int().min(1).max(100).default(1),
  /** Codes of the listing's extras. */
  extras: z.array(z.string().max(60)).max(20).default([]),
  promoCode: z.string().trim().max(40).optional(),
};

export const quoteRequest = z.strictObject(selection);
export const bookingRequest = z.strictObject({
  ...selection,
  message: z.string().trim().max(2000).optional(),
});
export type QuoteRequest = z.output<typeof quoteRequest>;
export type BookingRequest = z.output<typeof bookingRequest>;

export const quoteLine = z.object({
  code: z.string(),
  label: z.string(),
  amount,
  /** Of a rental line: how many units at which price, and why at this one. */
  units: amount.optional(),
  unitAmount: amount.optional(),
  reason: z.enum(PRICE_REASONS).optional(),
});

const includedTax = z.object({ label: z.string(), amount });

export const quoteAnswer = z.object({
  currency: z.string(),
  units: amount,
  startAt: instant,
  endAt: instant,
  lines: z.array(quoteLine),
  total: amount,
  /** The tax that the lines have in them already; null where it is a line of its own, or none is taken. */
  includedTax: includedTax.nullable(),
  deposit: amount,
  dueNow: amount,
  /** What bringing it back too late costs; null where it costs nothing. */
  lateReturn: lateTerms.nullable(),
  /** How long its dates are kept for the payment. */
  paymentMinutes: amount,
  /** The deposit is held, not charged, on its date. */
  dueLater: z.array(z.object({ code: z.string(), label: z.string(), amount, at: instant })),
  cancellation: z.array(
    z.object({ until: instant.nullable(), refund: amount, refundPercent: z.number() }),
  ),
});
export type QuoteAnswer = z.output<typeof quoteAnswer>;

export const bookingCreated = z.object({
  bookingId: z.string(),
  status: z.literal('PENDING_PAYMENT'),
  paymentClientSecret: z.string(),
  expiresAt: instant,
});
export type BookingCreated = z.output<typeof bookingCreated>;

export const AVAILABLE_ACTIONS = [
  'pay',
  /** The card was refused for the deposit: authenticate, or give another (`…/payment`). */
  'confirm_deposit',
  'cancel',
  /** It comes back before its end. */
  'return_early',
  /** It is kept for longer. */
  'extend',
  /** Other dates, before it has begun. */
  'change_dates',
  /** The renter asks for other dates, and the owner can say yes or no. */
  'approve_change',
  'decline_change',
  'approve',
  'decline',
  'withdraw',
  'check_in',
  'check_out',
  'waive_deposit',
  /** The card was refused for the late fee: pay it (`…/payment`). */
  'pay_late_fee',
  'waive_late_fee',
  'report_issue',
  /** The other side has claimed or appealed, and waits for what this one says. */
  'answer_dispute',
  /** A statement or photos, while a dispute is open. */
  'add_to_dispute',
  'appeal',
  'review',
] as const;
export type AvailableAction = (typeof AVAILABLE_ACTIONS)[number];

const timelineEntry = z.object({
  from: z.enum(BOOKING_STATES).nullable(),
  to: z.enum(BOOKING_STATES),
  event: z.enum(BOOKING_EVENTS),
  actor: z.enum(ACTORS),
  reason: z.string().nullable(),
  at: instant,
});

export const INSPECTION_KINDS = ['CHECK_IN', 'CHECK_OUT'] as const;

const inspection = z.object({
  id: z.string(),
  kind: z.enum(INSPECTION_KINDS),
  condition: z.enum(CONDITIONS),
  checklist: z.array(z.object({ item: z.string(), ok: z.boolean() })),
  /** Signed addresses, good for some minutes. */
  photos: z.array(z.string()),
  notes: z.string(),
  recordedAt: instant,
});

/** How long everybody has, by the terms that the booking was made under. */
const bookingWindows = z.object({
  /** `deadlines@1` */
  version: z.string(),
  paymentMinutes: amount,
  changeMinutes: amount,
  upcomingHours: amount,
  claimDays: amount,
  cancelledDays: amount,
  reviewDays: amount,
});

export const bookingView = z.object({
  bookingId: z.string(),
  number: z.string(),
  status: z.enum(BOOKING_STATES),
  /** Set while Stripe is asked: the wish that is on its way ("being confirmed", "being cancelled"). */
  pending: z.enum(BOOKING_EVENTS).nullable(),
  role: z.enum(['renter', 'owner']),
  listing: z.object({
    id: z.string(),
    /** Null when the listing is gone. */
    slug: z.string().nullable(),
    title: z.string(),
    photo: z.string().nullable(),
  }),
  /** Who is on the other side. */
  otherParty: z.object({
    firstName: z.string(),
    avatarUrl: z.string().nullable(),
    verified: z.boolean(),
    /** Average of the stars that others gave; null without any. */
    rating: z.number().nullable(),
    ratingCount: amount,
  }),
  startAt: instant,
  endAt: instant,
  startDate: z.string(),
  endDate: z.string(),
  timeZone: z.string(),
  quantity: amount,
  guests: amount,
  message: z.string().nullable(),
  quote: z.object({
    currency: z.string(),
    lines: z.array(quoteLine),
    total: amount,
    includedTax: includedTax.nullable(),
    /** The owner's; null for the renter. */
    ownerShare: amount.nullable(),
  }),
  deposit: z.object({ amount, state: z.enum(DEPOSIT_STATES) }),
  /** Other dates that wait for their payment. */
  change: openChangeView.nullable(),
  windows: bookingWindows,
  dueAt: instant.nullable(),
  settledAt: instant.nullable(),
  /** Until when the caller is asked to answer the other side's claim or appeal. */
  answerUntil: instant.nullable(),
  /** Until when the caller can appeal the decision. */
  appealUntil: instant.nullable(),
  timeline: z.array(timelineEntry),
  availableActions: z.array(z.enum(AVAILABLE_ACTIONS)),
  inspections: z.array(inspection),
  dispute: disputeView.nullable(),
  reviews: bookingReviews,
  /** Of what both sides agreed to; null for bookings of before it was kept. */
  agreementHash: z.string().nullable(),
  /** Why the caller's amounts are what they are, oldest first. */
  decisions: z.array(decisionView),
  /** The rental before this one is not back although its end has passed; for the renter. */
  waitsForEarlierReturn: z.boolean(),
  /** Since when refunds and payout wait, because the renter's bank disputes a payment; null: they do not. */
  frozenSince: instant.nullable(),
  /** It came back too late. */
  lateReturn: lateReturnView.nullable(),
  /** It is not back although its end has passed, and a rental of the same unit begins soon; for the owner. */
  nextRental: z.object({ bookingId: z.string(), number: z.string(), startAt: instant }).nullable(),
  /** The exact address, once the booking is confirmed. */
  address: z.string().nullable(),
});
export type BookingView = z.output<typeof bookingView>;

export const bookingListItem = bookingView
  .omit({
    timeline: true,
    inspections: true,
    quote: true,
    address: true,
    dispute: true,
    reviews: true,
    decisions: true,
    agreementHash: true,
    waitsForEarlierReturn: true,
    frozenSince: true,
    lateReturn: true,
    nextRental: true,
  })
  .extend({
    total: amount,
    currency: z.string(),
    /** The owner's; null for the renter. */
    ownerShare: amount.nullable(),
  });
export type BookingListItem = z.output<typeof bookingListItem>;

export const cancellationPreview = z.object({
  by: z.enum(['renter', 'owner']),
  currency: z.string(),
  refund: amount,
  ownerShare: amount,
  fee: amount,
  penalty: amount,
  nextChange: z.object({ at: instant, refund: amount }).nullable(),
});
export type CancellationPreview = z.output<typeof cancellationPreview>;

/** What bringing it back now gives back, by the function that does it. */
export const earlyReturnPreview = z.object({
  currency: z.string(),
  refund: amount,
  /** What stays with the owner and with the platform. */
  ownerShare: amount,
  fee: amount,
});
export type EarlyReturnPreview = z.output<typeof earlyReturnPreview>;

export const inspectionRequest = z.strictObject({
  kind: z.enum(INSPECTION_KINDS),
  condition: z.enum(CONDITIONS),
  checklist: z
    .array(z.strictObject({ item: z.string().max(200), ok: z.boolean() }))
    .max(50)
    .default([]),
  /** Upload ids of the author, for the purpose `inspection`. */
  photos: z.array(documentId).max(30).default([]),
  notes: z.string().trim().max(4000).default(''),
  issues: z.array(z.string().max(500)).max(20).optional(),
  /** Of a return: when it came back, not before the handover and not in the future; default: now. */
  returnedAt: instant.optional(),
  /** Of a return: the owner asks nothing for its being late. */
  waiveLateFee: z.boolean().default(false),
});
export type InspectionRequest = z.output<typeof inspectionRequest>;

export const reasonRequest = z.strictObject({ reason: z.string().trim().max(1000).optional() });
export const cancelRequest = reasonRequest.extend({
  /** What the preview said comes back; another amount by now is refused instead of a surprise. */
  expectedRefund: z.number().int().min(0).optional(),
});
export type CancelRequest = z.output<typeof cancelRequest>;

export const availabilityDay = z.object({
  date: z.string(),
  available: z.boolean(),
  unitsFree: amount,
  price: amount,
});
