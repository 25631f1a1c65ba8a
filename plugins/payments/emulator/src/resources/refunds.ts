import { refused } from '../http/errors';
import {
  flag,
  inTime,
  listParams,
  mergeMetadata,
  metadata,
  object,
  oneOf,
  positive,
  text,
  timeFilter,
} from '../http/params';
import { paginate, rowsOf } from '../http/paginate';
import { present, show } from '../http/present';
import { route, type Call, type Route } from '../http/router';
import { newId } from '../store/ids';
import type { Records, Row } from '../store/records';
import { emit } from '../webhooks/emit';
import type { World } from '../world';
import { refundApplicationFee } from './application-fees';
import { book } from './balance-transactions';
import { newRefund } from './refund-shape';
import { proportion, reverseTransfer } from './transfer-reversals';

type Refund = Records['refund'];

const createParams = object({
  amount: positive,
  charge: text,
  metadata,
  payment_intent: text,
  reason: oneOf('duplicate', 'fraudulent', 'requested_by_customer'),
  refund_application_fee: flag,
  reverse_transfer: flag,
});
type CreateParams = ReturnType<typeof createParams>;

function create(call: Call, params: CreateParams): object {
  const { world, scope } = call;
  const charge = chargeOf(call, params);
  const left = charge.record.amount - charge.record.amount_refunded;
  const amount = params.amount ?? left;
  checkRefundable(world, charge, amount, left);
  const id = newId('re');
  const balanceTransaction = book(world, scope, {
    type: 'refund',
    reportingCategory: 'refund',
    amount: -amount,
    currency: charge.record.currency,
    source: id,
    description: 'REFUND FOR CHARGE',
  });
  world.store.insert(
    'refund',
    scope,
    {
      ...newRefund(world, id, charge.id, amount),
      balance_transaction: balanceTransaction,
      metadata: mergeMetadata({}, params.metadata),
      reason: params.reason ?? null,
    },
    null,
  );
  const before = charge.record.amount_refunded;
  world.store.patch('charge', charge.id, {
    amount_refunded: before + amount,
    refunded: amount === left,
  });
  if (params.reverse_transfer) reverseShare(world, charge, id, amount, amount === left);
  if (params.refund_application_fee) refundFeeShare(world, charge, amount, amount === left);
  emit(world, 'refund.created', show(world, 'refund', id), scope);
  emit(world, 'charge.refunded', show(world, 'charge', charge.id), scope);
  return show(world, 'refund', id);
}

