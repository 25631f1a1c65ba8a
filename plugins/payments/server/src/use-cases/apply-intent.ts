import type { Trx } from '@rental/shared/database';
import { operationKey, type IntentStatus } from '../../../contracts/operations';
import { tell, type Dependencies } from '../dependencies';
import { changeOfIntent, isStale } from '../domain/intent-change';
import {
  endHold,
  linkObjects,
  lockIntent,
  originOf,
  placeHold,
  saveIntent,
  type StoredIntent,
} from '../store/intents';
import { recordJournals } from '../store/journals';
import { closeFailed } from '../store/operations';
import type { IntentSnapshot } from '../domain/stripe-objects';

const ENDED: readonly IntentStatus[] = ['succeeded', 'canceled'];

/**
 * Takes over what Stripe shows of an intent: row, journals, events, all on `trx` and each once,
 * whoever brings the snapshot and however often. Undefined for an intent that is not ours.
 */
export async function applyIntent(
  dependencies: Dependencies,
  trx: Trx,
  found: IntentSnapshot,
): Promise<StoredIntent | undefined> {
  const origin = originOf(found.metadata);
  if (!origin) return undefined;
  const now = dependencies.clock.now();
  const known = await lockIntent(trx, origin, found, now);
  if (isStale(known.status, found.status)) return known;
  const change = changeOfIntent(known, found, now);
  await saveIntent(trx, found, now);
  await recordJournals(trx, change.journals);
  await linkObjects(trx, change.links);
  if (change.hold === 'placed')
    await placeHold(trx, known, found.charge?.captureBefore ?? null, now);
  if (change.hold === 'ended') await endHold(trx, known.id, now);
  // Paid by the renter, or let go: staff need not look after the refused try any more.
  if (known.kind === 'late_fee' && ENDED.includes(found.status))
    await closeFailed(trx, operationKey.lateFee(known.bookingId, known.number));
  await tell(dependencies, trx, change.events);
  return { ...known, status: found.status };
}
