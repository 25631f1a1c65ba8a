/** What a version means in money, by the functions that sell and refund. Pure. */
import { addDays } from '@rental/shared/local-time';
import { sharePrice, withPromo, type RentalPrice } from '../../../contracts/pricing';
import {
  EXAMPLE_CURRENCY,
  EXAMPLE_DAYS,
  EXAMPLE_RENTAL,
  type ExampleMoment,
  type ExampleRow,
  type TermsExample,
} from '../../../contracts/terms/admin-terms';
import type { FeesContent, PolicyContent, PromoContent } from '../../../contracts/terms/contents';
import { discountOf } from '../../../contracts/terms/promo';
import { ownerPenalty, refundFor, type PolicyTerms } from './refund';

const START_DATE = '2026-06-15';
const START = new Date(`${START_DATE}T10:00:00Z`);
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Every boundary of these policies, so that versions can be compared row by row. */
export function momentsOf(policies: readonly Pick<PolicyContent, 'tiers'>[]): ExampleMoment[] {
  const hours = [
    ...new Set(policies.flatMap(({ tiers }) => tiers.map(({ hoursBefore }) => hoursBefore))),
  ].sort((a, b) => b - a);
  const last = hours.at(-1);
  return [
    ...hours.map((each): ExampleMoment => ({ at: 'hours', hours: each })),
    ...(last === undefined ? [] : [{ at: 'after_hours', hours: last } as const]),
    { at: 'second_day' },
    { at: 'owner' },
  ];
}

export interface ExampleTerms {
  readonly policy: PolicyContent;
  readonly fees: FeesContent;
  /** Its amount is taken as one of the example's currency. */
  readonly promo?: PromoContent;
}

export function exampleOf(
  { policy, fees, promo }: ExampleTerms,
  moments: readonly ExampleMoment[],
): TermsExample {
  const price: RentalPrice = {
    currency: EXAMPLE_CURRENCY,
    units: EXAMPLE_DAYS,
    lines: [],
    deposit: 0,
    ...withPromo(sharePrice(EXAMPLE_RENTAL, fees), promo && discountOf(promo)),
  };
  const { total, renterFee, tax, commission, ownerShare } = price;
  return {
    policyName: policy.name,
    total,
    renterFee,
    tax,
    commission,
    promo: price.promo,
    ownerShare,
    penalty: ownerPenalty(price, fees.ownerPenaltyBps),
    rows: moments.map((moment) => rowOf(price, { ...policy, version: '' }, fees, moment)),
  };
}

function rowOf(
  price: RentalPrice,
  policy: PolicyTerms,
  fees: FeesContent,
  moment: ExampleMoment,
): ExampleRow {
  const at = instantOf(moment);
  const by = moment.at === 'owner' ? 'owner' : 'renter';
  const split = refundFor(price, policy, {
    by,
    at,
    localDate: at.toISOString().slice(0, 10),
    startAt: START,
    startDate: START_DATE,
    endDate: addDays(START_DATE, EXAMPLE_DAYS - 1),
    inProgress: moment.at === 'second_day',
  });
  const penalty = by === 'owner' ? ownerPenalty(price, fees.ownerPenaltyBps) : 0;
  return {
    moment,
    refund: split.refund,
    owner: price.ownerShare - split.ownerPart - penalty,
    platform: price.applicationFee - split.platformPart + penalty,
  };
}

function instantOf(moment: ExampleMoment): Date {
  switch (moment.at) {
    case 'hours':
      return new Date(START.getTime() - moment.hours * HOUR_MS);
    case 'after_hours':
      return new Date(START.getTime() - moment.hours * HOUR_MS + MINUTE_MS);
    case 'second_day':
      return new Date(START.getTime() + 24 * HOUR_MS);
    case 'owner':
      return new Date(START.getTime() - 24 * HOUR_MS);
  }
}
