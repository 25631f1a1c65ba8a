import { setTimeout as pause } from 'node:timers/promises';
import type { Dependencies } from '../dependencies';
import { anyDeliveryUnderWay, endDeliveryPauses } from '../store/deliveries';
import { anyUnderWay, endPauses } from '../store/operations';
import { announceExpiringHolds } from './announce-expiring-holds';
import { processDeliveries } from './process-deliveries';
import { runDueOperations } from './run-due-operations';

const POLL_MS = 50;

/** Work that another process holds is waited for this long: its lease would outlast any caller. */
const PATIENCE_MS = 15_000;

/**
 * Works until nothing is due: operations, pauses included (once), and deliveries; then waits for
 * what other workers have under way. Answers how much came to its end here: what only waits again
 * (for money to become available, for Stripe to come back) does not count.
 */
export async function drain(dependencies: Dependencies): Promise<number> {
  const { knex, clock, wall } = dependencies;
  await endPauses(knex, { now: clock.now(), wall: wall.now() });
  await endDeliveryPauses(knex, wall.now());
  const deadline = performance.now() + PATIENCE_MS;
  let total = 0;
  for (;;) {
    const done =
      (await announceExpiringHolds(dependencies)) +
      (await runDueOperations(dependencies)) +
      (await processDeliveries(dependencies));
    total += done;
    if (done > 0) continue;
    const others =
      (await anyUnderWay(knex, wall.now())) || (await anyDeliveryUnderWay(knex, wall.now()));
    if (!others || performance.now() > deadline) return total;
    await pause(POLL_MS);
  }
}
