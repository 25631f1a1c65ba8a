import {
  anything,
  currency,
  either,
  flag,
  integer,
  metadata,
  object,
  oneOf,
  required,
  text,
  type Parser,
} from '../http/params';

const requested = object({ requested: flag });
const capabilities = object({
  card_payments: requested,
  transfers: requested,
  legacy_payments: requested,
  tax_reporting_us_1099_k: requested,
});

const delayDays: Parser<string | number> = (value, path) =>
  value === 'minimum' ? 'minimum' : integer(value, path);

const settings = object({
  branding: anything,
  card_payments: anything,
  payments: object({ statement_descriptor: text }),
  payouts: object({
    debit_negative_balances: flag,
    schedule: object({
      delay_days: delayDays,
      interval: oneOf('daily', 'manual', 'monthly', 'weekly'),
      monthly_anchor: integer,
      weekly_anchor: text,
    }),
    statement_descriptor: text,
  }),
});

/** A bank account's numbers, or a token (`btok_…`) for them. */
export const externalAccount = either(
  text,
  object({
    object: required(oneOf('bank_account')),
    account_holder_name: text,
    account_holder_type: oneOf('company', 'individual'),
    account_number: required(text),
    country: required(text),
    currency: required(currency),
    routing_number: text,
    default_for_currency: flag,
    metadata,
  }),
);
export type ExternalAccount = ReturnType<typeof externalAccount>;

const shared = {
  business_profile: object({
    mcc: text,
    name: text,
    product_description: text,
    support_email: text,
    support_phone: text,
    support_url: text,
    url: text,
  }),
  business_type: oneOf('company', 'government_entity', 'individual', 'non_profit'),
  capabilities,
  company: anything,
  default_currency: currency,
  email: text,
  external_account: externalAccount,
  individual: anything,
  metadata,
  settings,
  tos_acceptance: anything,
};

export const createParams = object({
  ...shared,
  controller: object({
    fees: object({ payer: oneOf('account', 'application') }),
    losses: object({ payments: oneOf('application', 'stripe') }),
    requirement_collection: oneOf('application', 'stripe'),
    stripe_dashboard: object({ type: oneOf('express', 'full', 'none') }),
  }),
  country: text,
  type: oneOf('custom', 'express', 'standard'),
});
export type CreateParams = ReturnType<typeof createParams>;

export const updateParams = object(shared);
export type UpdateParams = ReturnType<typeof updateParams>;
