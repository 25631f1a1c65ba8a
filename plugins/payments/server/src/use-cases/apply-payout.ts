import type { Trx } from '@rental/shared/database';
import { tell, type Dependencies } from '../dependencies';
import { changeOfPayout, isReturned } from '../domain/payout-change';
import { linkObjects } from '../store/intents';
import { recordJournals } from '../store/journals';
import { reopenOperation } from '../store/operations';
import { lockPayout, operationOfPayout, payoutOrigin, savePayout } from '../store/payouts';
import type { PayoutSnapshot } from '../domain/stripe-objects';

/** Takes over what Stripe shows of a payout, on `trx` and each step once. Others' payouts: nothing. */
export async function applyPayout(
  dependencies: Dependencies,
  trx: Trx,
  account: string,
  found: PayoutSnapshot,
): Promise<void> {
  const origin = payoutOrigin(found.metadata);
  if (!origin) return;
  const now = dependencies.clock.now();
  const stored = await lockPayout(trx, found.id);
  const known = {
    ...origin,
    id: found.id,
    account,
    amount: found.amount,
    currency: found.currency,
    status: stored?.status ?? null,
    wasPaid: stored?.wasPaid ?? false,
  };
  const change = changeOfPayout(known, found, now);
  if (!change) return;
  await savePayout(trx, known, { ...change, failureCode: found.failureCode }, now);
  await recordJournals(trx, change.journals);
  await linkObjects(trx, change.links);
  await tell(dependencies, trx, change.events);
  if (!stored || !isReturned(change.status)) return;
  const key = await operationOfPayout(trx, known);
  // The owner's bank has to be looked at first: people have it made again.
  if (key)
    await reopenOperation(trx, key, {
      error: `returned: ${found.failureCode ?? change.status}`,
      dueAt: null,
      now,
      wall: dependencies.wall.now(),
    });
}
