import type { RiskFigures, RiskFinding, RiskRuleKind } from '../../../contracts/risk';
import { formatMoney } from '../format';
import type { Translate } from '../texts';

type Money = (amount: string | number) => string;
type Values = Readonly<Record<string, string | number>>;

const figure = (figures: RiskFigures, name: string): string | number => figures[name] ?? '';

/** What the sentence about a kind has a place for. */
const VALUES: Readonly<
  Record<RiskRuleKind, (limits: RiskFigures, facts: RiskFigures, money: Money) => Values>
> = {
  new_account_high_value: (limits, facts, money) => ({
    seen: figure(facts, 'accountAgeHours'),
    limit: figure(limits, 'accountAgeHours'),
    total: money(figure(facts, 'total')),
    threshold: money(figure(limits, 'thresholdAmount')),
  }),
  velocity: (limits, facts) => ({
    seen: figure(facts, 'bookings'),
    hours: figure(limits, 'withinHours'),
    limit: figure(limits, 'bookingCount'),
  }),
  shared_card: (limits, facts) => ({
    seen: figure(facts, 'otherAccounts'),
    limit: figure(limits, 'accountCount'),
  }),
  owner_card: () => ({}),
};

/** What the rule asked for and what it saw, in one sentence. */
export function wordsOfFinding(
  { kind, limits, facts }: RiskFinding,
  text: Translate,
  locale: string,
): string {
  if (!limits || !facts) return text('risk.kind.unknown');
  const { currency } = facts;
  const money: Money = (amount) =>
    typeof currency === 'string' ? formatMoney(Number(amount), currency, locale) : String(amount);
  return text(`risk.kind.${kind}`, VALUES[kind](limits, facts, money));
}
