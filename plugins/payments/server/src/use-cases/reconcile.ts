import type { ReconcileReport } from '../../../contracts/service';
import type { Dependencies } from '../dependencies';
import {
  newestJournal,
  PLATFORM,
  raiseWatermark,
  watermarkOf,
} from '../store/balance-transactions';
import { observeDifferences } from '../store/differences';
import { giveTurnBack, takeTurn } from '../store/reconciler-turns';
import { storeEvents } from '../store/deliveries';
import { accountsInOnboarding } from '../store/parties';
import { accountsWithOpenPayouts } from '../store/payouts';
import { collectBalanceTransactions } from './collect-balance-transactions';
import { inTurns } from './in-turns';

const OVERLAP_MS = 60 * 60_000;

/** Stripe lists events of the last thirty days; older ones are not asked for. */
const HORIZON_MS = 30 * 24 * 60 * 60_000;

/** How often Stripe is asked for what its deliveries did not tell, by the platform's clock. */
const EVERY_MS = 10 * 60_000;

/**
 * Reconciles when ten minutes of the platform's clock have passed since any process did; a look that
 * failed is made up for at the next call. Answers the report, undefined when it is not time yet.
 */
export async function reconcileWhenDue(
  dependencies: Dependencies,
): Promise<ReconcileReport | undefined> {
  const { knex, clock } = dependencies;
  const turn = await takeTurn(knex, clock.now(), EVERY_MS);
  if (!turn) return undefined;
  try {
    return await reconcile(dependencies);
  } catch (error) {
    await giveTurnBack(knex, turn);
    throw error;
  }
}

/**
 * Finds what Stripe's deliveries did not tell: events go through the same inbox, movements to the
 * ledger's matching, what then differs to the list that freezes payouts. Owners' accounts are asked
 * only while something of theirs is still open.
 */
export async function reconcile(dependencies: Dependencies): Promise<ReconcileReport> {
  const { knex, transaction, clock, wall } = dependencies;
  const accounts = new Set([
    ...(await accountsWithOpenPayouts(knex, clock.now())),
    ...(await accountsInOnboarding(knex)),
  ]);
  const counts = await inTurns([PLATFORM, ...accounts], (account) =>
    findEvents(dependencies, account),
  );
  const untilJournal = await newestJournal(knex);
  const balanceTransactionsFound = await collectBalanceTransactions(dependencies);
  const look = { untilJournal, now: clock.now(), wall: wall.now() };
  await transaction((trx) => observeDifferences(trx, look));
  return {
    eventsFound: counts.reduce((total, count) => total + count, 0),
    balanceTransactionsFound,
  };
}

async function findEvents(
  { knex, stripe, clock, wall }: Dependencies,
  account: string,
): Promise<number> {
  const stream = `events:${account}`;
  const seen = await watermarkOf(knex, stream);
  const since = Math.max(seen.getTime() - OVERLAP_MS, clock.now().getTime() - HORIZON_MS);
  const events = await stripe.eventsSince(account === PLATFORM ? null : account, new Date(since));
  // Listed on the owner's account, events need not say whose they are.
  const owned = events.map((event) =>
    account === PLATFORM ? event : { ...event, account: event.account ?? account },
  );
  const stored = await storeEvents(knex, owned, wall.now());
  const until = events.at(-1)?.createdAt ?? seen;
  await raiseWatermark(knex, stream, { until, journalId: '0' });
  return stored;
}
