import { refused } from '../http/errors';
import { inTime, mergeMetadata, object, text } from '../http/params';
import { paginate, rowsOf } from '../http/paginate';
import { present, show } from '../http/present';
import { route, type Call, type Route } from '../http/router';
import { newId, randomText } from '../store/ids';
import { PLATFORM, type Records, type Row } from '../store/records';
import { emit } from '../webhooks/emit';
import type { World } from '../world';
import { requireTransfers } from './accounts';
import { cancelIntent } from './cancel-payment';
import { captureIntent } from './capture-payment';
import { confirmIntent } from './confirm-payment';
import {
  cancelParams,
  captureParams,
  confirmParams,
  createParams,
  listQuery,
  updateParams,
  type ConfirmParams,
  type CreateParams,
  type UpdateParams,
} from './payment-intent-params';
import { createFromData, paymentMethodParam } from './payment-methods';

type Intent = Records['payment_intent'];

/** The largest and smallest amounts that Stripe takes for a card. */
const SMALLEST = 50;
const LARGEST = 99_999_999;
const ZERO_DECIMAL = /^(bif|clp|djf|gnf|jpy|kmf|krw|mga|pyg|rwf|ugx|vnd|vuv|xaf|xof|xpf)$/;

function create(call: Call, params: CreateParams): object {
  const { world, scope } = call;
  if (scope !== PLATFORM)
    throw refused('The emulator takes payments for the platform only: use transfer_data.');
  checkAmounts(params.amount, params.currency, params.application_fee_amount ?? null);
  checkDestination(world, params);
  if (params.customer) world.find('customer', params.customer, scope, 'customer');
  const methodId = givenMethod(call, params);
  const id = newId('pi');
  world.store.insert('payment_intent', scope, newIntent(world, id, params, methodId), {
    returnUrl: params.return_url ?? null,
    offSession: params.off_session ?? false,
    challenge: null,
  });
  emit(world, 'payment_intent.created', show(world, 'payment_intent', id), scope);
  if (params.confirm)
    confirmIntent(world, id, {
      offSession: params.off_session ?? false,
      errorOnAction: params.error_on_requires_action ?? false,
      declineForced: call.declineForced,
    });
  return show(world, 'payment_intent', id);
}

