import { missing, refused } from '../http/errors';
import {
  inTime,
  listParams,
  mergeMetadata,
  object,
  required,
  timeFilter,
  currency,
  flag,
  metadata,
  onlyGiven,
} from '../http/params';
import { paginate, rowsOf } from '../http/paginate';
import { present, show } from '../http/present';
import { route, type Call, type Route } from '../http/router';
import { newId } from '../store/ids';
import { PLATFORM, type Records, type Row } from '../store/records';
import { emit } from '../webhooks/emit';
import type { World } from '../world';
import {
  createParams,
  externalAccount,
  updateParams,
  type CreateParams,
  type UpdateParams,
} from './account-params';
import {
  businessProfileOf,
  newAccount,
  platformAccount,
  requirements,
  settingsOf,
} from './account-shape';
import { insertBankAccount, type BankOutcome } from './bank-accounts';

type Account = Records['account'];

/**
 * Money can only be sent to accounts that may receive it.
 * @throws StripeError 400 resource_missing or insufficient_capabilities_for_transfer
 */
export function requireTransfers(world: World, destination: string, param: string): void {
  const account = world.store.get('account', destination);
  if (!account) throw missing('destination', destination, param, 400);
  if (account.record.capabilities?.transfers !== 'active')
    throw refused(
      'Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments',
      { code: 'insufficient_capabilities_for_transfer' },
    );
}

/**
 * What the onboarding form leads to: all requirements met, a bank account, requested capabilities
 * active.
 */
export function completeOnboarding(
  world: World,
  id: string,
  given: { bank: BankOutcome; email?: string; name?: string },
): void {
  const { record } = world.store.need('account', id);
  if (world.store.by('bank_account', 'scope', id).length === 0)
    insertBankAccount(world, id, {
      country: record.country ?? 'US',
      currency: record.default_currency ?? 'usd',
      outcome: given.bank,
      ...(given.name ? { holder: given.name } : {}),
    });
  const capabilities = Object.fromEntries(
    Object.keys(record.capabilities ?? {}).map((name) => [name, 'active' as const]),
  );
  changeAccount(world, id, {
    capabilities,
    charges_enabled: true,
    details_submitted: true,
    payouts_enabled: true,
    email: record.email ?? given.email ?? null,
    requirements: requirements([]),
    future_requirements: requirements([]),
  });
}

/** Replaces fields and tells the platform which ones (`account.updated`). */
export function changeAccount(world: World, id: string, fields: Partial<Account>): Row<'account'> {
  const before = world.store.need('account', id).record as unknown as Record<string, unknown>;
  const changed = Object.entries(fields).filter(
    ([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value),
  );
  const row = world.store.patch('account', id, fields);
  if (changed.length > 0) {
    const previous = Object.fromEntries(changed.map(([name]) => [name, before[name] ?? null]));
    emit(world, 'account.updated', show(world, 'account', id), id, previous);
  }
  return row;
}

function create({ world }: Call, params: CreateParams): object {
  const id = newId('acct');
  world.store.insert('account', PLATFORM, newAccount(world, id, params), null);
  if (params.external_account) addBank(world, id, params.external_account);
  return show(world, 'account', id);
}

function update({ world, path }: Call, params: UpdateParams): object {
  const { id, record } = world.find('account', path('id'));
  if (params.external_account) {
    for (const old of world.store.by('bank_account', 'scope', id))
      world.store.remove('bank_account', old.id);
    addBank(world, id, params.external_account);
  }
  const changed = changeAccount(world, id, {
    ...onlyGiven(params, 'business_type', 'email'),
    metadata: mergeMetadata(record.metadata ?? {}, params.metadata),
    settings: settingsOf(params, record.settings),
    capabilities: { ...requestedCapabilities(record, params), ...record.capabilities },
    business_profile: businessProfileOf(params, record.business_profile),
  });
  return present(world, changed);
}

function requestedCapabilities(record: Account, params: UpdateParams): Account['capabilities'] {
  const asked = Object.entries(params.capabilities ?? {}).filter(([, entry]) => entry?.requested);
  const state = record.details_submitted ? ('active' as const) : ('inactive' as const);
  return Object.fromEntries(asked.map(([capability]) => [capability, state]));
}

function addBank(world: World, id: string, given: ReturnType<typeof externalAccount>): string {
  const { record } = world.store.need('account', id);
  if (typeof given === 'string')
    return insertBankAccount(world, id, {
      country: record.country ?? 'US',
      currency: record.default_currency ?? 'usd',
      outcome: 'paid',
    });
  return insertBankAccount(world, id, {
    country: given.country,
    currency: given.currency,
    number: given.account_number,
    ...(given.routing_number ? { routing: given.routing_number } : {}),
    ...(given.account_holder_name ? { holder: given.account_holder_name } : {}),
  });
}

/** An account that holds money cannot be deleted. */
function remove({ world, path }: Call): object {
  const { id } = world.find('account', path('id'));
  const balances = world.balances.balances(id, world.clock.seconds());
  if (balances.some(({ available, pending }) => available !== 0 || pending !== 0))
    throw refused(`Account ${id} cannot be deleted: its balance is not zero.`, {
      code: 'account_balance_not_zero',
    });
  world.store.remove('account', id);
  return { id, object: 'account', deleted: true };
}

const listQuery = object({ ...listParams, created: timeFilter });
const externalParams = object({
  default_for_currency: flag,
  external_account: required(externalAccount),
  currency,
  metadata,
});

export const accountRoutes: Route[] = [
  route('POST', '/v1/accounts', createParams, create),
  route('GET', '/v1/accounts', listQuery, ({ world }, query) => {
    const matching = rowsOf(world.store.newestFirst('account'), PLATFORM, ({ record }) =>
      inTime(query.created, record.created ?? 0),
    );
    return paginate(world, 'account', matching, query, '/v1/accounts');
  }),
  route('GET', '/v1/account', object({}), ({ world, scope }) =>
    scope === PLATFORM ? platformAccount() : present(world, world.find('account', scope)),
  ),
  route('GET', '/v1/accounts/:id', object({}), ({ world, path }) =>
    present(world, world.find('account', path('id'))),
  ),
  route('POST', '/v1/accounts/:id', updateParams, update),
  route('DELETE', '/v1/accounts/:id', object({}), remove),
  route(
    'GET',
    '/v1/accounts/:id/external_accounts',
    object(listParams),
    ({ world, path }, query) => {
      const { id } = world.find('account', path('id'));
      const rows = world.store.by('bank_account', 'scope', id);
      return paginate(world, 'bank_account', rows, query, `/v1/accounts/${id}/external_accounts`);
    },
  ),
  route('POST', '/v1/accounts/:id/external_accounts', externalParams, ({ world, path }, params) => {
    const { id } = world.find('account', path('id'));
    return show(world, 'bank_account', addBank(world, id, params.external_account));
  }),
];
