/** Cancellation policies and fee schedules as staff edit them, and what is wrong with one. Browser-safe. */
import { z } from 'zod';
import { LATEST_END_DAYS } from '../periods';

export const TERMS_KINDS = ['cancellation-policies', 'fee-schedules'] as const;
export type TermsKind = (typeof TERMS_KINDS)[number];

const text = (most: number) => z.string().trim().max(most);
const basisPoints = z.number().int().min(-1_000_000).max(1_000_000);

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
});

export type PolicyContent = z.output<typeof policyContent>;
export type FeesContent = z.output<typeof feesContent>;

export interface TermsContents {
  'cancellation-policies': PolicyContent;
  'fee-schedules': FeesContent;
}

export const CONTENT_SCHEMAS = {
  'cancellation-policies': policyContent,
  'fee-schedules': feesContent,
} as const satisfies Record<TermsKind, z.ZodType>;

/** No booking is made longer ahead than that: a tier beyond it would never apply. */
export const MAX_HOURS_BEFORE = LATEST_END_DAYS * 24;
export const ALL_BPS = 10_000;

/** Why a version cannot be published, with what the sentence names in braces. */
export const TERMS_PROBLEMS = {
  name_missing: 'Give it a name.',
  summary_missing: 'Say in one sentence what renters can expect.',
  tiers_missing: 'Give at least one step: without any, nobody ever gets something back.',
  hours_invalid: 'Give whole hours, from 0 to {most}.',
  hours_unreachable:
    'No rental is booked more than {most} hours ahead, so nobody would ever get this refund.',
  hours_not_falling: 'Give fewer than {before} hours: the steps run from most hours to fewest.',
  percent_invalid: 'Give a whole percentage from 0 to 100.',
  percent_rises:
    'Give less than {before} %: whoever cancels later must not get more back, or waiting would pay.',
  percent_same: 'This step gives as much back as the one before it: leave one of them out.',
  share_invalid: 'Give a share from 0 to 100 %.',
  commission_all: 'The owner would earn nothing: take less than 100 %.',
  tax_unnamed: 'Name the tax as it is to stand on the receipt.',
} as const;
export type TermsProblemCode = keyof typeof TERMS_PROBLEMS;

export interface TermsProblem {
  /** `tiers.1.hoursBefore` */
  readonly path: string;
  readonly code: TermsProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

const problem = (
  path: string,
  code: TermsProblemCode,
  values: TermsProblem['values'] = {},
): TermsProblem => ({ path, code, values });

/** What keeps this content from being published; empty when it is sound. */
export function findTermsProblems<K extends TermsKind>(
  kind: K,
  content: TermsContents[K],
): TermsProblem[] {
  const named = content.name.trim() === '' ? [problem('name', 'name_missing')] : [];
  return [
    ...named,
    ...(kind === 'cancellation-policies'
      ? policyProblems(content as PolicyContent)
      : feesProblems(content as FeesContent)),
  ];
}

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

function feesProblems(fees: FeesContent): TermsProblem[] {
  const isShare = (bps: number): boolean => Number.isInteger(bps) && bps >= 0 && bps <= ALL_BPS;
  return [
    ...SHARES.filter((share) => !isShare(fees[share])).map((share) =>
      problem(share, 'share_invalid'),
    ),
    ...(fees.commissionBps === ALL_BPS ? [problem('commissionBps', 'commission_all')] : []),
    ...(fees.taxBps > 0 && fees.taxLabel.trim() === '' ? [problem('taxLabel', 'tax_unnamed')] : []),
  ];
}

/** A problem's sentence in English, as the API says it. */
export function sentenceOf({ code, values }: TermsProblem): string {
  return TERMS_PROBLEMS[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