function chargeOf(call: Call, params: CreateParams): Row<'charge'> {
  const { world, scope } = call;
  if ((params.charge === undefined) === (params.payment_intent === undefined))
    throw refused(
      'One of the following params should be provided for this request: payment_intent or charge.',
      {
        code: 'parameter_missing',
      },
    );
  if (params.charge) return world.find('charge', params.charge, scope, 'charge');
  const intent = world.find('payment_intent', params.payment_intent ?? '', scope, 'payment_intent');
  const charge = world.store.get('charge', intent.record.latest_charge ?? '');
  if (!charge || intent.record.status !== 'succeeded')
    throw refused(
      `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
      {
        code: 'payment_intent_unexpected_state',
        param: 'payment_intent',
      },
    );
  return charge;
}

function checkRefundable(
  world: World,
  { id, record }: Row<'charge'>,
  amount: number,
  left: number,
): void {
  if (!record.captured || record.status !== 'succeeded')
    throw refused(`Charge ${id} has not been captured: cancel its PaymentIntent instead.`, {
      code: 'charge_not_refundable',
    });
  if (left === 0)
    throw refused(`Charge ${id} has already been refunded.`, { code: 'charge_already_refunded' });
  if (amount > left)
    throw refused(
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${left}).`,
      { code: 'amount_too_large', param: 'amount' },
    );
  if (amount > left - takenByBank(world, id))
    throw refused(`Charge ${id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    });
}

/** All of a charge while a bank has not decided; what the bank took once it is lost. */
function takenByBank(world: World, chargeId: string): number {
  const disputes = world.store.by('dispute', 'charge', chargeId).map(({ record }) => record);
  return disputes
    .filter(({ is_charge_refundable: refundable }) => !refundable)
    .reduce((sum, { status, amount }) => sum + (status === 'lost' ? amount : Infinity), 0);
}

/** Takes the refunded share back from the transfer; with the last refund whatever is left of it. */
function reverseShare(
  world: World,
  charge: Row<'charge'>,
  refundId: string,
  amount: number,
  last: boolean,
): void {
  const transferId = charge.record.transfer;
  if (!transferId)
    throw refused(
      'Cannot set reverse_transfer on a refund of a charge that does not have an associated transfer.',
      { param: 'reverse_transfer' },
    );
  const transfer = world.store.need('transfer', transferId).record;
  const left = transfer.amount - transfer.amount_reversed;
  const share = proportion(transfer.amount, amount, charge.record.amount_captured);
  const taken = last ? left : Math.min(share, left);
  if (taken === 0) return;
  const reversal = reverseTransfer(world, transferId, {
    amount: taken,
    refundFee: false,
    metadata: {},
    sourceRefund: refundId,
  });
  world.store.patch('refund', refundId, { transfer_reversal: reversal });
}

function refundFeeShare(world: World, charge: Row<'charge'>, amount: number, last: boolean): void {
  const feeId = charge.record.application_fee;
  if (!feeId)
    throw refused('Cannot refund an application fee: this charge has none.', {
      param: 'refund_application_fee',
    });
  const fee = world.store.need('application_fee', feeId).record;
  const left = fee.amount - fee.amount_refunded;
  const share = proportion(fee.amount, amount, charge.record.amount_captured);
  const given = last ? left : Math.min(share, left);
  if (given > 0) refundApplicationFee(world, feeId, given);
}

/**
 * Releases what was authorised and not captured. As at Stripe it shows as a refund, but no money
 * moves: `balance_transaction` is null.
 */
export function releaseRest(world: World, chargeId: string, reason: Refund['reason']): void {
  const { record, scope } = world.store.need('charge', chargeId);
  const amount = record.amount - record.amount_captured;
  const id = newId('re');
  world.store.insert('refund', scope, { ...newRefund(world, id, chargeId, amount), reason }, null);
  world.store.patch('charge', chargeId, {
    amount_refunded: amount,
    refunded: amount === record.amount,
  });
  emit(world, 'refund.created', show(world, 'refund', id), scope);
}

const listQuery = object({
  ...listParams,
  charge: text,
  created: timeFilter,
  payment_intent: text,
});

export const refundRoutes: Route[] = [
  route('POST', '/v1/refunds', createParams, create),
  route('GET', '/v1/refunds', listQuery, ({ world, scope }, query) => {
    const rows = query.charge
      ? world.store.by('refund', 'charge', query.charge)
      : query.payment_intent
        ? world.store.by('refund', 'payment_intent', query.payment_intent)
        : world.store.newestFirst('refund');
    const matching = rowsOf(rows, scope, ({ record }) => inTime(query.created, record.created));
    return paginate(world, 'refund', matching, query, '/v1/refunds');
  }),
  route('GET', '/v1/refunds/:id', object({}), ({ world, scope, path }) =>
    present(world, world.find('refund', path('id'), scope)),
  ),
  route('POST', '/v1/refunds/:id', object({ metadata }), ({ world, scope, path }, params) => {
    const { id, record } = world.find('refund', path('id'), scope);
    world.store.patch('refund', id, { metadata: mergeMetadata(record.metadata, params.metadata) });
    const changed = show(world, 'refund', id);
    emit(world, 'refund.updated', changed, scope, { metadata: record.metadata });
    return changed;
  }),
];
