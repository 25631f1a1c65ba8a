/** A promo code as staff edit it, what is wrong with one, and whom it serves. Browser-safe. */
import { isoDate } from '@rental/shared/http/query';
import { percentOf, toDecimal } from '@rental/shared/money';
import { z } from 'zod';
import { promoWanted, type FeeTerms } from '../pricing';
import { problem, type TermsProblem } from './problems';

export const PROMO_KINDS = ['percent', 'amount'] as const;
export type PromoKind = (typeof PROMO_KINDS)[number];

const count = z.number().int().min(-1).max(1_000_000_000);

/** Shapes only: what is wrong with the values is said by `promoProblems`. Amounts in minor units. */
export const promoContent = z.strictObject({
  /** The code itself, the same in every version. */
  name: z.string().trim().max(80),
  /** For staff: what it is for. */
  summary: z.string().trim().max(400),
  discountKind: z.enum(PROMO_KINDS),
  /** Of the rental, whole; counts for the kind `percent`. */
  percent: z.number(),
  /** Counts for the kind `amount`. */
  amount: z.number(),
  /** Empty: every currency. An amount, and a smallest rental, are in this one. */
  currency: z.string().trim().max(3),
  /** The rental that it begins with, without fees; 0: any. */
  minRental: z.number(),
  /** Days in UTC; both count. */
  validFrom: isoDate.nullable(),
  validUntil: isoDate.nullable(),
  /** 0: no limit. */
  maxUses: count,
  maxUsesPerRenter: count,
  firstBookingOnly: z.boolean(),
});
export type PromoContent = z.output<typeof promoContent>;

export const CODE = /^[A-Z0-9][A-Z0-9-]{1,18}[A-Z0-9]$/;

/** As it is looked up: people type it as they like. */
export const promoSlug = (code: string): string => code.trim().toLowerCase();

/** The discount as prices take it. */
export const discountOf = ({ name, discountKind, percent, amount }: PromoContent) => ({
  code: name,
  percent: discountKind === 'percent' ? percent : 0,
  amount: discountKind === 'amount' ? amount : 0,
});

/** Whether a rental is one that the code is for, whoever rents it and when. */
export const servesRental = (
  { currency, minRental }: Pick<PromoContent, 'currency' | 'minRental'>,
  rental: { readonly rental: number; readonly currency: string },
): boolean => (currency === '' || currency === rental.currency) && rental.rental >= minRental;

const isWhole = (value: number, least: number, most = Number.MAX_SAFE_INTEGER): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

export function promoProblems(promo: PromoContent): TermsProblem[] {
  const { validFrom, validUntil } = promo;
  const ends = validFrom !== null && validUntil !== null && validUntil < validFrom;
  return [
    ...(CODE.test(promo.name) ? [] : [problem('name', 'code_invalid')]),
    ...discountProblems(promo),
    ...(ends ? [problem('validUntil', 'promo_ends_first')] : []),
    ...usesProblems(promo),
  ];
}

function discountProblems(promo: PromoContent): TermsProblem[] {
  const { discountKind, percent, amount, currency, minRental } = promo;
  const isPercent = discountKind === 'percent';
  const needsCurrency = !isPercent || minRental > 0 || currency !== '';
  return [
    ...(isPercent && !isWhole(percent, 1, 100)
      ? [problem('percent', 'promo_percent_invalid')]
      : []),
    ...(!isPercent && !isWhole(amount, 1) ? [problem('amount', 'promo_amount_invalid')] : []),
    ...(isWhole(minRental, 0) ? [] : [problem('minRental', 'promo_amount_invalid')]),
    ...(needsCurrency && !/^[A-Z]{3}$/.test(currency)
      ? [problem('currency', 'promo_currency_missing')]
      : []),
  ];
}

function usesProblems({ maxUses, maxUsesPerRenter }: PromoContent): TermsProblem[] {
  const wrong = (['maxUses', 'maxUsesPerRenter'] as const).filter(
    (key) => !isWhole({ maxUses, maxUsesPerRenter }[key], 0),
  );
  if (wrong.length > 0) return wrong.map((key) => problem(key, 'promo_uses_invalid'));
  return maxUses > 0 && maxUsesPerRenter > maxUses
    ? [problem('maxUsesPerRenter', 'promo_uses_unreachable', { most: maxUses })]
    : [];
}

/**
 * The platform pays a promo out of its fees: a code that promises more than those is not sold. Of a
 * code for any rental the smallest decides.
 */
export function promoFeeProblems(
  promo: PromoContent,
  fees: Pick<FeeTerms, 'renterFeeBps' | 'commissionBps'>,
): TermsProblem[] {
  const earnedBps = fees.renterFeeBps + fees.commissionBps;
  if (promo.discountKind === 'percent')
    return promo.percent * 100 > earnedBps
      ? [problem('percent', 'promo_above_fee', { most: Math.floor(earnedBps / 100) })]
      : [];
  const earned =
    percentOf(promo.minRental, fees.renterFeeBps) + percentOf(promo.minRental, fees.commissionBps);
  if (promoWanted(promo.minRental, discountOf(promo)) <= earned) return [];
  const most = `${toDecimal(earned, promo.currency)} ${promo.currency}`;
  return [problem('minRental', 'promo_above_fee_of_least', { most })];
}
