/** Cancellation policies, fee schedules, promo codes and deadline windows as staff edit them, and what is wrong with one. Browser-safe. */
import { z } from 'zod';
import { LATEST_END_DAYS } from '../periods';
import { problem, type TermsProblem } from './problems';
import type { TaxRule } from '../taxes';
import { promoContent, promoProblems, type PromoContent } from './promo';
import { windowsContent, windowsProblems, type WindowsContent } from './windows';

export { sentenceOf, TERMS_PROBLEMS } from './problems';
export type { TermsProblem, TermsProblemCode } from './problems';
export type { PromoContent } from './promo';
export type { WindowsContent } from './windows';

export const TERMS_KINDS = [
  'cancellation-policies',
  'fee-schedules',
  'promo-codes',
  'deadline-windows',
] as const;
export type TermsKind = (typeof TERMS_KINDS)[number];

/** Kinds of one series for all: nothing can be sold without, so they are never retired. */
export const SINGLE_KINDS = ['fee-schedules', 'deadline-windows'] as const satisfies TermsKind[];
export type SingleKind = (typeof SINGLE_KINDS)[number];
/** Kinds of as many series as staff name. */
export type NamedKind = Exclude<TermsKind, SingleKind>;
export const isSingle = (kind: TermsKind): kind is SingleKind =>
  (SINGLE_KINDS as readonly TermsKind[]).includes(kind);

const text = (most: number) => z.string().trim().max(most);
const wholeNumber = z.number().int().min(-1_000_000).max(1_000_000);
const basisPoints = wholeNumber;

/** Shapes only: what is wrong with the values is said by `findTermsProblems`, for each of them. */
export const policyContent = z.strictObject({
  /** The same in every version. */
  name: text(80),
  /** What renters read before they book. */
  summary: text(400),
  /** Most hours first; the first whose hours are left to the start decides. */
  tiers: z.array(z.strictObject({ hoursBefore: z.number(), refundPercent: z.number() })).max(20),
  inProgressRefund: z.boolean(),
  serviceFeeRefundable: z.boolean(),
});

/** Shares in basis points: 100 are 1 %. */
export const feesContent = z.strictObject({
  name: text(80),
  renterFeeBps: basisPoints,
  commissionBps: basisPoints,
  ownerPenaltyBps: basisPoints,
  taxBps: basisPoints,
  /** As it stands on the receipt. */
  taxLabel: text(60),
  /** Where another tax than that is taken; the most exact one counts. */
  taxes: z
    .array(
      z.strictObject({
        country: text(2),
        taxClass: text(60),
        label: text(60),
        bps: basisPoints,
        inclusive: z.boolean(),
      }),
    )
    .max(200),
  /** Nothing is sold where none of `taxes` is for. */
  taxRequired: z.boolean(),
  /** After the end, in which nothing is charged. */
  lateGraceMinutes: wholeNumber,
  /** Of the rental's price of one unit, for each begun unit; 0: no late fee. */
  lateFeeBps: basisPoints,
  /** No more units than these are charged. */
  lateFeeCapUnits: wholeNumber,
});

export type PolicyContent = z.output<typeof policyContent>;
export type FeesContent = z.output<typeof feesContent>;

export interface TermsContents {
  'cancellation-policies': PolicyContent;
  'fee-schedules': FeesContent;
  'promo-codes': PromoContent;
  'deadline-windows': WindowsContent;
}

export const CONTENT_SCHEMAS = {
  'cancellation-policies': policyContent,
  'fee-schedules': feesContent,
  'promo-codes': promoContent,
  'deadline-windows': windowsContent,
} as const satisfies Record<TermsKind, z.ZodType>;

/** No booking is made longer ahead than that: a tier beyond it would never apply. */
export const MAX_HOURS_BEFORE = LATEST_END_DAYS * 24;
export const ALL_BPS = 10_000;
/** What is more would not be a fee for being late any more. */
export const LATE_LIMITS = { graceMinutes: 24 * 60, feeBps: 2 * ALL_BPS, capUnits: 30 } as const;

/** What keeps this content from being published; empty when it is sound. */
export function findTermsProblems<K extends TermsKind>(
  kind: K,
  content: TermsContents[K],
): TermsProblem[] {
  const named = content.name.trim() === '' ? [problem('name', 'name_missing')] : [];
  return [...named, ...PROBLEMS_OF[kind](content)];
}

