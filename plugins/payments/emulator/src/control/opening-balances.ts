/** Balances of accounts whose past the emulator does not know: rows of a load test have no objects here. */
import { PLATFORM, type Scope } from '../store/records';
import type { World } from '../world';

/** Before everything: lists of what happened since some time leave it out. */
const LONG_AGO = 1;

export interface OpeningBalance {
  /** `platform`, or the id of a connected account. */
  account: Scope;
  currency: string;
  /** Signed minor units; the last word on this account and currency. */
  amount: number;
}

/** The shape of `given`, or undefined. */
export function readOpeningBalances(given: unknown): OpeningBalance[] | undefined {
  if (!Array.isArray(given)) return undefined;
  const found = given.filter(
    (one): one is OpeningBalance =>
      typeof one?.account === 'string' &&
      /^[a-z]{3}$/.test(String(one.currency)) &&
      Number.isSafeInteger(one.amount),
  );
  return found.length === given.length ? found : undefined;
}

/** Sets them: an earlier one of the same account and currency is replaced. */
export function setOpeningBalances(world: World, balances: readonly OpeningBalance[]): void {
  for (const { account } of balances) if (account !== PLATFORM) world.find('account', account);
  world.act(() => balances.forEach((balance) => setOne(world, balance)));
}

function setOne(world: World, { account, currency, amount }: OpeningBalance): void {
  const id = `txn_opening_${account.replace('acct_', '')}_${currency}`;
  const known = world.store.get('balance_transaction', id);
  if (known) {
    world.store.patch('balance_transaction', id, { amount, net: amount });
    return;
  }
  world.store.insert(
    'balance_transaction',
    account,
    {
      id,
      object: 'balance_transaction',
      amount,
      available_on: LONG_AGO,
      balance_type: 'payments',
      created: LONG_AGO,
      currency,
      description: 'Opening balance',
      exchange_rate: null,
      fee: 0,
      fee_details: [],
      net: amount,
      reporting_category: 'other_adjustment',
      source: null,
      type: 'adjustment',
    },
    null,
  );
}
