/** Rules that ask staff for a look at a booking before it is confirmed. Browser-safe. */
export const RISK_RULE_KINDS = [
  'new_account_high_value',
  'velocity',
  'shared_card',
  'owner_card',
] as const;
export type RiskRuleKind = (typeof RISK_RULE_KINDS)[number];

/** The figures that a rule of the kind cannot do without. */
export const RISK_RULE_FIGURES = {
  new_account_high_value: ['accountAgeHours', 'thresholdAmount', 'currency'],
  velocity: ['bookingCount', 'withinHours'],
  shared_card: ['accountCount'],
  owner_card: [],
} as const satisfies Readonly<Record<RiskRuleKind, readonly string[]>>;

/** Amounts in minor units. */
export type RiskFigures = Readonly<Record<string, string | number>>;

/**
 * What a rule found at submit; kept with the quote, and why the booking waits. Version, limits and
 * facts are missing from what was found before they were kept.
 */
export interface RiskFinding {
  readonly ruleId: string;
  readonly name: string;
  readonly kind: RiskRuleKind;
  readonly version?: number;
  /** What the rule said. */
  readonly limits?: RiskFigures;
  /** What it looked at. */
  readonly facts?: RiskFigures;
}
