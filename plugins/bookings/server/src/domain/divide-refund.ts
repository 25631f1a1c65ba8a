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
  /** Of all that the platform got by it, the promo taken off: never more can come out of it. */
  readonly platform: number;
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
    fee: split.platformPart + split.promoReturned - split.commissionReturned - split.taxReturned,
  };
  const newestFirst = [...charges].sort((a, b) => b.number - a.number);
  const taken = newestFirst.map((charge) => takeFrom(charge, wanted));
  const refunds = withoutNothing(lessPromos(taken, newestFirst, split.promoReturned));
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
    promoReturned: 0,
  };
}

/** The platform gives so much less. What one charge cannot give, since it had the promo, another does. */
function lessPromos(
  taken: readonly ChargeRefund[],
  charges: readonly ChargeLeft[],
  promo: number,
): ChargeRefund[] {
  let off = promo;
  const lowered = taken.map((refund) => {
    const part = Math.max(0, Math.min(off, refund.platformPart));
    off -= part;
    return withPlatform(refund, refund.platformPart - part);
  });
  const room = lowered.map(({ platformPart }, i) => (charges[i]?.platform ?? 0) - platformPart);
  let over = room.reduce((sum, each) => sum + Math.max(0, -each), 0);
  return lowered.map((refund, i) => {
    const free = room[i] ?? 0;
    const more = free < 0 ? free : Math.min(over, free);
    if (more > 0) over -= more;
    return withPlatform(refund, refund.platformPart + more);
  });
}

const withPlatform = (refund: ChargeRefund, platformPart: number): ChargeRefund => ({
  ...refund,
  refund: refund.ownerPart + platformPart,
  platformPart,
  promoReturned: refund.promoReturned + refund.platformPart - platformPart,
});

/** Where only the promo went back, its parts are written down with the newest that pays something. */
function withoutNothing(refunds: readonly ChargeRefund[]): ChargeRefund[] {
  const [first, ...others] = refunds.filter(({ refund }) => refund > 0);
  if (!first) return [];
  const silent = refunds.filter(({ refund }) => refund === 0);
  const sum = (part: 'commissionReturned' | 'taxReturned' | 'promoReturned'): number =>
    silent.reduce((all, each) => all + each[part], first[part]);
  return [
    {
      ...first,
      commissionReturned: sum('commissionReturned'),
      taxReturned: sum('taxReturned'),
      promoReturned: sum('promoReturned'),
    },
    ...others,
  ];
}