function update(call: Call, params: UpdateParams): object {
  const { world, scope } = call;
  const { id, record } = world.find('payment_intent', call.path('id'), scope);
  if (
    !['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(record.status)
  )
    throw refused(
      `This PaymentIntent's fields could not be updated because it has a status of ${record.status}.`,
      {
        code: 'payment_intent_unexpected_state',
        payment_intent: show(world, 'payment_intent', id),
      },
    );
  const fee = params.application_fee_amount;
  const feeAmount = fee === undefined ? record.application_fee_amount : fee || null;
  checkAmounts(params.amount ?? record.amount, params.currency ?? record.currency, feeAmount);
  if (params.customer) world.find('customer', params.customer, scope, 'customer');
  const methodId = givenMethod(call, params);
  const changed = world.store.patch('payment_intent', id, {
    amount: params.amount ?? record.amount,
    currency: params.currency ?? record.currency,
    application_fee_amount: feeAmount,
    customer: params.customer ?? record.customer,
    description: params.description ?? record.description,
    metadata: mergeMetadata(record.metadata, params.metadata),
    receipt_email: params.receipt_email ?? record.receipt_email,
    transfer_group: params.transfer_group ?? record.transfer_group,
    ...changedByConfirm(record, params),
    ...(methodId ? { payment_method: methodId, status: 'requires_confirmation' } : {}),
  });
  return present(world, changed);
}

function confirm(call: Call, params: ConfirmParams): object {
  const { world, scope } = call;
  const { id, record, hidden } = intentOf(call, params.client_secret);
  const methodId = givenMethod(call, params);
  const offSession = params.off_session ?? hidden.offSession;
  world.store.patch(
    'payment_intent',
    id,
    {
      ...changedByConfirm(record, params),
      ...(methodId && isOpen(record) ? { payment_method: methodId } : {}),
    },
    { returnUrl: params.return_url ?? hidden.returnUrl, offSession },
  );
  confirmIntent(world, id, {
    offSession,
    errorOnAction: params.error_on_requires_action ?? false,
    declineForced: call.declineForced,
  });
  return present(world, world.find('payment_intent', id, scope));
}

/** With the publishable key an intent is reached only by whoever knows its client secret. */
function intentOf(call: Call, clientSecret: string | undefined): Row<'payment_intent'> {
  const row = call.world.find('payment_intent', call.path('id'), call.scope);
  if (call.access === 'publishable' && clientSecret !== row.record.client_secret)
    throw refused(
      'The client_secret provided does not match any associated PaymentIntent on this account. Ensure the client_secret and PaymentIntent exist on the same account.',
      { code: 'payment_intent_invalid_parameter', param: 'client_secret' },
    );
  return row;
}

export const paymentIntentRoutes: Route[] = [
  route('POST', '/v1/payment_intents', createParams, create),
  route('GET', '/v1/payment_intents', listQuery, ({ world, scope }, query) => {
    const rows = query.customer
      ? world.store.by('payment_intent', 'customer', query.customer)
      : world.store.newestFirst('payment_intent');
    const matching = rowsOf(rows, scope, ({ record }) => inTime(query.created, record.created));
    return paginate(world, 'payment_intent', matching, query, '/v1/payment_intents');
  }),
  route(
    'GET',
    '/v1/payment_intents/:id',
    object({ client_secret: text }),
    (call, query) => present(call.world, intentOf(call, query.client_secret)),
    { publishable: true },
  ),
  route('POST', '/v1/payment_intents/:id', updateParams, update),
  route('POST', '/v1/payment_intents/:id/confirm', confirmParams, confirm, { publishable: true }),
  route('POST', '/v1/payment_intents/:id/capture', captureParams, (call, params) => {
    const { id } = call.world.find('payment_intent', call.path('id'), call.scope);
    return present(call.world, captureIntent(call.world, id, params));
  }),
  route('POST', '/v1/payment_intents/:id/cancel', cancelParams, (call, params) => {
    const { id } = call.world.find('payment_intent', call.path('id'), call.scope);
    const reason = params.cancellation_reason ?? null;
    return present(call.world, cancelIntent(call.world, id, reason));
  }),
];

function givenMethod(
  call: Call,
  params: UpdateParams | CreateParams | ConfirmParams,
): string | null {
  if (params.payment_method)
    return paymentMethodParam(call.world, call.scope, params.payment_method).id;
  if (params.payment_method_data)
    return createFromData(call.world, call.scope, params.payment_method_data).id;
  return null;
}

function isOpen(record: Intent): boolean {
  return ['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(
    record.status,
  );
}

function checkAmounts(amount: number, currency: string, fee: number | null): void {
  const smallest = ZERO_DECIMAL.test(currency) ? 1 : SMALLEST;
  if (amount < smallest)
    throw refused(`Amount must be at least ${smallest} ${currency} in minor units.`, {
      code: 'amount_too_small',
      param: 'amount',
    });
  if (amount > LARGEST)
    throw refused(`Amount must be no more than ${LARGEST} ${currency} in minor units.`, {
      code: 'amount_too_large',
      param: 'amount',
    });
  if (fee !== null && fee > amount)
    throw refused('Your application fee cannot exceed the amount of the payment.', {
      code: 'application_fee_amount_too_large',
      param: 'application_fee_amount',
    });
}

function checkDestination(world: World, params: CreateParams): void {
  const { transfer_data: transfer, application_fee_amount: fee } = params;
  if (fee !== undefined && !transfer)
    throw refused(
      'Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment (using an OAuth key or Stripe-Account header) or destination payment (using `transfer_data[destination]`).',
      { param: 'application_fee_amount' },
    );
  if (!transfer) return;
  if (fee !== undefined && transfer.amount !== undefined)
    throw refused('You may only specify one of: application_fee_amount, transfer_data[amount].');
  requireTransfers(world, transfer.destination, 'transfer_data[destination]');
}

/** Fields that every step before the payment may set. */
function changedByConfirm(record: Intent, params: UpdateParams | ConfirmParams): Partial<Intent> {
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

function newIntent(
  world: World,
  id: string,
  params: CreateParams,
  methodId: string | null,
): Intent & { id: string } {
  const methods = params.automatic_payment_methods;
  return {
    ...UNTOUCHED,
    id,
    amount: params.amount,
    application_fee_amount: params.application_fee_amount ?? null,
    automatic_payment_methods: {
      allow_redirects: methods?.allow_redirects ?? 'always',
      enabled: methods?.enabled ?? true,
    },
    capture_method: params.capture_method ?? 'automatic_async',
    client_secret: `${id}_secret_${randomText(25)}`,
    confirmation_method: params.confirmation_method ?? 'automatic',
    created: world.clock.seconds(),
    currency: params.currency,
    customer: params.customer ?? null,
    description: params.description ?? null,
    metadata: mergeMetadata({}, params.metadata),
    payment_method: methodId,
    payment_method_options: methodOptions(params),
    receipt_email: params.receipt_email || null,
    setup_future_usage: params.setup_future_usage ?? null,
    statement_descriptor: params.statement_descriptor ?? null,
    statement_descriptor_suffix: params.statement_descriptor_suffix ?? null,
    status: methodId ? 'requires_confirmation' : 'requires_payment_method',
    transfer_data: transferDataOf(params),
    transfer_group: params.transfer_group ?? null,
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
