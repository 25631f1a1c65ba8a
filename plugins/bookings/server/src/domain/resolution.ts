/** How a decided dispute divides the money. Preview, guard and settlement all call these (MONEY.md). */
import { mulDiv } from '@rental/shared/money';
import type { ResolutionOutcome, ResolutionSplit } from '../../../contracts/disputes';
import type { RentalPrice } from '../../../contracts/pricing';
import { lessPromo, NO_REFUND, taxShare, type RefundSplit } from './refund';

/** What there is to divide. */
export interface Pots {
  /** Of the owner's share. */
  frozen: number;
  /** Of the deposit. */
  captured: number;
}

/** Each pot is divided whole; undefined when it is. */
export function splitProblem(split: ResolutionSplit, pots: Pots): string | undefined {
  const rental = split.toRenter + split.toOwner;
  const deposit = split.depositToOwner + split.depositToRenter;
  if (rental !== pots.frozen)
    return `The shares of the rental sum to ${rental}; ${pots.frozen} are frozen.`;
  if (deposit !== pots.captured)
    return `The shares of the deposit sum to ${deposit}; ${pots.captured} were taken.`;
  return undefined;
}

/**
 * The refund that takes `ownerPart` of the owner's share back to the renter. With its fees, the
 * rental behind that part is given back as every refund is: commission, fee and tax in proportion.
 *
 * @param before what the booking has given back already
 */
export function refundOfShare(
  price: RentalPrice,
  before: RefundSplit,
  ownerPart: number,
  returnFees: boolean,
): RefundSplit {
  if (ownerPart === 0) return NO_REFUND;
  if (!returnFees) return { ...NO_REFUND, refund: ownerPart, ownerPart };
  const rental = mulDiv(ownerPart, price.rental, price.ownerShare);
  const feeBefore =
    before.platformPart + before.promoReturned - before.commissionReturned - before.taxReturned;
  // Cents that were rounded up in earlier refunds are not given back twice.
  const fee = Math.min(mulDiv(price.renterFee, rental, price.rental), price.renterFee - feeBefore);
  const taxReturned = Math.min(taxShare(price, rental + fee), price.tax - before.taxReturned);
  const commissionReturned = Math.min(
    rental - ownerPart,
    price.commission - before.commissionReturned,
  );
  const promo = mulDiv(price.promo, rental, price.rental);
  const { platformPart, promoReturned } = lessPromo(price, {
    platformPart: commissionReturned + fee + taxReturned,
    promo: Math.min(promo, price.promo - before.promoReturned),
    most: price.applicationFee - before.platformPart,
  });
  return {
    refund: ownerPart + platformPart,
    ownerPart,
    platformPart,
    commissionReturned,
    taxReturned,
    promoReturned,
  };
}

/** Whom the split gives what, once it is carried out. */
export function outcomeOf(
  price: RentalPrice,
  before: RefundSplit,
  split: ResolutionSplit,
): ResolutionOutcome {
  const refund = refundOfShare(price, before, split.toRenter, split.returnFees);
  return {
    currency: price.currency,
    renterGets: refund.refund + split.depositToRenter,
    ownerGets: split.toOwner + split.depositToOwner,
    platformKeeps: price.applicationFee - before.platformPart - refund.platformPart,
  };
}
