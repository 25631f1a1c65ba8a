import { refused } from '../http/errors';
import { inTime, mergeMetadata, object, onlyGiven, text } from '../http/params';
import { paginate, rowsOf } from '../http/paginate';
import { present, show } from '../http/present';
import { route, type Call, type Route } from '../http/router';
import { newId } from '../store/ids';
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
import { changedByConfirm, newIntent } from './payment-intent-shape';
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
  if (!isOpen(record))
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
    ...onlyGiven(
      params,
      'amount',
      'currency',
      'customer',
      'description',
      'receipt_email',
      'transfer_group',
    ),
    application_fee_amount: feeAmount,
    metadata: mergeMetadata(record.metadata, params.metadata),
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
