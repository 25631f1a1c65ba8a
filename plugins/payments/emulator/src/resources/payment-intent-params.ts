import {
  anything,
  currency,
  emptyable,
  flag,
  listOf,
  listParams,
  metadata,
  notNegative,
  object,
  oneOf,
  positive,
  required,
  text,
  timeFilter,
  type Parser,
} from '../http/params';
import { methodData } from './payment-methods';

/** `true`, `false`, or which kind of payment without the customer it is. */
const offSession: Parser<boolean> = (value, path) =>
  value === 'one_off' || value === 'recurring' ? true : flag(value, path);

const future = oneOf('off_session', 'on_session');
const captureMethod = oneOf('automatic', 'automatic_async', 'manual');

const cardOptions = object({
  capture_method: emptyable(oneOf('manual')),
  moto: flag,
  network: text,
  request_extended_authorization: oneOf('if_available', 'never'),
  request_incremental_authorization: oneOf('if_available', 'never'),
  request_multicapture: oneOf('if_available', 'never'),
  request_overcapture: oneOf('if_available', 'never'),
  request_three_d_secure: oneOf('any', 'automatic', 'challenge'),
  require_cvc_recollection: flag,
  setup_future_usage: emptyable(oneOf('none', 'off_session', 'on_session')),
});

const transferData = object({
  amount: positive,
  description: text,
  destination: required(text),
  metadata,
});

/** What create, update and confirm all take. */
const shared = {
  allowed_payment_method_types: listOf(text),
  capture_method: captureMethod,
  excluded_payment_method_types: emptyable(listOf(text)),
  payment_method: text,
  payment_method_data: methodData,
  payment_method_options: object({ card: cardOptions }),
  receipt_email: emptyable(text),
  setup_future_usage: emptyable(future),
  shipping: anything,
};

/** What starts a confirmation, in create as in confirm. */
const confirming = {
  error_on_requires_action: flag,
  mandate: text,
  mandate_data: anything,
  off_session: offSession,
  radar_options: anything,
  return_url: text,
  use_stripe_sdk: flag,
};

const automaticMethods = object({
  allow_redirects: oneOf('always', 'never'),
  enabled: required(flag),
});

export const createParams = object({
  ...shared,
  ...confirming,
  amount: required(positive),
  application_fee_amount: notNegative,
  automatic_payment_methods: automaticMethods,
  confirm: flag,
  confirmation_method: oneOf('automatic', 'manual'),
  currency: required(currency),
  customer: text,
  description: text,
  metadata,
  on_behalf_of: text,
  payment_method_configuration: text,
  setup_future_usage: future,
  statement_descriptor: text,
  statement_descriptor_suffix: text,
  transfer_data: transferData,
  transfer_group: text,
});
export type CreateParams = ReturnType<typeof createParams>;

export const updateParams = object({
  ...shared,
  amount: positive,
  application_fee_amount: emptyable(notNegative),
  currency,
  customer: text,
  description: text,
  metadata,
  payment_method_configuration: text,
  statement_descriptor: text,
  statement_descriptor_suffix: text,
  transfer_data: object({ amount: positive, description: text, metadata }),
  transfer_group: text,
});
export type UpdateParams = ReturnType<typeof updateParams>;

export const confirmParams = object({ ...shared, ...confirming, client_secret: text });
export type ConfirmParams = ReturnType<typeof confirmParams>;

export const captureParams = object({
  amount_to_capture: positive,
  application_fee_amount: notNegative,
  final_capture: flag,
  metadata,
  statement_descriptor: text,
  statement_descriptor_suffix: text,
  transfer_data: object({ amount: positive }),
});
export type CaptureParams = ReturnType<typeof captureParams>;

export const cancelParams = object({
  cancellation_reason: oneOf('abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'),
});

export const listQuery = object({ ...listParams, created: timeFilter, customer: text });
