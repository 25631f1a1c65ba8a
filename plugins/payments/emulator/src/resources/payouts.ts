import { refused } from '../http/errors';
import {
  currency,
  inTime,
  listParams,
  mergeMetadata,
  metadata,
  object,
  oneOf,
  positive,
  required,
  text,
  timeFilter,
} from '../http/params';
import { paginate, rowsOf } from '../http/paginate';
import { present, show } from '../http/present';
import { route, type Call, type Route } from '../http/router';
import { newId } from '../store/ids';
import { PLATFORM, type Row, type Scope } from '../store/records';
import { emit } from '../webhooks/emit';
import type { World } from '../world';
import { FAILURE_MESSAGES } from './bank-accounts';
import { book } from './balance-transactions';

/** Emulated time after which a payout arrives; a wall time (1 s) may bring it earlier. */
const ARRIVES_AFTER_SECONDS = 60;

const createParams = object({
  amount: required(positive),
  currency: required(currency),
  description: text,
  destination: text,
  metadata,
  method: oneOf('instant', 'standard'),
  source_type: oneOf('bank_account', 'card', 'fpx'),
  statement_descriptor: text,
});
type CreateParams = ReturnType<typeof createParams>;

function create({ world, scope }: Call, params: CreateParams): object {
  const bank = bankOf(world, scope, params);
  const now = world.clock.seconds();
  if (params.amount > world.balances.available(scope, params.currency, now))
    throw refused(
      'You have insufficient funds in your Stripe account for this transfer. Your card balance is too low. You can use the the /v1/balance endpoint to view your Stripe balance (for more details, see stripe.com/docs/api#balance).',
      { code: 'balance_insufficient' },
    );
  const id = newId('po');
  const balanceTransaction = bookPayout(
    world,
    scope,
    id,
    'payout',
    -params.amount,
    params.currency,
  );
  const delayMs = world.setting('payout_delay_ms', world.config.payoutDelayMs);
  world.store.insert(
    'payout',
    scope,
    {
      id,
      object: 'payout',
      amount: params.amount,
      application_fee: null,
      application_fee_amount: null,
      arrival_date: now + ARRIVES_AFTER_SECONDS,
      automatic: false,
      balance_transaction: balanceTransaction,
      created: now,
      currency: params.currency,
      description: params.description ?? null,
      destination: bank,
      failure_balance_transaction: null,
      failure_code: null,
      failure_message: null,
      livemode: false,
      metadata: mergeMetadata({}, params.metadata),
      method: params.method ?? 'standard',
      original_payout: null,
      payout_method: null,
      reconciliation_status: 'not_applicable',
      reversed_by: null,
      source_type: params.source_type ?? 'card',
      statement_descriptor: params.statement_descriptor ?? null,
      status: 'pending',
      trace_id: { status: 'pending', value: null },
      type: 'bank_account',
    },
    { paidAtWall: Date.now() + delayMs },
  );
  emit(world, 'payout.created', show(world, 'payout', id), scope);
  world.wake('schedule');
  return show(world, 'payout', id);
}

/** The bank account that the payout goes to; the platform's own needs none here. */
function bankOf(world: World, scope: Scope, params: CreateParams): string | null {
  if (scope === PLATFORM) return null;
  const account = world.store.need('account', scope).record;
  if (!account.payouts_enabled)
    throw refused(
      'Cannot create payouts: this account has requirements that need to be collected.',
      { code: 'payouts_not_allowed' },
    );
  const banks = world.store.by('bank_account', 'scope', scope);
  const bank = params.destination
    ? banks.find((row) => row.id === params.destination)
    : (banks.find((row) => row.record.currency === params.currency) ?? banks[0]);
  if (!bank)
    throw params.destination
      ? refused(`No such external account: '${params.destination}'`, {
          code: 'resource_missing',
          param: 'destination',
        })
      : refused(
          `Sorry, you don't have any external accounts in that currency (${params.currency}).`,
          { param: 'currency' },
        );
  return bank.id;
}

