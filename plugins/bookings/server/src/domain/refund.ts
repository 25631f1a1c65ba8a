/** What a cancellation gives back. The preview and the cancel both call `refundFor` (MONEY.md, "Refund arithmetic"). */
import { splitRefund } from '@rental/payments/contracts/refund-arithmetic';
import { daysBetween } from '@rental/shared/local-time';
import { mulDiv, percentOf } from '@rental/shared/money';
import type { Because } from '../../../contracts/decisions';
import type { RentalPrice } from '../../../contracts/pricing';

export interface PolicyTerms {
  name: string;
  version: string;
  /** Descending; the first that is still `hoursBefore` away from the start counts. */
  tiers: readonly { hoursBefore: number; refundPercent: number }[];
  inProgressRefund: boolean;
  serviceFeeRefundable: boolean;
}

export interface Cancellation {
  by: 'renter' | 'owner';
  at: Date;
  /** The listing's local date at `at`. */
  localDate: string;
  startAt: Date;
  startDate: string;
  endDate: string;
  /** The handover has happened. */
  inProgress: boolean;
}

export interface RefundSplit {
  refund: number;
  ownerPart: number;
  platformPart: number;
  commissionReturned: number;
  taxReturned: number;
  /** What the platform had paid of what goes back, and does not pay now. */
  promoReturned: number;
}

/** What of a price a refund is worked out from. */
export type RefundPrice = Pick<
  RentalPrice,
  'rental' | 'renterFee' | 'tax' | 'commission' | 'promo' | 'applicationFee'
>;

const HOUR_MS = 3_600_000;

export const NO_REFUND: RefundSplit = {
  refund: 0,
  ownerPart: 0,
  platformPart: 0,
  commissionReturned: 0,
  taxReturned: 0,
  promoReturned: 0,
};

/** What goes back, and why it is that much. */
export interface RefundDecision {
  readonly split: RefundSplit;
  readonly because: Because;
}

export const refundFor = (
  price: RefundPrice,
  policy: PolicyTerms,
  cancellation: Cancellation,
): RefundSplit => decideRefund(price, policy, cancellation).split;

/** `price` as sold. An owner's cancel gives all back, or all that is not used up. */
export function decideRefund(
  price: RefundPrice,
  policy: PolicyTerms,
  cancellation: Cancellation,
): RefundDecision {
  return cancellation.inProgress
    ? decideInProgress(price, policy, cancellation)
    : decideBefore(price, policy, cancellation);
}

/** What every share is taken of. */
const basisOf = ({ rental, renterFee, tax, commission }: RefundPrice) => ({
  rental,
  renterFee,
  tax,
  commission,
});

function decideInProgress(
  price: RefundPrice,
  policy: PolicyTerms,
  cancellation: Cancellation,
): RefundDecision {
  const byOwner = cancellation.by === 'owner';
  const { version } = policy;
  if (!byOwner && !policy.inProgressRefund)
    return {
      split: NO_REFUND,
      because: { rule: 'nothing_in_progress', version, inputs: basisOf(price) },
    };
  const [unused, total] = unusedDays(cancellation);
  return {
    split: shareOf(price, unused, total, byOwner),
    because: {
      rule: byOwner ? 'owner_cancelled_in_progress' : 'days_not_begun',
      version: byOwner ? null : version,
      inputs: {
        daysNotBegun: unused,
        days: total,
        withServiceFee: byOwner,
        ...basisOf(price),
      },
    },
  };
}

function decideBefore(
  price: RefundPrice,
  policy: PolicyTerms,
  { by, startAt, at }: Cancellation,
): RefundDecision {
  if (by === 'owner')
    return {
      split: shareOf(price, 100, 100, true),
      because: {
        rule: 'owner_cancelled',
        version: null,
        inputs: { percent: 100, withServiceFee: true, ...basisOf(price) },
      },
    };
  const hours = hoursBetween(at, startAt);
  const tier = tierAt(policy, hours);
  const percent = tier?.refundPercent ?? 0;
  const withServiceFee = policy.serviceFeeRefundable;
  return {
    split: shareOf(price, percent, 100, withServiceFee),
    because: {
      rule: tier ? 'policy_tier' : 'past_every_tier',
      version: policy.version,
      inputs: {
        policy: policy.name,
        hoursBeforeStart: Math.floor(hours * 100) / 100,
        tierHours: (tier ?? policy.tiers.at(-1))?.hoursBefore ?? null,
        percent,
        withServiceFee,
        ...basisOf(price),
      },
    },
  };
}

const hoursBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / HOUR_MS;

const tierAt = ({ tiers }: PolicyTerms, hours: number): PolicyTerms['tiers'][number] | undefined =>
  tiers.find((tier) => hours >= tier.hoursBefore);

export const percentAt = (policy: PolicyTerms, startAt: Date, at: Date): number =>
  tierAt(policy, hoursBetween(at, startAt))?.refundPercent ?? 0;

/** The refund at each step of the policy, for people to read. `until: null` = from then on. */
export function refundSteps(
  price: RefundPrice,
  policy: PolicyTerms,
  startAt: Date,
  now: Date,
): { until: Date | null; refund: number; refundPercent: number }[] {
  const steps = policy.tiers
    .map((tier) => ({
      until: new Date(startAt.getTime() - tier.hoursBefore * HOUR_MS),
      refund: shareOf(price, tier.refundPercent, 100, policy.serviceFeeRefundable).refund,
      refundPercent: tier.refundPercent,
    }))
    .filter((step) => step.until > now);
  return [...steps, { until: null, refund: 0, refundPercent: 0 }];
}

/** When the refund changes next, and to what. */
export function nextChange(
  price: RefundPrice,
  policy: PolicyTerms,
  startAt: Date,
  now: Date,
): { at: Date; refund: number } | null {
  const [current, following] = refundSteps(price, policy, startAt, now);
  return current?.until && following ? { at: current.until, refund: following.refund } : null;
}

function unusedDays({ startDate, endDate, localDate }: Cancellation): [number, number] {
  const total = daysBetween(startDate, endDate) + 1;
  const unused = Math.min(total, Math.max(0, daysBetween(localDate, endDate)));
  return [unused, total];
}

function shareOf(
  price: RefundPrice,
  numerator: number,
  denominator: number,
  withFee: boolean,
): RefundSplit {
  const rental = mulDiv(price.rental, numerator, denominator);
  const fee = withFee ? mulDiv(price.renterFee, numerator, denominator) : 0;
  const taxReturned = taxShare(price, rental + fee);
  const split = splitRefund({
    rental: price.rental,
    commission: price.commission,
    refundedRental: rental,
    refundedFee: fee + taxReturned,
  });
  const { platformPart, promoReturned } = lessPromo(price, {
    platformPart: split.platformPart,
    promo: mulDiv(price.promo, rental, price.rental || 1),
    most: price.applicationFee,
  });
  return {
    refund: split.ownerPart + platformPart,
    ownerPart: split.ownerPart,
    platformPart,
    commissionReturned: split.commissionReturned,
    taxReturned,
    promoReturned,
  };
}

/**
 * The renter never paid the promo, so it does not go back: the platform's part is less by its share.
 * It is never less than nothing, and never more than what the platform has got.
 */
export function lessPromo(
  { promo: sold }: Pick<RefundPrice, 'promo'>,
  { platformPart, promo, most }: { platformPart: number; promo: number; most: number },
): { platformPart: number; promoReturned: number } {
  if (sold === 0) return { platformPart, promoReturned: 0 };
  const left = Math.min(Math.max(platformPart - promo, 0), most);
  return { platformPart: left, promoReturned: platformPart - left };
}

/** Tax goes back with what it was taken on. */
export function taxShare(price: RefundPrice, returned: number): number {
  const taxed = price.rental + price.renterFee;
  return taxed === 0 ? 0 : mulDiv(price.tax, returned, taxed);
}

/** What the owner owes for cancelling, from the pinned fee schedule. */
export function ownerPenalty(price: Pick<RentalPrice, 'rental'>, penaltyBps: number): number {
  return percentOf(price.rental, penaltyBps);
}
