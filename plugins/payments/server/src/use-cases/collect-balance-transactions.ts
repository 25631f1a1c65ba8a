import type { Dependencies } from '../dependencies';
import {
  accountsWithActivity,
  matchBalanceTransactions,
  newestJournal,
  PLATFORM,
  raiseWatermark,
  storeBalanceTransactions,
  watermarkOf,
} from '../store/balance-transactions';
import { inTurns } from './in-turns';

/** Movements that Stripe dates a little back are listed again; they are stored once. */
const OVERLAP_MS = 60 * 60_000;

/**
 * Reads what moved at Stripe on every account that journals touched since the last time, and finds
 * the journal of each movement. Answers how many movements were new.
 */
export async function collectBalanceTransactions(dependencies: Dependencies): Promise<number> {
  const { knex, clock } = dependencies;
  const journalId = await newestJournal(knex);
  // The platform's account is always asked: a sale that the books lack leaves its trace there.
  const accounts = new Set([PLATFORM, ...(await accountsWithActivity(knex))]);
  const counts = await inTurns([...accounts], (account) =>
    collect(dependencies, account, journalId),
  );
  await matchBalanceTransactions(knex, clock.now());
  return counts.reduce((total, count) => total + count, 0);
}

async function collect(
  { knex, stripe }: Dependencies,
  account: string,
  journalId: string,
): Promise<number> {
  const stream = `balance:${account}`;
  const seen = await watermarkOf(knex, stream);
  const since = new Date(Math.max(0, seen.getTime() - OVERLAP_MS));
  const at = account === PLATFORM ? null : account;
  const entries = await stripe.balanceTransactionsSince(at, since);
  const stored = await storeBalanceTransactions(knex, account, entries);
  const until = entries.at(-1)?.createdAt ?? seen;
  await raiseWatermark(knex, stream, { until, journalId });
  return stored;
}
