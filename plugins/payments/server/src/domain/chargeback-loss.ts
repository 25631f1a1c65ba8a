/** Where a lost chargeback is taken from: pure; amounts in minor units. */
import { mulDiv } from '@rental/shared/money';
import { NO_LOSS, type ChargebackLoss } from '../../../contracts/dispute-journals';

/** A refund of the disputed charge that was promised and not made: it waited for the chargeback. */
export interface WaitingRefund {
  readonly key: string;
  readonly amount: number;
  readonly feeRefund: number;
  /** The bank had sent it back: the owner's part is with the platform already. */
  readonly cameBack: boolean;
}

/** What of a waiting refund the bank gave the renter; the rest is still to be refunded. */
export interface TakenRefund extends WaitingRefund {
  readonly left: { readonly amount: number; readonly feeRefund: number } | null;
}

/** The oldest first, as far as the amount goes; the fee's share in proportion. */
export function takeRefunds(waiting: readonly WaitingRefund[], amount: number): TakenRefund[] {
  const taken: TakenRefund[] = [];
  let rest = amount;
  for (const refund of waiting) {
    if (rest <= 0) break;
    const part = Math.min(rest, refund.amount);
    const fee = mulDiv(refund.feeRefund, part, refund.amount);
    const isWhole = part === refund.amount;
    taken.push({
      ...refund,
      amount: part,
      feeRefund: fee,
      left: isWhole ? null : { amount: refund.amount - part, feeRefund: refund.feeRefund - fee },
    });
    rest -= part;
  }
  return taken;
}

/** What settling the booking earned; a promo that was spent in it above zero. */
export interface Earned {
  readonly serviceFee: number;
  readonly commission: number;
  readonly tax: number;
  readonly promo: number;
}

export interface LostCharge {
  /** What the bank took. */
  readonly amount: number;
  readonly taken: readonly TakenRefund[];
  /** What the charge has left once all promised refunds are made: the owner's and the platform's part. */
  readonly left: { readonly ownerPart: number; readonly platformPart: number };
  /** Of the booking's share what stands frozen; the rest of it is held. */
  readonly frozen: number;
  /** Null while the booking is not settled. */
  readonly earned: Earned | null;
}

export interface LossOfCharge {
  readonly parts: ChargebackLoss;
  /** What nobody had promised to the renter. */
  readonly ownerPart: number;
  readonly platformPart: number;
  /** What was promised as refunds. */
  readonly refunds: number;
}

/**
 * A charge of the rental: first what waited as refunds, then the owner's and the platform's parts of
 * what is left, as they stand to each other; what the charge never had is the platform's loss.
 */
export function lossOfCharge(lost: LostCharge): LossOfCharge {
  const { taken, left, earned } = lost;
  const sum = (of: (refund: TakenRefund) => number): number =>
    taken.reduce((total, refund) => total + of(refund), 0);
  const refunds = sum(({ amount }) => amount);
  const refundFees = sum(({ feeRefund }) => feeRefund);
  const whole = left.ownerPart + left.platformPart;
  const rest = Math.min(lost.amount - refunds, whole);
  const ownerPart = rest === whole ? left.ownerPart : mulDiv(left.ownerPart, rest, whole);
  const platformPart = rest - ownerPart;
  const share = refunds - refundFees + (earned ? 0 : ownerPart);
  const frozen = Math.min(share, lost.frozen);
  return {
    parts: {
      ...NO_LOSS,
      frozen,
      held: share - frozen,
      kept: sum(({ amount, feeRefund, cameBack }) => (cameBack ? amount - feeRefund : 0)),
      deferred: refundFees + (earned ? 0 : platformPart),
      ...(earned ? { owed: ownerPart, ...givenUp(earned, platformPart) } : {}),
      loss: lost.amount - refunds - rest,
    },
    ownerPart,
    platformPart,
    refunds,
  };
}

/** So much of what was earned, line by line in proportion; the remainder is the service fee's. */
function givenUp(earned: Earned, platformPart: number): Earned {
  const { serviceFee, commission, tax, promo } = earned;
  const whole = serviceFee + commission + tax - promo;
  if (whole === 0) return { serviceFee: platformPart, commission: 0, tax: 0, promo: 0 };
  const partOf = (line: number): number => mulDiv(line, platformPart, whole);
  const parts = { commission: partOf(commission), tax: partOf(tax), promo: partOf(promo) };
  return { ...parts, serviceFee: platformPart + parts.promo - parts.commission - parts.tax };
}

/** A late fee is the owner's and earned at once: both give it up. */
export function lossOfLateFee(
  amount: number,
  { ownerPart, platformPart }: LostCharge['left'],
): ChargebackLoss {
  const whole = ownerPart + platformPart;
  const part = Math.min(amount, whole);
  const owed = part === whole ? ownerPart : mulDiv(ownerPart, part, whole);
  return { ...NO_LOSS, owed, lateFee: part - owed, loss: amount - part };
}

/** What was taken of a deposit: not divided yet, else with its owner, else with the renter already. */
export function lossOfDeposit(
  amount: number,
  { undivided, passedOn }: { undivided: number; passedOn: number },
): ChargebackLoss {
  const damage = Math.min(amount, undivided);
  const owed = Math.min(amount - damage, passedOn);
  return { ...NO_LOSS, damage, owed, loss: amount - damage - owed };
}
