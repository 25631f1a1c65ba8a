import {
  inTime,
  listParams,
  object,
  text,
  timeFilter,
  currency as currencyParam,
} from '../http/params';
import { paginate, rowsOf } from '../http/paginate';
import { present } from '../http/present';
import { route, type Route } from '../http/router';
import { newId } from '../store/ids';
import { PLATFORM, type Records, type Scope } from '../store/records';
import type { World } from '../world';

type BalanceTransaction = Records['balance_transaction'];

export interface Movement {
  type: BalanceTransaction['type'];
  reportingCategory: string;
  /** Signed minor units. */
  amount: number;
  currency: string;
  source: string;
  description?: string;
  fees?: BalanceTransaction['fee_details'];
  /** Outgoing funds and their returns are never pending. */
  atOnce?: boolean;
}

/** Books a movement of an account's balance: the only way in which a balance changes. */
export function book(world: World, scope: Scope, movement: Movement): string {
  const fees = movement.fees ?? [];
  const fee = fees.reduce((sum, entry) => sum + entry.amount, 0);
  const created = world.clock.seconds();
  const waits = movement.amount > 0 && !movement.atOnce;
  const delay = waits
    ? world.setting('available_delay_seconds', world.config.availableDelaySeconds)
    : 0;
  const id = newId('txn');
  world.store.insert(
    'balance_transaction',
    scope,
    {
      id,
      object: 'balance_transaction',
      amount: movement.amount,
      available_on: created + delay,
      balance_type: 'payments',
      created,
      currency: movement.currency,
      description: movement.description ?? null,
      exchange_rate: null,
      fee,
      fee_details: fees,
      net: movement.amount - fee,
      reporting_category: movement.reportingCategory,
      source: movement.source,
      type: movement.type,
    },
    null,
  );
  return id;
}

/** Stripe's fee for a card payment: 2.9 % (half away from zero) + 30 minor units. */
export function stripeFee(amount: number, currency: string): BalanceTransaction['fee_details'] {
  return [
    {
      amount: Math.floor((amount * 29 + 500) / 1000) + 30,
      application: null,
      currency,
      description: 'Stripe processing fees',
      type: 'stripe_fee',
    },
  ];
}

const listQuery = object({
  ...listParams,
  created: timeFilter,
  currency: currencyParam,
  payout: text,
  source: text,
  type: text,
});

export const balanceTransactionRoutes: Route[] = [
  route('GET', '/v1/balance_transactions', listQuery, ({ world, scope }, query) => {
    // Every connected account has an index; the platform's list is nearly all there is.
    const rows =
      scope === PLATFORM
        ? world.store.newestFirst('balance_transaction')
        : world.store.by('balance_transaction', 'scope', scope);
    const wanted = query.source
      ? world.store.by('balance_transaction', 'source', query.source)
      : rows;
    const matching = rowsOf(
      wanted,
      scope,
      ({ record }) =>
        inTime(query.created, record.created) &&
        (query.currency === undefined || record.currency === query.currency) &&
        (query.type === undefined || record.type === query.type) &&
        (query.payout === undefined || record.source === query.payout),
    );
    return paginate(world, 'balance_transaction', matching, query, '/v1/balance_transactions');
  }),
  route('GET', '/v1/balance_transactions/:id', object({}), ({ world, scope, path }) =>
    present(world, world.find('balance_transaction', path('id'), scope)),
  ),
];
