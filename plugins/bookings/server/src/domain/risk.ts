/** Which published rules ask for a look at a booking that is about to be stored. Pure. */
import type { RiskFinding, RiskRuleKind } from '../../../contracts/risk';

/** As staff wrote it; a figure that its kind does not need is null. Amounts in minor units. */
export interface RiskRule {
  id: string;
  name: string;
  kind: RiskRuleKind;
  /** new_account_high_value: younger than this … */
  accountAgeHours: number | null;
  /** … and at least this, in this currency. */
  thresholdAmount: number | null;
  currency: string | null;
  /** velocity: as many bookings or more … */
  bookingCount: number | null;
  /** … within the last hours, this one included. */
  withinHours: number | null;
}

export interface RiskFacts {
  now: Date;
  accountCreatedAt: Date;
  total: number;
  currency: string;
  /** When the renter's latest bookings were made, in any order. */
  bookedAt: readonly Date[];
}

const HOUR_MS = 3_600_000;

type Test = (rule: RiskRule, facts: RiskFacts) => boolean;

/** A rule that lacks a figure catches nothing: it is not finished. */
const TESTS: Readonly<Record<RiskRuleKind, Test>> = {
  new_account_high_value: ({ accountAgeHours, thresholdAmount, currency }, facts) =>
    accountAgeHours !== null &&
    thresholdAmount !== null &&
    currency === facts.currency &&
    facts.total >= thresholdAmount &&
    hoursSince(facts.accountCreatedAt, facts.now) < accountAgeHours,
  velocity: ({ bookingCount, withinHours }, facts) =>
    bookingCount !== null &&
    withinHours !== null &&
    facts.bookedAt.filter((at) => hoursSince(at, facts.now) < withinHours).length + 1 >=
      bookingCount,
};

const hoursSince = (then: Date, now: Date): number => (now.getTime() - then.getTime()) / HOUR_MS;

export function findRisks(rules: readonly RiskRule[], facts: RiskFacts): RiskFinding[] {
  return rules
    .filter((rule) => TESTS[rule.kind](rule, facts))
    .map(({ id, name, kind }) => ({ ruleId: id, name, kind }));
}
