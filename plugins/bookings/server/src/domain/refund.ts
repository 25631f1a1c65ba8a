/** What a cancellation gives back. The preview and the cancel both call `refundFor` (MONEY.md, "Refund arithmetic"). */
import { splitRefund } from '@rental/payments/contracts/refund-arithmetic';
import { daysBetween } from '@rental/shared/local-time';
import { mulDiv, percentOf } from '@rental/shared/money';
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
}

/** What of a price a refund is worked out from. */
export type RefundPrice = Pick<RentalPrice, 'rental' | 'renterFee' | 'tax' | 'commission'>;

const HOUR_MS = 3_600_000;

export const NO_REFUND: RefundSplit = {
  refund: 0,
  ownerPart: 0,
  platformPart: 0,
  commissionReturned: 0,
  taxReturned: 0,
};

/** `price` as sold. An owner's cancel gives all back, or all that is not used up. */
export function refundFor(
  price: RefundPrice,
  policy: PolicyTerms,
  cancellation: Cancellation,
): RefundSplit {
  if (cancellation.inProgress) {
    const returns = cancellation.by === 'owner' || policy.inProgressRefund;
    return returns
      ? shareOf(price, ...unusedDays(cancellation), cancellation.by === 'owner')
      : NO_REFUND;
  }
  if (cancellation.by === 'owner') return shareOf(price, 100, 100, true);
  const percent = percentAt(policy, cancellation.startAt, cancellation.at);
  return shareOf(price, percent, 100, policy.serviceFeeRefundable);
}

export function percentAt(policy: PolicyTerms, startAt: Date, at: Date): number {
  const hours = (startAt.getTime() - at.getTime()) / HOUR_MS;
  return policy.tiers.find((tier) => hours >= tier.hoursBefore)?.refundPercent ?? 0;
}

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
  return {
    refund: split.total,
    ownerPart: split.ownerPart,
    platformPart: split.platformPart,
    commissionReturned: split.commissionReturned,
    taxReturned,
  };
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
