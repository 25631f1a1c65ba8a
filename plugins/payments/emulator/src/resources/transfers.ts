import { refused } from '../http/errors';
import {
  emptyable,
  flag,
  inTime,
  listParams,
  mergeMetadata,
  metadata,
  object,
  positive,
  required,
  text,
  timeFilter,
  currency as currencyParam,
  oneOf,
} from '../http/params';
import { paginate, rowsOf } from '../http/paginate';
import { present, show } from '../http/present';
import { route, type Call, type Route } from '../http/router';
import { newId } from '../store/ids';
import { PLATFORM, type Records } from '../store/records';
import { emit } from '../webhooks/emit';
import type { World } from '../world';
import { requireTransfers } from './accounts';
import { APPLICATION_ID } from './application-fees';
import { book } from './balance-transactions';
import { blankCharge } from './charge-shape';
import { reverseTransfer } from './transfer-reversals';

interface NewTransfer {
  amount: number;
  currency: string;
  destination: string;
  destinationPayment: string;
  sourceTransaction: string | null;
  transferGroup: string | null;
  description: string | null;
  metadata: Record<string, string>;
}

/** Takes the amount from the platform's balance; `insertDestinationPayment` gives it to the owner's. */
export function insertTransfer(world: World, given: NewTransfer): string {
  const id = newId('tr');
  const balanceTransaction = book(world, PLATFORM, {
    type: 'transfer',
    reportingCategory: 'transfer',
    amount: -given.amount,
    currency: given.currency,
    source: id,
  });
  world.store.insert(
    'transfer',
    PLATFORM,
    {
      id,
      object: 'transfer',
      amount: given.amount,
      amount_reversed: 0,
      balance_transaction: balanceTransaction,
      created: world.clock.seconds(),
      currency: given.currency,
      description: given.description,
      destination: given.destination,
      destination_payment: given.destinationPayment,
      livemode: false,
      metadata: given.metadata,
      reversed: false,
      source_transaction: given.sourceTransaction,
      source_type: 'card',
      transfer_group: given.transferGroup,
    },
    null,
  );
  return id;
}

/** The connected account's side of a transfer: a payment (`py_…`), less the application fee. */
export function insertDestinationPayment(
  world: World,
  account: string,
  payment: { amount: number; currency: string; fee: number | null },
): string {
  const id = newId('py');
  const { amount, currency, fee } = payment;
  const balanceTransaction = book(world, account, {
    type: 'payment',
    reportingCategory: 'charge',
    amount,
    currency,
    source: id,
    fees: fee
      ? [
          {
            amount: fee,
            application: APPLICATION_ID,
            currency,
            description: 'Rental Portal application fee',
            type: 'application_fee',
          },
        ]
      : [],
  });
  world.store.insert(
    'charge',
    account,
    {
      ...blankCharge(world, id, amount, currency),
      amount_captured: amount,
      application: fee ? APPLICATION_ID : null,
      application_fee_amount: fee,
      balance_transaction: balanceTransaction,
    },
    null,
  );
  return id;
}

const createParams = object({
  amount: positive,
  currency: required(currencyParam),
  description: text,
  destination: required(text),
  metadata,
  source_transaction: text,
  source_type: oneOf('card', 'bank_account', 'fpx'),
  transfer_group: text,
});
type CreateParams = ReturnType<typeof createParams>;

function create(call: Call, params: CreateParams): object {
  const { world } = call;
  requireTransfers(world, params.destination, 'destination');
  const amount = params.source_transaction
    ? amountFromSource(world, params.source_transaction, params)
    : amountFromBalance(world, params);
  const { currency, destination } = params;
  const payment = insertDestinationPayment(world, destination, { amount, currency, fee: null });
  const source = params.source_transaction
    ? world.store.need('charge', params.source_transaction)
    : null;
  const id = insertTransfer(world, {
    amount,
    currency,
    destination,
    destinationPayment: payment,
    sourceTransaction: source?.id ?? null,
    transferGroup: params.transfer_group ?? source?.record.transfer_group ?? null,
    description: params.description ?? null,
    metadata: mergeMetadata({}, params.metadata),
  });
  world.store.patch('charge', payment, { source_transfer: id });
  emit(world, 'transfer.created', show(world, 'transfer', id));
  return show(world, 'transfer', id);
}

