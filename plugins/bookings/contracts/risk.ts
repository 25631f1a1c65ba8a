/** Rules that ask staff for a look at a booking before it is confirmed. Browser-safe. */
export const RISK_RULE_KINDS = ['new_account_high_value', 'velocity'] as const;
export type RiskRuleKind = (typeof RISK_RULE_KINDS)[number];

/** What a rule found at submit; kept with the quote, and why the booking waits. */
export interface RiskFinding {
  ruleId: string;
  name: string;
  kind: RiskRuleKind;
}
