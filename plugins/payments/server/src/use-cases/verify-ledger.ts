import type { Finding } from '../../../contracts/service';
import type { Dependencies } from '../dependencies';
import { balanceDifferences } from '../domain/balance-differences';
import { newestJournal, PLATFORM } from '../store/balance-transactions';
import { balancesByAccount, brokenInvariants, type LedgerBalance } from '../store/invariants';
import { collectBalanceTransactions } from './collect-balance-transactions';
import { inTurns } from './in-turns';

/**
 * Every invariant of MONEY.md, against Stripe's own balances too; no finding is how it should be.
 * Work under way (a charge that Stripe has and the inbox has not) shows as a difference: drain first.
 */
export async function verifyLedger(dependencies: Dependencies): Promise<Finding[]> {
  const { knex } = dependencies;
  const untilJournal = await newestJournal(knex);
  await collectBalanceTransactions(dependencies);
  const findings = await brokenInvariants(knex, untilJournal);
  const balances = await balancesByAccount(knex);
  const accounts = [...new Set([PLATFORM, ...balances.map(({ account }) => account)])];
  const differences = await inTurns(accounts, (account) =>
    differencesOf(
      dependencies,
      account,
      balances.filter((balance) => balance.account === account),
    ),
  );
  return [...findings, ...differences.flat()];
}

async function differencesOf(
  { stripe }: Dependencies,
  account: string,
  ledger: readonly LedgerBalance[],
): Promise<Finding[]> {
  const found = await stripe.balances(account === PLATFORM ? null : account);
  const total = found.map(({ currency, available, pending }) => ({
    currency,
    amount: available + pending,
  }));
  return balanceDifferences(account, ledger, total);
}
