import { mergeMetadata, orNull } from '../http/params';
import { randomText } from '../store/ids';
import type { Records } from '../store/records';
import type { World } from '../world';
import type { ConfirmParams, CreateParams, UpdateParams } from './payment-intent-params';

type Intent = Records['payment_intent'];

/** Fields that every step before the payment may set. */
export function changedByConfirm(
  record: Intent,
  params: UpdateParams | ConfirmParams,
): Partial<Intent> {
  const options = params.payment_method_options;
  return {
    capture_method: params.capture_method ?? record.capture_method,
    setup_future_usage:
      params.setup_future_usage === undefined
        ? record.setup_future_usage
        : params.setup_future_usage || null,
    ...(options ? { payment_method_options: methodOptions(params) } : {}),
  };
}

function methodOptions(
  params: UpdateParams | ConfirmParams | CreateParams,
): Intent['payment_method_options'] {
  const { request_extended_authorization: extended } = params.payment_method_options?.card ?? {};
  return {
    card: {
      installments: null,
      mandate_options: null,
      network: null,
      request_three_d_secure: 'automatic',
      ...(extended ? { request_extended_authorization: extended } : {}),
    },
  };
}

export function newIntent(
  world: World,
  id: string,
  params: CreateParams,
  methodId: string | null,
): Intent & { id: string } {
  return {
    id,
    ...UNTOUCHED,
    ...orNull(
      params,
      'application_fee_amount',
      'customer',
      'description',
      'setup_future_usage',
      'statement_descriptor',
      'statement_descriptor_suffix',
      'transfer_group',
    ),
    amount: params.amount,
    automatic_payment_methods: {
      allow_redirects: 'always',
      enabled: true,
      ...params.automatic_payment_methods,
    },
    capture_method: params.capture_method ?? 'automatic_async',
    client_secret: `${id}_secret_${randomText(25)}`,
    confirmation_method: params.confirmation_method ?? 'automatic',
    created: world.clock.seconds(),
    currency: params.currency,
    metadata: mergeMetadata({}, params.metadata),
    payment_method: methodId,
    payment_method_options: methodOptions(params),
    receipt_email: params.receipt_email || null,
    status: methodId ? 'requires_confirmation' : 'requires_payment_method',
    transfer_data: transferDataOf(params),
  };
}

function transferDataOf({ transfer_data: given }: CreateParams): Intent['transfer_data'] {
  if (!given) return null;
  const { amount, destination } = given;
  return amount === undefined ? { destination } : { amount, destination };
}

const UNTOUCHED = {
  object: 'payment_intent',
  allowed_payment_method_types: null,
  amount_capturable: 0,
  amount_received: 0,
  application: null,
  canceled_at: null,
  cancellation_reason: null,
  customer_account: null,
  excluded_payment_method_types: null,
  last_payment_error: null,
  latest_charge: null,
  livemode: false,
  managed_payments: null,
  next_action: null,
  on_behalf_of: null,
  payment_method_configuration_details: null,
  payment_method_types: ['card'],
  payment_record: null,
  processing: null,
  review: null,
  shipping: null,
  source: null,
} satisfies Partial<Intent>;