/** All transfers of a charge together may not exceed it. */
function amountFromSource(world: World, source: string, params: CreateParams): number {
  const charge = world.find('charge', source, PLATFORM, 'source_transaction').record;
  const amount = params.amount ?? charge.amount_captured;
  if (!charge.captured || charge.status !== 'succeeded')
    throw refused('The charge given as source_transaction has not been captured.', {
      param: 'source_transaction',
    });
  if (charge.currency !== params.currency)
    throw refused(
      `The currency of source_transaction's balance transaction (${charge.currency}) must be the same as the transfer currency (${params.currency})`,
      { param: 'currency' },
    );
  const used = world.store
    .by('transfer', 'source_transaction', source)
    .reduce((sum, { record }) => sum + record.amount - record.amount_reversed, 0);
  if (used + amount > charge.amount_captured)
    throw refused(
      `Transfers using this transaction as a source must not exceed the source amount of ${charge.amount_captured} ${charge.currency} (there is already a transfer using this source for ${used}).`,
      { param: 'amount' },
    );
  return amount;
}

function amountFromBalance(world: World, { amount, currency }: CreateParams): number {
  if (amount === undefined)
    throw refused('Missing required param: amount.', {
      code: 'parameter_missing',
      param: 'amount',
    });
  if (amount > world.balances.available(PLATFORM, currency, world.clock.seconds()))
    throw refused(
      'You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance by creating Charges using the 4000000000000077 test card. See: https://stripe.com/docs/testing#available-balance',
      { code: 'balance_insufficient' },
    );
  return amount;
}

const listQuery = object({
  ...listParams,
  created: timeFilter,
  destination: text,
  transfer_group: text,
});
const reversalParams = object({
  amount: positive,
  description: text,
  metadata,
  refund_application_fee: flag,
});

export const transferRoutes: Route[] = [
  route('POST', '/v1/transfers', createParams, create),
  route('GET', '/v1/transfers', listQuery, ({ world, scope }, query) => {
    const rows = query.destination
      ? world.store.by('transfer', 'destination', query.destination)
      : world.store.newestFirst('transfer');
    const matching = rowsOf(
      rows,
      scope,
      ({ record }) =>
        inTime(query.created, record.created) &&
        (query.transfer_group === undefined || record.transfer_group === query.transfer_group),
    );
    return paginate(world, 'transfer', matching, query, '/v1/transfers');
  }),
  route('GET', '/v1/transfers/:id', object({}), ({ world, scope, path }) =>
    present(world, world.find('transfer', path('id'), scope)),
  ),
  route(
    'POST',
    '/v1/transfers/:id',
    object({ description: emptyable(text), metadata }),
    ({ world, scope, path }, params) => {
      const { id, record } = world.find('transfer', path('id'), scope);
      const changed = world.store.patch('transfer', id, {
        description: params.description ?? record.description,
        metadata: mergeMetadata(record.metadata, params.metadata),
      });
      return present(world, changed);
    },
  ),
  route('POST', '/v1/transfers/:transfer/reversals', reversalParams, (call, params) => {
    const { id } = call.world.find('transfer', call.path('transfer'), call.scope);
    const reversal = reverseTransfer(call.world, id, {
      amount: params.amount,
      refundFee: params.refund_application_fee ?? false,
      metadata: mergeMetadata({}, params.metadata),
      sourceRefund: null,
    });
    return show(call.world, 'transfer_reversal', reversal);
  }),
  route('GET', '/v1/transfers/:transfer/reversals', object(listParams), (call, query) => {
    const { id } = call.world.find('transfer', call.path('transfer'), call.scope);
    const rows = call.world.store.by('transfer_reversal', 'transfer', id);
    return paginate(call.world, 'transfer_reversal', rows, query, `/v1/transfers/${id}/reversals`);
  }),
  route('GET', '/v1/transfers/:transfer/reversals/:id', object({}), findReversal),
];

function findReversal(call: Call): Records['transfer_reversal'] {
  const { record } = call.world.find('transfer_reversal', call.path('id'), call.scope);
  if (record.transfer !== call.path('transfer'))
    throw refused(`No such transfer reversal: '${record.id}'`, { code: 'resource_missing' }, 404);
  return record;
}