function bookPayout(
  world: World,
  scope: Scope,
  source: string,
  type: 'payout' | 'payout_failure' | 'payout_cancel',
  amount: number,
  currencyCode: string,
): string {
  const movement = { type, amount, currency: currencyCode, source, atOnce: true };
  return book(world, scope, {
    ...movement,
    reportingCategory: type === 'payout' ? 'payout' : 'payout_reversal',
  });
}

/** The money arrives, or the bank sends it back at once. */
export function finishPayout(world: World, id: string): void {
  const { record, scope } = world.store.need('payout', id);
  const bank = record.destination ? world.store.get('bank_account', record.destination) : undefined;
  const failure = bank?.hidden.failureCode;
  if (failure) return failPayout(world, id, failure);
  world.store.patch('payout', id, {
    status: 'paid',
    trace_id: { status: 'supported', value: `T${id.slice(-12)}` },
  });
  emit(world, 'payout.paid', show(world, 'payout', id), scope);
}

/**
 * The bank refuses the money, which returns to the balance; that may come after `paid`.
 * @throws StripeError 400 for a payout that has failed or was canceled
 */
export function failPayout(world: World, id: string, code: string): void {
  const { record, scope } = world.store.need('payout', id);
  if (record.status !== 'pending' && record.status !== 'paid')
    throw refused(`The payout is ${record.status}: it cannot fail now.`);
  const returned = bookPayout(world, scope, id, 'payout_failure', record.amount, record.currency);
  world.store.patch('payout', id, {
    status: 'failed',
    failure_balance_transaction: returned,
    failure_code: code,
    failure_message: FAILURE_MESSAGES[code] ?? 'The bank refused the payout.',
  });
  emit(world, 'payout.failed', show(world, 'payout', id), scope);
}

function cancel(call: Call): object {
  const { world, scope } = call;
  const { id, record } = world.find('payout', call.path('id'), scope);
  if (record.status !== 'pending')
    throw refused(
      'Payouts can only be canceled while they are pending and not yet on their way to the bank.',
      { code: 'payout_not_cancelable' },
    );
  const returned = bookPayout(world, scope, id, 'payout_cancel', record.amount, record.currency);
  world.store.patch('payout', id, { status: 'canceled', failure_balance_transaction: returned });
  emit(world, 'payout.canceled', show(world, 'payout', id), scope);
  return show(world, 'payout', id);
}

/** When the payout is done, in milliseconds from now; what comes first of wall and emulated time. */
export function payoutDueIn(world: World, { record, hidden }: Row<'payout'>): number {
  return Math.min(hidden.paidAtWall - Date.now(), record.arrival_date * 1000 - world.clock.now());
}

const listQuery = object({
  ...listParams,
  arrival_date: timeFilter,
  created: timeFilter,
  destination: text,
  status: oneOf('canceled', 'failed', 'in_transit', 'paid', 'pending'),
});

export const payoutRoutes: Route[] = [
  route('POST', '/v1/payouts', createParams, create),
  route('GET', '/v1/payouts', listQuery, ({ world, scope }, query) => {
    const matching = rowsOf(
      world.store.by('payout', 'scope', scope),
      scope,
      ({ record }) =>
        inTime(query.created, record.created) &&
        inTime(query.arrival_date, record.arrival_date) &&
        (query.destination === undefined || record.destination === query.destination) &&
        (query.status === undefined || record.status === query.status),
    );
    return paginate(world, 'payout', matching, query, '/v1/payouts');
  }),
  route('GET', '/v1/payouts/:id', object({}), ({ world, scope, path }) =>
    present(world, world.find('payout', path('id'), scope)),
  ),
  route('POST', '/v1/payouts/:id', object({ metadata }), ({ world, scope, path }, params) => {
    const { id, record } = world.find('payout', path('id'), scope);
    const merged = mergeMetadata(record.metadata, params.metadata);
    return present(world, world.store.patch('payout', id, { metadata: merged }));
  }),
  route('POST', '/v1/payouts/:id/cancel', object({}), cancel),
];
