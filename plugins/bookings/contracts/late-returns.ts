/** A return that was late, what it costs, and how far its payment is. Browser-safe. */
import { documentId } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';
import { lateTerms } from './late-return';

const instant = z.iso.datetime({ offset: true });
const amount = z.number().int();

export const LATE_STATES = [
  /** Late, and it costs nothing. */
  'NONE',
  /** The owner asks nothing for it. */
  'WAIVED',
  /** The saved card is being charged. */
  'CHARGING',
  /** It was refused: the renter is asked to pay. */
  'ASKED',
  /** Its payment is let go of: the deposit pays, or the owner waives it. */
  'ENDING',
  /** The deposit pays it. */
  'TAKING',
  'PAID',
  'FROM_DEPOSIT',
  /** Nobody has paid and no deposit is held: staff look after it; the renter still can. */
  'OPEN',
] as const;
export type LateState = (typeof LATE_STATES)[number];

/** Stripe is at work on it: a settlement waits for that, and for the renter's time to pay. */
export const LATE_IN_HAND: readonly LateState[] = ['CHARGING', 'ASKED', 'ENDING', 'TAKING'];

/** The renter can pay it. */
export const isLateFeePayable = (state: LateState): boolean =>
  state === 'ASKED' || state === 'OPEN';

/** The owner can still ask nothing. */
export const isLateFeeWaivable = (state: LateState): boolean =>
  state === 'CHARGING' || isLateFeePayable(state);

/** What both sides are told of a late fee, on the outbox. */
export const LATE_FEE_NEWS = [
  'planned',
  'waived',
  'failed',
  'paid',
  'from_deposit',
  'open',
] as const;
export type LateFeeNews = (typeof LATE_FEE_NEWS)[number];
/** The item is not back, and somebody waits for it; it is back after all. */
export const RETURN_IS_LATE = 'booking.return_late';
export const RETURN_IS_BACK = 'booking.return_back';
export const LATE_FEE_TOPIC = 'booking.late_fee';

/** What coming back at some moment costs. */
export const lateReturnPreview = z.object({
  currency: z.string(),
  endAt: instant,
  returnedAt: instant,
  /** Undefined where being late costs nothing. */
  terms: lateTerms.optional(),
  /** Begun minutes after the end; 0: in time. */
  minutes: amount,
  units: amount,
  amount,
  /** What of it is the owner's. */
  ownerShare: amount,
});
export type LateReturnPreview = z.output<typeof lateReturnPreview>;

/** As part of the booking. */
export const lateReturnView = z.object({
  state: z.enum(LATE_STATES),
  returnedAt: instant,
  minutes: amount,
  units: amount,
  amount,
  /** The owner's part; null for the renter. */
  ownerShare: amount.nullable(),
  /** What of the deposit went to the owner for it. */
  taken: amount,
  /** Until when the renter is asked to pay, before the deposit does. */
  payUntil: instant.nullable(),
});
export type LateReturnView = z.output<typeof lateReturnView>;

const byId = z.strictObject({ id: documentId });

export const previewLateReturn = defineRoute({
  id: 'bookings.late-return-preview',
  method: 'GET',
  path: '/api/bookings/:id/late-return-preview',
  access: 'party',
  summary: 'What coming back at that moment costs, by the function that charges it',
  params: byId,
  /** Default: now. */
  query: z.strictObject({ returnedAt: instant.optional() }),
  answers: { 200: z.object({ data: lateReturnPreview }) },
});
