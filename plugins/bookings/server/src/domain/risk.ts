/** Which published rules ask for a look at a booking that is about to be stored. Pure. */
import {
  RISK_RULE_FIGURES,
  type RiskFigures,
  type RiskFinding,
  type RiskRuleKind,
} from '../../../contracts/risk';

/** As staff wrote it; a figure that its kind does not need is null. Amounts in minor units. */
export interface RiskRule {
  id: string;
  name: string;
  /** Counted up with every publication. */
  version: number;
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
  /** shared_card: as many other accounts or more have paid with a card of the renter's. */
  accountCount: number | null;
}

export interface RiskFacts {
  now: Date;
  accountCreatedAt: Date;
  total: number;
  currency: string;
  /** When the renter's latest bookings were made, in any order. */
  bookedAt: readonly Date[];
  /** Other accounts that have paid with a card that the renter has paid with. */
  cardSharers: number;
  /** The listing's owner is one of them. */
  sharesCardWithOwner: boolean;
}

const HOUR_MS = 3_600_000;

/** What the rule looked at, when that asks for a look; undefined otherwise. */
type Test = (rule: RiskRule, facts: RiskFacts) => RiskFigures | undefined;

const TESTS: Readonly<Record<RiskRuleKind, Test>> = {
  new_account_high_value: (rule, { accountCreatedAt, now, total, currency }) => {
    const hours = hoursSince(accountCreatedAt, now);
    const caught =
      rule.currency === currency &&
      total >= Number(rule.thresholdAmount) &&
      hours < Number(rule.accountAgeHours);
    return caught ? { accountAgeHours: Math.floor(hours * 10) / 10, total, currency } : undefined;
  },
  velocity: ({ bookingCount, withinHours }, { bookedAt, now }) => {
    const bookings = bookedAt.filter((at) => hoursSince(at, now) < Number(withinHours)).length + 1;
    return bookings >= Number(bookingCount) ? { bookings } : undefined;
  },
  shared_card: ({ accountCount }, { cardSharers: otherAccounts }) =>
    otherAccounts >= Number(accountCount) ? { otherAccounts } : undefined,
  owner_card: (_, { sharesCardWithOwner, cardSharers: otherAccounts }) =>
    sharesCardWithOwner ? { otherAccounts } : undefined,
};

const hoursSince = (then: Date, now: Date): number => (now.getTime() - then.getTime()) / HOUR_MS;

/** Undefined for a rule that lacks a figure: it is not finished, and catches nothing. */
function limitsOf(rule: RiskRule): RiskFigures | undefined {
  const limits: Record<string, string | number> = {};
  for (const name of RISK_RULE_FIGURES[rule.kind]) {
    const figure = rule[name];
    if (figure === null) return undefined;
    limits[name] = figure;
  }
  return limits;
}

export function findRisks(rules: readonly RiskRule[], facts: RiskFacts): RiskFinding[] {
  return rules.flatMap((rule) => {
    const limits = limitsOf(rule);
    const seen = limits && TESTS[rule.kind](rule, facts);
    if (!limits || !seen) return [];
    const { id: ruleId, name, kind, version } = rule;
    return [{ ruleId, name, kind, version, limits, facts: seen }];
  });
}
