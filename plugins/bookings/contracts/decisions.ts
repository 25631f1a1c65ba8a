/**
 * Why an amount is what it is: the rule, its version and what it was given. Written by what moves the
 * amount, read by the parties and by staff. Browser-safe; amounts in minor units.
 */
import { z } from 'zod';
import { BOOKING_EVENTS, type BookingEvent } from './states';

export const DECISION_RULES = [
  /** The price as it was paid: who gets what of it, by the pinned fee schedule. */
  'fee_schedule',
  /** A step of the pinned cancellation policy, by hours to the start. */
  'policy_tier',
  /** Too late for every step of the policy. */
  'past_every_tier',
  /** During the rental: by whole local days not begun. */
  'days_not_begun',
  /** During the rental, and the policy gives nothing back by then. */
  'nothing_in_progress',
  'owner_cancelled',
  /** During the rental: by whole local days not begun, fees included. */
  'owner_cancelled_in_progress',
  /** Stripe never answered about the deposit. */
  'deposit_unavailable',
  /** Paid when the dates had gone to somebody else. */
  'paid_too_late',
  /** A share of the rental, by the pinned fee schedule. */
  'owner_penalty',
  /** Begun units after the end, by the terms that it was sold under. */
  'late_fee',
  /** The owner asks nothing for it. */
  'late_fee_waived',
  /** The card did not pay, so the deposit did: whole to the owner, and no more than was held. */
  'late_fee_from_deposit',
  /** How staff divided what was frozen of the owner's share. */
  'dispute_decision',
  /** How staff divided what was taken of the deposit. */
  'deposit_divided',
  /** The renter's bank took a charge back for good, before the owner's share was settled. */
  'chargeback_lost',
  /** The same when the owner had it: the owner owes it. */
  'chargeback_owed',
  /** From before there was a log. */
  'recorded_before',
] as const;
export type DecisionRule = (typeof DECISION_RULES)[number];

export type DecisionInputs = Readonly<Record<string, string | number | boolean | null>>;

/** A rule and what it was given. */
export interface Because {
  readonly rule: DecisionRule;
  /** `slug@version` of the policy or the fee schedule; null where none says it. */
  readonly version: string | null;
  readonly inputs: DecisionInputs;
}

/** As a party sees it: what it did to that side's money, with what of the inputs is that side's to know. */
export const decisionView = z.object({
  event: z.enum(BOOKING_EVENTS),
  rule: z.enum(DECISION_RULES),
  version: z.string().nullable(),
  inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  currency: z.string(),
  /** Gained is positive, given negative. */
  amount: z.number().int(),
  at: z.iso.datetime({ offset: true }),
});
export type DecisionView = z.output<typeof decisionView>;

/** As staff see it: all three sides, which sum to nothing. */
export interface StaffDecision extends Because {
  readonly event: BookingEvent;
  readonly currency: string;
  readonly renter: number;
  readonly owner: number;
  readonly platform: number;
  readonly at: string;
}