const PROBLEMS_OF: {
  readonly [K in TermsKind]: (content: TermsContents[K]) => TermsProblem[];
} = {
  'cancellation-policies': policyProblems,
  'fee-schedules': feesProblems,
  'promo-codes': promoProblems,
  'deadline-windows': windowsProblems,
};

function policyProblems({ summary, tiers }: PolicyContent): TermsProblem[] {
  return [
    ...(summary.trim() === '' ? [problem('summary', 'summary_missing')] : []),
    ...(tiers.length === 0 ? [problem('tiers', 'tiers_missing')] : []),
    ...tiers.flatMap((tier, index) => [
      ...hoursProblems(
        tier.hoursBefore,
        tiers[index - 1]?.hoursBefore,
        `tiers.${index}.hoursBefore`,
      ),
      ...percentProblems(
        tier.refundPercent,
        tiers[index - 1]?.refundPercent,
        `tiers.${index}.refundPercent`,
      ),
    ]),
  ];
}

function hoursProblems(hours: number, before: number | undefined, path: string): TermsProblem[] {
  if (!Number.isInteger(hours) || hours < 0)
    return [problem(path, 'hours_invalid', { most: MAX_HOURS_BEFORE })];
  if (hours > MAX_HOURS_BEFORE)
    return [problem(path, 'hours_unreachable', { most: MAX_HOURS_BEFORE })];
  if (before !== undefined && hours >= before)
    return [problem(path, 'hours_not_falling', { before })];
  return [];
}

function percentProblems(
  percent: number,
  before: number | undefined,
  path: string,
): TermsProblem[] {
  if (!Number.isInteger(percent) || percent < 0 || percent > 100)
    return [problem(path, 'percent_invalid')];
  if (before !== undefined && percent > before) return [problem(path, 'percent_rises', { before })];
  if (before !== undefined && percent === before) return [problem(path, 'percent_same')];
  return [];
}

const SHARES = ['renterFeeBps', 'commissionBps', 'ownerPenaltyBps', 'taxBps'] as const;

const isShare = (bps: number): boolean => Number.isInteger(bps) && bps >= 0 && bps <= ALL_BPS;

function feesProblems(fees: FeesContent): TermsProblem[] {
  return [
    ...SHARES.filter((share) => !isShare(fees[share])).map((share) =>
      problem(share, 'share_invalid'),
    ),
    ...(fees.commissionBps === ALL_BPS ? [problem('commissionBps', 'commission_all')] : []),
    ...(fees.taxBps > 0 && fees.taxLabel.trim() === '' ? [problem('taxLabel', 'tax_unnamed')] : []),
    ...taxProblems(fees),
    ...lateProblems(fees),
  ];
}

function taxProblems({ taxes, taxRequired }: FeesContent): TermsProblem[] {
  const nameOf = ({ country, taxClass }: TaxRule): string => `${country} ${taxClass.trim()}`;
  const isTaken = (rule: TaxRule, index: number): boolean =>
    taxes.slice(0, index).some((earlier) => nameOf(earlier) === nameOf(rule));
  return [
    ...(taxRequired && taxes.length === 0 ? [problem('taxRequired', 'tax_none_to_match')] : []),
    ...taxes.flatMap((rule, index) => [
      ...(/^([A-Z]{2})?$/.test(rule.country)
        ? []
        : [problem(`taxes.${index}.country`, 'country_invalid')]),
      ...(isTaken(rule, index) ? [problem(`taxes.${index}.country`, 'tax_twice')] : []),
      ...(isShare(rule.bps) ? [] : [problem(`taxes.${index}.bps`, 'share_invalid')]),
      ...(rule.bps > 0 && rule.label.trim() === ''
        ? [problem(`taxes.${index}.label`, 'tax_unnamed')]
        : []),
    ]),
  ];
}

function lateProblems({
  lateGraceMinutes,
  lateFeeBps,
  lateFeeCapUnits,
}: FeesContent): TermsProblem[] {
  const { graceMinutes, feeBps, capUnits } = LATE_LIMITS;
  const within = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  return [
    ...(within(lateGraceMinutes, 0, graceMinutes)
      ? []
      : [problem('lateGraceMinutes', 'late_grace_invalid', { most: graceMinutes })]),
    ...(within(lateFeeBps, 0, feeBps)
      ? []
      : [problem('lateFeeBps', 'late_fee_invalid', { most: feeBps / 100 })]),
    ...(within(lateFeeCapUnits, lateFeeBps > 0 ? 1 : 0, capUnits)
      ? []
      : [problem('lateFeeCapUnits', 'late_cap_invalid', { most: capUnits })]),
  ];
}
