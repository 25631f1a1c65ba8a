/** A booking of the past once more, under the terms it was sold by or under others. Pure. */
import { BOOKING_TRANSITIONS } from '../../../contracts/lifecycle';
import {
  lateReturnOf,
  lateTermsOfUnit,
  shareLateFee,
  type LateShares,
} from '../../../contracts/late-return';
import {
  listedOf,
  promoWanted,
  sharePrice,
  withPromo,
  type PriceUnit,
  type SharedPrice,
} from '../../../contracts/pricing';
import { taxedFees, type TaxedPlace } from '../../../contracts/taxes';
import type { BookingEvent, BookingState } from '../../../contracts/states';
import type {
  FeesContent,
  PolicyContent,
  PromoContent,
  WindowsContent,
} from '../../../contracts/terms/contents';
import { discountOf, servesRental } from '../../../contracts/terms/promo';
import {
  NOTHING_MOVED,
  type ReplayProblemCode,
  type ReplaySums,
  type WindowOutcome,
} from '../../../contracts/terms/replay';
import { splitOf, type CancelledBooking } from './cancellation-split';
import { replayWindows, type TimedBooking, type TimedOutcome } from './replay-windows';
import { NO_REFUND, ownerPenalty, type PolicyTerms, type RefundSplit } from './refund';

const MINUTE_MS = 60_000;

/** A cancellation, or whatever else gives money back by the policy. */
export interface ReplayedCancellation {
  /** The state that it happened in, and by what. */
  readonly from: BookingState;
  readonly event: BookingEvent;
  readonly to: BookingState;
  readonly at: Date;
}

export interface ReplayedLateness {
  readonly minutes: number;
  readonly unit: PriceUnit;
  readonly unitPrice: number;
  /** As it was charged, and what of it was the platform's. */
  readonly amount: number;
  readonly platform: number;
}

export interface ReplayedBooking extends Omit<CancelledBooking, 'state' | 'price'> {
  /** As it was sold. */
  readonly price: SharedPrice;
  readonly currency: string;
  /** What its tax depends on. */
  readonly place: TaxedPlace;
  /** The renter had booked nothing before. */
  readonly isFirst: boolean;
  readonly ownerPenaltyBps: number;
  /** It came back too late, and that was not waived. */
  readonly late: ReplayedLateness | null;
  /** Null: nothing was given back by its policy. */
  readonly cancellation: ReplayedCancellation | null;
  /** It was paid, so money moved. */
  readonly isPaid: boolean;
  /** For deadlines; null where others are tried. */
  readonly timed: TimedBooking | null;
}

/** What is tried instead of what the booking was sold under. */
export interface TriedTerms {
  readonly policy?: PolicyContent;
  readonly fees?: FeesContent;
  /** As if everybody had known it whose rental it is for. */
  readonly promo?: PromoContent;
  readonly windows?: WindowsContent;
}

interface Outcome {
  readonly price: SharedPrice;
  readonly split: RefundSplit;
  readonly penalty: number;
  readonly late: LateShares;
}

/** Under the terms as sold, with what is tried in their place. */
function outcomeOf(booking: ReplayedBooking, tried: TriedTerms): Outcome {
  const { policy, fees } = tried;
  const price = priceOf(booking, tried);
  const terms: PolicyTerms = policy ? { ...policy, version: '' } : booking.policy;
  const penaltyBps = fees ? fees.ownerPenaltyBps : booking.ownerPenaltyBps;
  const { cancellation } = booking;
  const late = lateSharesOf(booking, fees);
  if (!cancellation) return { price, split: NO_REFUND, penalty: 0, late };
  const effects = effectsOf(cancellation);
  const sold = { ...booking, state: cancellation.from, price, policy: terms };
  return {
    price,
    split: effects.refundBy ? splitOf(sold, effects.refundBy, cancellation.at) : NO_REFUND,
    penalty: effects.penalty ? ownerPenalty(price, penaltyBps) : 0,
    late,
  };
}

const END = new Date(0);

function lateSharesOf({ late }: ReplayedBooking, fees: FeesContent | undefined): LateShares {
  if (!late) return { platform: 0, owner: 0 };
  if (!fees) return { platform: late.platform, owner: late.amount - late.platform };
  const { minutes, unit, unitPrice } = late;
  const terms = lateTermsOfUnit(fees, unit, unitPrice);
  const returnedAt = new Date(minutes * MINUTE_MS);
  return shareLateFee(lateReturnOf(terms, { endAt: END, returnedAt }).amount, fees.commissionBps);
}

/** A promo that it was sold with stays, as far as the fees that are tried pay it. */
function priceOf(booking: ReplayedBooking, { fees, promo }: TriedTerms): SharedPrice {
  const { price } = booking;
  if (fees)
    return withPromo(sharePrice(listedOf(price), taxed(fees, booking)), {
      percent: 0,
      amount: price.promo,
    });
  return promo && isServed(booking, promo) ? withPromo(price, discountOf(promo)) : price;
}

