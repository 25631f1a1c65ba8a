/** The texts that a bank can be given against a chargeback, in Stripe's names. Browser-safe. */
export const EVIDENCE_FIELDS = [
  'product_description',
  'customer_name',
  'customer_email_address',
  'service_date',
  'cancellation_policy_disclosure',
  'cancellation_rebuttal',
  'refund_policy_disclosure',
  'refund_refusal_explanation',
  'access_activity_log',
  'uncategorized_text',
] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];
export type Evidence = Readonly<Partial<Record<EvidenceField, string>>>;

/** Stripe's limits, in characters: of one text, and of all together. */
export const LONGEST_EVIDENCE = 20_000;
export const MOST_EVIDENCE = 150_000;
