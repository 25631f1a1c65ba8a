import { refused } from '../http/errors';
import {
  inTime,
  listParams,
  mergeMetadata,
  metadata,
  object,
  positive,
  text,
  timeFilter,
} from '../http/params';
import { paginate, rowsOf } from '../http/paginate';
import { present, show } from '../http/present';
import { route, type Call, type Route } from '../http/router';
import { newId } from '../store/ids';
import { PLATFORM, type Records } from '../store/records';
import { emit } from '../webhooks/emit';
import type { World } from '../world';
import { book } from './balance-transactions';

export const APPLICATION_ID = 'ca_emulator';

interface FeeTaken {
  account: string;
  amount: number;
  currency: string;
  /** The connected account's side of the charge (`py_…`). */
  payment: string;
  /** The platform's charge. */
  charge: string;
}

/** The platform's income from a destination payment. */
export function takeApplicationFee(world: World, fee: FeeTaken): string {
  const id = newId('fee');
  const balanceTransaction = book(world, PLATFORM, {
    type: 'application_fee',
    reportingCategory: 'platform_earning',
    amount: fee.amount,
    currency: fee.currency,
    source: id,
  });
  world.store.insert(
    'application_fee',
    PLATFORM,
    {
      id,
      object: 'application_fee',
      account: fee.account,
      amount: fee.amount,
      amount_refunded: 0,
      application: APPLICATION_ID,
      balance_transaction: balanceTransaction,
      charge: fee.payment,
      created: world.clock.seconds(),
      currency: fee.currency,
      fee_source: { charge: fee.payment, type: 'charge' },
      livemode: false,
      originating_transaction: fee.charge,
      refunded: false,
    },
    null,
  );
  return id;
}

/**
 * Gives part of the fee back to the connected account.
 * @throws StripeError 400 for more than is left of it
 */
export function refundApplicationFee(
  world: World,
  feeId: string,
  wanted: number | undefined,
  meta: Records['fee_refund']['metadata'] = {},
): string {
  const { record } = world.store.need('application_fee', feeId);
  const left = record.amount - record.amount_refunded;
  const amount = wanted ?? left;
  if (amount > left || left === 0)
    throw refused(
      `Refund amount (${amount}) is greater than unrefunded amount on the fee (${left}).`,
      { param: 'amount', ...(left === 0 ? { code: 'application_fee_already_refunded' } : {}) },
    );
  const id = newId('fr');
  const movement = {
    reportingCategory: 'platform_earning_refund',
    currency: record.currency,
    source: id,
  };
  const type = 'application_fee_refund';
  const balanceTransaction = book(world, PLATFORM, { ...movement, type, amount: -amount });
  book(world, record.account, { ...movement, type, amount, atOnce: true });
  world.store.insert(
    'fee_refund',
    PLATFORM,
    {
      id,
      object: 'fee_refund',
      amount,
      balance_transaction: balanceTransaction,
      created: world.clock.seconds(),
      currency: record.currency,
      fee: feeId,
      metadata: meta,
    },
    null,
  );
  world.store.patch('application_fee', feeId, {
    amount_refunded: record.amount_refunded + amount,
    refunded: amount === left,
  });
  emit(world, 'application_fee.refunded', show(world, 'application_fee', feeId));
  return id;
}

function findRefund(call: Call): Records['fee_refund'] {
  const fee = call.world.find('application_fee', call.path('fee'), call.scope);
  const { record } = call.world.find('fee_refund', call.path('id'), call.scope);
  if (record.fee !== fee.id) throw refused(`No such fee refund: '${record.id}'`, {}, 404);
  return record;
}

const listQuery = object({ ...listParams, charge: text, created: timeFilter });

export const applicationFeeRoutes: Route[] = [
  route('GET', '/v1/application_fees', listQuery, ({ world, scope }, query) => {
    const rows = query.charge
      ? world.store.by(
          'application_fee',
          query.charge.startsWith('py_') ? 'charge' : 'originating_transaction',
          query.charge,
        )
      : world.store.newestFirst('application_fee');
    const matching = rowsOf(rows, scope, ({ record }) => inTime(query.created, record.created));
    return paginate(world, 'application_fee', matching, query, '/v1/application_fees');
  }),
  route('GET', '/v1/application_fees/:id', object({}), ({ world, scope, path }) =>
    present(world, world.find('application_fee', path('id'), scope)),
  ),
  route(
    'POST',
    '/v1/application_fees/:fee/refunds',
    object({ amount: positive, metadata }),
    ({ world, scope, path }, params) => {
      const { id } = world.find('application_fee', path('fee'), scope);
      const meta = mergeMetadata({}, params.metadata);
      return show(world, 'fee_refund', refundApplicationFee(world, id, params.amount, meta));
    },
  ),
  route('GET', '/v1/application_fees/:fee/refunds', object(listParams), (call, query) => {
    const { id } = call.world.find('application_fee', call.path('fee'), call.scope);
    const rows = call.world.store.by('fee_refund', 'fee', id);
    return paginate(call.world, 'fee_refund', rows, query, `/v1/application_fees/${id}/refunds`);
  }),
  route('GET', '/v1/application_fees/:fee/refunds/:id', object({}), findRefund),
  route('POST', '/v1/application_fees/:fee/refunds/:id', object({ metadata }), (call, params) => {
    const record = findRefund(call);
    const changed = call.world.store.patch('fee_refund', record.id, {
      metadata: mergeMetadata(record.metadata, params.metadata),
    });
    return present(call.world, changed);
  }),
];
