import type { Kind, Row } from '../store/records';
import type { World } from '../world';
import { refused } from './errors';

type Json = Record<string, unknown>;

export interface List {
  object: 'list';
  data: object[];
  has_more: boolean;
  url: string;
}

/** What an id's prefix says about its kind. */
const KIND_BY_PREFIX: Record<string, Kind> = {
  acct: 'account',
  ba: 'bank_account',
  ch: 'charge',
  cus: 'customer',
  du: 'dispute',
  fee: 'application_fee',
  fr: 'fee_refund',
  pi: 'payment_intent',
  pm: 'payment_method',
  po: 'payout',
  py: 'charge',
  pyr: 'refund',
  re: 'refund',
  tr: 'transfer',
  trr: 'transfer_reversal',
  txn: 'balance_transaction',
};

/** Lists that an object shows only when asked to (`expand[]=refunds`). */
const HIDDEN_LISTS: Record<string, (world: World, id: string) => List> = {
  'charge.refunds': (world, id) =>
    embedded(world, world.store.by('refund', 'charge', id), `/v1/charges/${id}/refunds`),
};

/** Fields that objects do not have while they are empty; asking for them is no mistake. */
const LEFT_OUT_WHILE_EMPTY = new Set(['charge.transfer']);

/** Fields that are worked out for each answer. */
const COMPUTED: { [K in Kind]?: (world: World, row: Row<K>) => object } = {
  application_fee: (world, { id }) => ({
    refunds: embedded(
      world,
      world.store.by('fee_refund', 'fee', id),
      `/v1/application_fees/${id}/refunds`,
    ),
  }),
  transfer: (world, { id }) => ({
    reversals: embedded(
      world,
      world.store.by('transfer_reversal', 'transfer', id),
      `/v1/transfers/${id}/reversals`,
    ),
  }),
  balance_transaction: (world, { record }) => ({
    status: record.available_on > world.clock.seconds() ? 'pending' : 'available',
  }),
  account: (world, { id }) => ({
    external_accounts: embedded(
      world,
      world.store.by('bank_account', 'scope', id),
      `/v1/accounts/${id}/external_accounts`,
    ),
  }),
  dispute: (world, { hidden }) => ({
    balance_transactions: hidden.balanceTransactions.map((id) =>
      present(world, world.store.need('balance_transaction', id)),
    ),
  }),
  event: (world, { id }) => ({
    pending_webhooks: world.store
      .by('delivery', 'event', id)
      .filter((delivery) => delivery.record.state === 'pending').length,
  }),
};

/** The row as Stripe shows it, nothing expanded. */
export function present<K extends Kind>(world: World, row: Row<K>): object {
  const computed = COMPUTED[row.kind];
  return computed ? { ...row.record, ...computed(world, row) } : row.record;
}

/** `present` for what was just changed. */
export function show<K extends Kind>(world: World, kind: K, id: string): object {
  return present(world, world.store.need(kind, id));
}

function embedded<K extends Kind>(world: World, rows: Row<K>[], url: string): List {
  return {
    object: 'list',
    data: rows.slice(0, 10).map((row) => present(world, row)),
    has_more: rows.length > 10,
    url,
  };
}

/**
 * The answer with the ids at `paths` replaced by their objects.
 * @param paths such as `latest_charge.balance_transaction`, `data.transfer`
 * @throws StripeError 400 for what cannot be expanded
 */
export function expand(world: World, answer: object, paths: string[]): object {
  return paths.reduce(
    (current, path) => expandPath(world, current as Json, path.split('.'), path),
    answer,
  );
}

function expandPath(world: World, object: Json, path: string[], whole: string): Json {
  const [name, ...rest] = path;
  if (path.length > 4 || name === undefined) throw cannotExpand(whole);
  const listed = HIDDEN_LISTS[`${String(object.object)}.${name}`];
  const value = object[name] ?? listed?.(world, String(object.id));
  if (value === undefined && !(name in object)) {
    if (LEFT_OUT_WHILE_EMPTY.has(`${String(object.object)}.${name}`)) return object;
    throw cannotExpand(whole);
  }
  return { ...object, [name]: expandValue(world, value, rest, whole) };
}

function expandValue(world: World, value: unknown, rest: string[], whole: string): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((entry) => expandValue(world, entry, rest, whole));
  if (typeof value === 'object')
    return rest.length > 0 ? expandPath(world, value as Json, rest, whole) : value;
  if (typeof value !== 'string') throw cannotExpand(whole);
  const kind = KIND_BY_PREFIX[value.split('_')[0] ?? ''];
  const row = kind && world.store.get(kind, value);
  if (!row) throw cannotExpand(whole);
  const found = present(world, row as Row<Kind>) as Json;
  return rest.length > 0 ? expandPath(world, found, rest, whole) : found;
}

function cannotExpand(path: string): Error {
  return refused(`This property cannot be expanded (${path}).`, { param: 'expand[0]' });
}
