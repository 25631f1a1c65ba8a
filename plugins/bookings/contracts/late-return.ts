/**
 * What bringing it back too late costs: one pure function for the terms that are shown, the owner's
 * preview and the fee that is charged. Amounts in minor units. Browser-safe.
 */
import { mulDiv, percentOf } from '@rental/shared/money';
import { z } from 'zod';
import { PRICE_UNITS, type PriceUnit } from './price-units';

/** As the fee schedule has it. */
export interface LateFeeRule {
  /** Minutes after the end in which nothing is charged. */
  readonly lateGraceMinutes: number;
  /** Of the rental's price of one unit, for each begun unit; 0: there is no late fee. */
  readonly lateFeeBps: number;
  /** No more units than these are charged. */
  readonly lateFeeCapUnits: number;
}

export const NO_LATE_FEE: LateFeeRule = {
  lateGraceMinutes: 0,
  lateFeeBps: 0,
  lateFeeCapUnits: 0,
};

/** As it is sold with a booking, which keeps it. */
export const lateTerms = z.object({
  graceMinutes: z.number().int(),
  /** A begun hour, or begun 24 hours: a rental by the night is late by the day as well. */
  unit: z.enum(PRICE_UNITS),
  /** The rental's price of one unit, all items together, without extras. */
  unitPrice: z.number().int(),
  feeBps: z.number().int(),
  /** For each begun unit. */
  feePerUnit: z.number().int(),
  capUnits: z.number().int(),
});
export type LateTerms = z.output<typeof lateTerms>;

/** What of a rental's price decides. */
interface RentalLines {
  readonly units: number;
  readonly lines: readonly { readonly code: string; readonly amount: number }[];
}

/** Undefined where being late costs nothing. */
export function lateTermsOf(
  rule: LateFeeRule,
  unit: PriceUnit,
  price: RentalLines,
): LateTerms | undefined {
  return lateTermsOfUnit(rule, unit, unitPriceOf(price));
}

/** The same, where the price of one unit is known. */
export function lateTermsOfUnit(
  rule: LateFeeRule,
  unit: PriceUnit,
  unitPrice: number,
): LateTerms | undefined {
  const feePerUnit = percentOf(unitPrice, rule.lateFeeBps);
  if (feePerUnit <= 0 || rule.lateFeeCapUnits <= 0) return undefined;
  return {
    graceMinutes: rule.lateGraceMinutes,
    unit,
    unitPrice,
    feeBps: rule.lateFeeBps,
    feePerUnit,
    capUnits: rule.lateFeeCapUnits,
  };
}

const isOfRental = (code: string): boolean =>
  code === 'rental' || code.startsWith('rental:') || code === 'discount';

/** On the average of its dates, after the discount for a longer rental. */
function unitPriceOf({ lines, units }: RentalLines): number {
  const rental = lines
    .filter(({ code }) => isOfRental(code))
    .reduce((sum, { amount }) => sum + amount, 0);
  return units > 0 ? mulDiv(Math.max(0, rental), 1, units) : 0;
}

export interface LateReturn {
  /** Begun minutes after the end; 0: in time. */
  readonly minutes: number;
  /** Begun units that are charged; 0 within the grace period. */
  readonly units: number;
  readonly amount: number;
}

export const IN_TIME: LateReturn = { minutes: 0, units: 0, amount: 0 };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const UNIT_MS: Readonly<Record<PriceUnit, number>> = {
  HOUR: HOUR_MS,
  DAY: 24 * HOUR_MS,
  NIGHT: 24 * HOUR_MS,
};

/**
 * Elapsed time counts, not the clock on the wall: a day is 24 hours, whatever the zone's clocks do.
 * Once the grace period is over, units count from the end.
 */
export function lateReturnOf(
  terms: LateTerms | undefined,
  { endAt, returnedAt }: { endAt: Date; returnedAt: Date },
): LateReturn {
  const late = returnedAt.getTime() - endAt.getTime();
  if (late <= 0) return IN_TIME;
  const minutes = Math.ceil(late / MINUTE_MS);
  if (!terms || late <= terms.graceMinutes * MINUTE_MS) return { minutes, units: 0, amount: 0 };
  const units = Math.min(Math.ceil(late / UNIT_MS[terms.unit]), terms.capUnits);
  return { minutes, units, amount: units * terms.feePerUnit };
}

/** From when on it counts as late. */
export const graceEndsAt = (endAt: Date, terms: LateTerms | undefined): Date =>
  new Date(endAt.getTime() + (terms?.graceMinutes ?? 0) * MINUTE_MS);

export interface LateShares {
  /** The platform's commission on the fee: its income. */
  readonly platform: number;
  readonly owner: number;
}

/** The owner pays the commission that the rental was sold under; the renter no fee and no tax. */
export function shareLateFee(amount: number, commissionBps: number): LateShares {
  const platform = percentOf(amount, commissionBps);
  return { platform, owner: amount - platform };
}
