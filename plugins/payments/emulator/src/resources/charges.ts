import {
  inTime,
  listParams,
  mergeMetadata,
  metadata,
  object,
  text,
  timeFilter,
} from '../http/params';
import { paginate, rowsOf } from '../http/paginate';
import { present, show } from '../http/present';
import { route, type Route } from '../http/router';
import { newId } from '../store/ids';
import { PLATFORM, type Records } from '../store/records';
import { emit } from '../webhooks/emit';
import type { World } from '../world';
import { takeApplicationFee } from './application-fees';
import { book, stripeFee } from './balance-transactions';
import { blankCharge } from './charge-shape';
import { cardDetails, type Authorisation } from './card-details';
import { insertDestinationPayment, insertTransfer } from './transfers';
import type { Decline } from './test-cards';

type Charge = Records['charge'];

/** Authorises the whole amount of an intent; money moves with `settleCharge`. */
export function insertCharge(world: World, intentId: string, how: Authorisation): string {
  const record = newCharge(world, intentId, how);
  world.store.insert('charge', PLATFORM, record, null);
  return record.id;
}

export function insertFailedCharge(world: World, intentId: string, decline: Decline): string {
  const record = newCharge(world, intentId, {
    manual: false,
    offSession: false,
    authenticated: false,
  });
  world.store.insert(
    'charge',
    PLATFORM,
    {
      ...record,
      captured: false,
      paid: false,
      status: 'failed',
      failure_code: decline.code,
      failure_message: decline.message,
      outcome: {
        advice_code: 'try_again_later',
        network_advice_code: null,
        network_decline_code: '01',
        network_status: 'declined_by_network',
        reason: decline.declineCode ?? decline.code,
        risk_level: 'normal',
        risk_score: 20,
        seller_message: 'The bank did not return any further details with this decline.',
        type: 'issuer_declined',
      },
    },
    null,
  );
  return record.id;
}

/**
 * Moves the money of a captured charge: Stripe's fee, and for a destination payment the transfer and
 * the application fee, each with its own balance transactions.
 */
export function settleCharge(world: World, id: string, { captured }: { captured: number }): void {
  const charge = world.store.need('charge', id).record;
  const intentId = charge.payment_intent;
  const intent = world.store.need('payment_intent', intentId ?? '').record;
  const { currency } = charge;
  const transaction = book(world, PLATFORM, {
    type: 'charge',
    reportingCategory: 'charge',
    amount: captured,
    currency,
    source: id,
    fees: stripeFee(captured, currency),
    ...(charge.description === null ? {} : { description: charge.description }),
  });
  world.store.patch('charge', id, {
    captured: true,
    amount_captured: captured,
    balance_transaction: transaction,
  });
  const destination = intent.transfer_data?.destination;
  if (typeof destination !== 'string') return;
  settleDestination(world, id, {
    destination,
    amount: intent.transfer_data?.amount ?? captured,
    fee: intent.application_fee_amount,
    group: intent.transfer_group ?? `group_${intentId}`,
  });
}

interface DestinationSplit {
  destination: string;
  amount: number;
  fee: number | null;
  group: string;
}

/** The whole amount goes to the owner's account, and the fee comes back from there: as Stripe does. */
function settleDestination(world: World, id: string, split: DestinationSplit): void {
  const { currency, description } = world.store.need('charge', id).record;
  const payment = insertDestinationPayment(world, split.destination, {
    amount: split.amount,
    currency,
    fee: split.fee,
  });
  const transfer = insertTransfer(world, {
    amount: split.amount,
    currency,
    destination: split.destination,
    destinationPayment: payment,
    sourceTransaction: id,
    transferGroup: split.group,
    description,
    metadata: {},
  });
  const fee =
    split.fee === null || split.fee === 0
      ? null
      : takeApplicationFee(world, {
          account: split.destination,
          amount: split.fee,
          currency,
          payment,
          charge: id,
        });
  world.store.patch('charge', payment, { application_fee: fee, source_transfer: transfer });
  world.store.patch('charge', id, {
    transfer,
    transfer_group: split.group,
    application_fee: fee,
    application_fee_amount: split.fee,
    transfer_data: { amount: null, destination: split.destination },
  });
  emit(world, 'transfer.created', show(world, 'transfer', transfer));
  if (fee) emit(world, 'application_fee.created', show(world, 'application_fee', fee));
}

const listQuery = object({
  ...listParams,
  created: timeFilter,
  customer: text,
  payment_intent: text,
  transfer_group: text,
});

export const chargeRoutes: Route[] = [
  route('GET', '/v1/charges', listQuery, ({ world, scope }, query) => {
    const rows = query.payment_intent
      ? world.store.by('charge', 'payment_intent', query.payment_intent)
      : query.customer
        ? world.store.by('charge', 'customer', query.customer)
        : world.store.newestFirst('charge');
    const matching = rowsOf(
      rows,
      scope,
      ({ record }) =>
        inTime(query.created, record.created) &&
        (query.customer === undefined || record.customer === query.customer) &&
        (query.transfer_group === undefined || record.transfer_group === query.transfer_group),
    );
    return paginate(world, 'charge', matching, query, '/v1/charges');
  }),
  route('GET', '/v1/charges/:id', object({}), ({ world, scope, path }) =>
    present(world, world.find('charge', path('id'), scope)),
  ),
  route(
    'POST',
    '/v1/charges/:id',
    object({ description: text, metadata, receipt_email: text }),
    ({ world, scope, path }, params) => {
      const { id, record } = world.find('charge', path('id'), scope);
      const changed = world.store.patch('charge', id, {
        description: params.description ?? record.description,
        metadata: mergeMetadata(record.metadata, params.metadata),
        receipt_email: params.receipt_email ?? record.receipt_email,
      });
      return present(world, changed);
    },
  ),
  route('GET', '/v1/charges/:id/refunds', object(listParams), ({ world, scope, path }, query) => {
    const { id } = world.find('charge', path('id'), scope);
    const rows = rowsOf(world.store.by('refund', 'charge', id), scope);
    return paginate(world, 'refund', rows, query, `/v1/charges/${id}/refunds`);
  }),
];

function newCharge(world: World, intentId: string, how: Authorisation): Charge & { id: string } {
  const intent = world.store.need('payment_intent', intentId);
  const { record } = intent;
  const method = world.store.need('payment_method', record.payment_method ?? '');
  return {
    ...blankCharge(world, newId('ch'), record.amount, record.currency),
    application_fee_amount: record.application_fee_amount,
    billing_details: method.record.billing_details,
    calculated_statement_descriptor: 'RENTAL PORTAL',
    captured: !how.manual,
    customer: record.customer,
    description: record.description,
    metadata: record.metadata,
    payment_intent: intentId,
    payment_method: method.id,
    payment_method_details: cardDetails(world, intent, method, how),
    receipt_email: record.receipt_email,
    transfer_data: plainTransferData(record.transfer_data),
    transfer_group: record.transfer_group,
  };
}

function plainTransferData(
  given: Records['payment_intent']['transfer_data'],
): Charge['transfer_data'] {
  return given ? { amount: given.amount ?? null, destination: given.destination } : null;
}
