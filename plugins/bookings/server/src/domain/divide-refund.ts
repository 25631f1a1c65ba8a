/**
 * A refund over the charges of a booking, newest first (MONEY.md): each part of it comes out of the
 * newest charge that still has such a part. Pure; amounts in minor units.
 */
import type { RefundSplit } from './refund';

/** What a charge brought, by whom it is for, less what was given back of it. */
export interface ChargeLeft {
  /** Of the booking's charges, from 1. */
  readonly number: number;
  readonly ownerPart: number;
  readonly commission: number;
  readonly tax: number;
  readonly fee: number;
}

export interface ChargeRefund extends RefundSplit {
  readonly chargeNumber: number;
}

type Part = 'ownerPart' | 'commission' | 'tax' | 'fee';
const PARTS: readonly Part[] = ['ownerPart', 'commission', 'tax', 'fee'];

/**
 * Sums exactly to `split`; charges that give nothing are left out.
 * @throws RangeError when the charges do not have so much left
 */
export function divideRefund(split: RefundSplit, charges: readonly ChargeLeft[]): ChargeRefund[] {
  const wanted: Record<Part, number> = {
    ownerPart: split.ownerPart,
    commission: split.commissionReturned,
    tax: split.taxReturned,
    fee: split.platformPart - split.commissionReturned - split.taxReturned,
  };
  const refunds: ChargeRefund[] = [];
  for (const charge of [...charges].sort((a, b) => b.number - a.number)) {
    const taken = takeFrom(charge, wanted);
    if (taken.refund > 0) refunds.push(taken);
  }
  if (PARTS.some((part) => wanted[part] !== 0))
    throw new RangeError('divideRefund: more goes back than the charges have left');
  return refunds;
}

/** Lowers `wanted` by what the charge gives. */
function takeFrom(charge: ChargeLeft, wanted: Record<Part, number>): ChargeRefund {
  const taken = { ownerPart: 0, commission: 0, tax: 0, fee: 0 };
  for (const part of PARTS) {
    taken[part] = Math.min(wanted[part], charge[part]);
    wanted[part] -= taken[part];
  }
  const platformPart = taken.commission + taken.tax + taken.fee;
  return {
    chargeNumber: charge.number,
    refund: taken.ownerPart + platformPart,
    ownerPart: taken.ownerPart,
    platformPart,
    commissionReturned: taken.commission,
    taxReturned: taken.tax,
  };
}
