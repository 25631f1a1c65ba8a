/**
 * Which tax a rental is sold under: by the country of the listing and the tax class of its category, as
 * the fee schedule in force says. Pure and browser-safe.
 */
import type { FeeTerms } from './pricing';

export interface TaxRule {
  /** ISO 3166-1 alpha-2; empty: everywhere. */
  country: string;
  /** Of the category; empty: every one. */
  taxClass: string;
  /** As it stands on the receipt. */
  label: string;
  /** In basis points of what it is charged on. */
  bps: number;
  /** Prices and fees have it in them already: it is not added to what the renter is shown. */
  inclusive: boolean;
}

/** A schedule's own tax is what is taken where no rule matches. */
export interface TaxSchedule extends FeeTerms {
  taxes?: readonly TaxRule[] | null | undefined;
  /** Nothing is sold where no rule matches. */
  taxRequired?: boolean | undefined;
}

export interface TaxedPlace {
  country: string | null;
  taxClass: string | null | undefined;
}

/** A country says more than a class, and both say most. */
const weightOf = ({ country, taxClass }: TaxRule): number =>
  (country === '' ? 0 : 2) + (taxClass === '' ? 0 : 1);

const isFor = (rule: TaxRule, { country, taxClass }: TaxedPlace): boolean =>
  (rule.country === '' || rule.country === country) &&
  (rule.taxClass === '' || rule.taxClass === taxClass);

const isSound = ({ bps, label }: TaxRule): boolean =>
  Number.isInteger(bps) && bps >= 0 && bps <= 10_000 && (bps === 0 || label !== '');

/**
 * The fees with the one tax that applies, its rules left out. Undefined where the tax cannot be told:
 * a rule is demanded and none matches, or the one that matches is broken. Nothing is sold then.
 */
export function taxedFees<F extends TaxSchedule>(
  { taxes, taxRequired, ...fees }: F,
  place: TaxedPlace,
): Omit<F, 'taxes' | 'taxRequired'> | undefined {
  const [rule] = (taxes ?? [])
    .filter((each) => isFor(each, place))
    .sort((a, b) => weightOf(b) - weightOf(a));
  if (!rule) return taxRequired ? undefined : fees;
  if (!isSound(rule)) return undefined;
  return { ...fees, taxBps: rule.bps, taxLabel: rule.label, taxInclusive: rule.inclusive };
}
