import { newId } from '../store/ids';
import type { World } from '../world';

/** Account numbers whose payouts fail, with Stripe's failure codes; every other one is paid. */
const FAILING_NUMBERS: Record<string, string> = {
  '000111111116': 'no_account',
  '000111111113': 'account_closed',
  '000222222227': 'insufficient_funds',
  '000333333335': 'debit_not_authorized',
  '000444444440': 'invalid_currency',
};
const PAID_NUMBER = '000123456789';

export const FAILURE_MESSAGES: Record<string, string> = {
  no_account: 'Your bank account details on file are probably incorrect.',
  account_closed: 'The bank account has been closed.',
  insufficient_funds: 'Your Stripe account has insufficient funds to cover the payout.',
  debit_not_authorized: 'Debit transactions are not approved on your bank account.',
  invalid_currency: 'The bank was unable to process this payout because of its currency.',
};

/** What happens to payouts to this bank account. */
export type BankOutcome = 'paid' | 'no_account' | 'account_closed';

interface NewBankAccount {
  country: string;
  currency: string;
  number?: string;
  routing?: string;
  holder?: string;
  outcome?: BankOutcome;
}

export function insertBankAccount(world: World, account: string, given: NewBankAccount): string {
  const number = given.number ?? numberFor(given.outcome ?? 'paid');
  const id = newId('ba');
  world.store.insert(
    'bank_account',
    account,
    {
      id,
      object: 'bank_account',
      account,
      account_holder_name: given.holder ?? null,
      account_holder_type: 'individual',
      account_type: null,
      available_payout_methods: ['standard'],
      bank_name: 'STRIPE TEST BANK',
      country: given.country.toUpperCase(),
      currency: given.currency,
      default_for_currency: true,
      fingerprint: `fp${number.slice(-10)}`,
      last4: number.slice(-4),
      metadata: {},
      routing_number: given.routing ?? '110000000',
      status: 'new',
    },
    { failureCode: FAILING_NUMBERS[number] ?? null },
  );
  return id;
}

function numberFor(outcome: BankOutcome): string {
  const failing = Object.entries(FAILING_NUMBERS).find(([, code]) => code === outcome);
  return failing?.[0] ?? PAID_NUMBER;
}
