/** Why a version of terms cannot be published. Browser-safe. */

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
  tax_none_to_match:
    'Give at least one tax: as it is, nothing could be sold anywhere. A rule without a country is for everywhere.',
  tax_twice: 'There is a rule for this country and class already: change that one.',
  country_invalid: 'Give the two capital letters of the country, or none for everywhere.',
  late_grace_invalid: 'Give whole minutes, from 0 to {most}.',
  late_fee_invalid: 'Give a share from 0 to {most} %.',
  late_cap_invalid: 'Give a whole number from 1 to {most}: nobody is charged without an end.',
  code_invalid: 'Use 3 to 20 capital letters, digits and hyphens.',
  promo_percent_invalid: 'Give a whole percentage from 1 to 100.',
  promo_amount_invalid: 'Give an amount above nothing.',
  promo_currency_missing: 'Say in which currency, with its three letters.',
  promo_ends_first: 'It must not end before it begins.',
  promo_uses_invalid: 'Give a whole number; 0 is without a limit.',
  promo_uses_unreachable: 'Nobody can use it more often than all together: give at most {most}.',
  promo_above_fee:
    'The platform earns {most} % of a rental and pays the promo out of it: give at most that much.',
  promo_above_fee_of_least:
    'Of the smallest rental that it is for, the platform earns {most}: take less off, or ask for a larger rental.',
  window_zero:
    'Nobody could act in no time at all, so nothing would lead on from there: give at least {least}.',
  window_minutes_invalid: 'Give whole minutes, from {least} to {most}.',
  window_hours_invalid: 'Give whole hours, from {least} to {most}.',
  window_days_invalid: 'Give whole days, from {least} to {most}.',
  answer_contradicted:
    'An owner has {limit} hours at most: give at most {limit}, or raise the other one.',
  answer_outlives_card:
    'With the look by staff and the time before the card lapses, the card would not be valid any more: give at most {limit} hours, or shorten one of the other two.',
  hold_lapses_first:
    'The deposit would be let go before the handover is over: give at most {limit} hours, or shorten the check-in.',
  deposit_outlives_check_in:
    'The handover is over after {limit} hours: give at most {limit}, or lengthen the check-in.',
  claim_before_inspection:
    'What the inspection finds could not be claimed any more: give at least {limit} days, or shorten the check-out.',
  review_before_claim:
    'Reviews would be closed while there can still be claims: give at least {limit} days, or shorten the claims.',
} as const;
export type TermsProblemCode = keyof typeof TERMS_PROBLEMS;

export interface TermsProblem {
  /** `tiers.1.hoursBefore` */
  readonly path: string;
  readonly code: TermsProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export const problem = (
  path: string,
  code: TermsProblemCode,
  values: TermsProblem['values'] = {},
): TermsProblem => ({ path, code, values });

/** A problem's sentence in English, as the API says it. */
export function sentenceOf({ code, values }: TermsProblem): string {
  return TERMS_PROBLEMS[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