/** As it would be sold: where a rule is demanded and none is there, nothing is sold, so nothing is taxed. */
const taxed = (fees: FeesContent, { place }: ReplayedBooking) =>
  taxedFees(fees, place) ?? { ...fees, taxBps: 0, taxInclusive: false };

const isServed = ({ price, currency, isFirst }: ReplayedBooking, promo: PromoContent): boolean =>
  price.promo === 0 &&
  (isFirst || !promo.firstBookingOnly) &&
  servesRental(promo, { rental: listedOf(price), currency });

const REFUNDS: ReadonlySet<string> = new Set(['refund_by_policy', 'refund_in_full']);

/** Events that give money back: a replay looks for them in a booking's history. */
export const REFUNDING_EVENTS: readonly BookingEvent[] = [
  ...new Set(
    BOOKING_TRANSITIONS.filter(({ effects }) => effects?.some((each) => REFUNDS.has(each))).map(
      ({ event }) => event,
    ),
  ),
];

/** What the lifecycle's table has this cancellation do with money. */
function effectsOf({ from, event, to }: ReplayedCancellation) {
  const row = BOOKING_TRANSITIONS.find((t) => t.from === from && t.event === event && t.to === to);
  const has = (effect: string): boolean => (row?.effects ?? []).some((each) => each === effect);
  return {
    refundBy: has('refund_by_policy')
      ? ('renter' as const)
      : has('refund_in_full')
        ? ('owner' as const)
        : undefined,
    penalty: has('charge_owner_penalty'),
  };
}

const sumsOf = ({ price, split, penalty, late }: Outcome): ReplaySums => ({
  charged: price.total + late.platform + late.owner,
  refunded: split.refund,
  platform:
    price.applicationFee -
    price.tax -
    (split.platformPart - split.taxReturned) +
    penalty +
    late.platform,
  tax: price.tax - split.taxReturned,
  owner: price.ownerShare - split.ownerPart - penalty + late.owner,
});

export interface ReplayedOutcome {
  readonly before: ReplaySums;
  readonly after: ReplaySums;
  readonly problem: ReplayProblemCode | undefined;
  /** Of deadlines only. */
  readonly outcomes: readonly WindowOutcome[];
}

export function replayBooking(booking: ReplayedBooking, tried: TriedTerms): ReplayedOutcome {
  const { timed } = booking;
  if (timed && tried.windows) return underWindows(booking, replayWindows(timed, tried.windows));
  const before = outcomeOf(booking, {});
  const after = outcomeOf(booking, tried);
  return {
    before: sumsOf(before),
    after: sumsOf(after),
    problem: isAboveFee(booking, tried) ? 'promo_above_fee' : problemOf(before, after),
    outcomes: [],
  };
}

/** What its money would have done had its deadlines been others. */
function underWindows(booking: ReplayedBooking, timed: TimedOutcome): ReplayedOutcome {
  const { outcomes, problem } = timed;
  if (!booking.isPaid) return { before: NOTHING_MOVED, after: NOTHING_MOVED, problem, outcomes };
  const before = outcomeOf(booking, {});
  if (timed.isUnsold) return { before: sumsOf(before), after: NOTHING_MOVED, problem, outcomes };
  const after = outcomeOf(otherwiseEnded(booking, timed), {});
  return {
    before: sumsOf(before),
    after: sumsOf(after),
    problem: problem ?? problemOf(before, after),
    outcomes,
  };
}

function otherwiseEnded(
  booking: ReplayedBooking,
  { endedBy, cancelledIn, isLateUnseen }: TimedOutcome,
): ReplayedBooking {
  const { cancellation } = booking;
  if (endedBy)
    return {
      ...booking,
      late: null,
      cancellation: { from: 'INSPECTION_PENDING', to: 'CANCELLED_BY_RENTER', ...endedBy },
    };
  return {
    ...booking,
    late: isLateUnseen ? null : booking.late,
    cancellation:
      cancellation && cancelledIn ? { ...cancellation, from: cancelledIn } : cancellation,
  };
}

/** It would have promised more than the platform earned. */
const isAboveFee = (booking: ReplayedBooking, { promo }: TriedTerms): boolean =>
  promo !== undefined &&
  isServed(booking, promo) &&
  promoWanted(listedOf(booking.price), discountOf(promo)) >
    booking.price.renterFee + booking.price.commission;

/** What must never happen to anybody's booking. */
function problemOf(before: Outcome, after: Outcome): ReplayProblemCode | undefined {
  const { price, split, penalty, late } = after;
  const kept = [
    split.refund,
    price.renterFee,
    price.tax,
    price.commission,
    price.ownerShare - split.ownerPart,
    price.applicationFee - split.platformPart,
    price.tax - split.taxReturned,
    penalty,
    late.platform,
    late.owner,
  ];
  if (price.total <= 0 || kept.some((amount) => amount < 0)) return 'negative_amount';
  if (price.ownerShare === 0 && before.price.ownerShare > 0) return 'owner_earns_nothing';
  const { charged, refunded, platform, tax, owner } = sumsOf(after);
  return charged - refunded === platform + tax + owner ? undefined : 'cents_lost';
}
