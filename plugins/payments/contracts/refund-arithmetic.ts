/** How a refund divides between owner and platform, to the cent. Pure, browser-safe. */
import { mulDiv } from '@rental/shared/money';

export interface RefundInput {
  /** The rental's price that the commission was taken from. */
  readonly rental: number;
  readonly commission: number;
  /** Part of the rental that goes back. */
  readonly refundedRental: number;
  /** Part of the renter's fee (and its tax) that goes back. */
  readonly refundedFee: number;
}

export interface RefundSplit {
  /** What the renter gets: owner's and platform's part together. */
  readonly total: number;
  readonly ownerPart: number;
  /** Exact application fee share: refunded fee + commission returned. */
  readonly platformPart: number;
  readonly commissionReturned: number;
}

/**
 * commission returned = round(refunded rental × commission ÷ rental); the owner's part is the rest of
 * the refunded rental. At 100 % this is exactly what was charged.
 */
export function splitRefund(input: RefundInput): RefundSplit {
  const { rental, commission, refundedRental, refundedFee } = input;
  if (refundedRental < 0 || refundedRental > rental || refundedFee < 0 || commission > rental)
    throw new RangeError('splitRefund: a refund lies between nothing and what was paid');
  const commissionReturned = rental === 0 ? 0 : mulDiv(refundedRental, commission, rental);
  const ownerPart = refundedRental - commissionReturned;
  const platformPart = refundedFee + commissionReturned;
  return { total: ownerPart + platformPart, ownerPart, platformPart, commissionReturned };
}
