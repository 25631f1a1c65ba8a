import type { Trx } from '@rental/shared/database';
import { log } from '@rental/shared/log';
import type { Dependencies } from '../dependencies';
import { familyOf, type Family } from '../domain/event-families';
import { retryDelayMs } from '../domain/retry-pacing';
import {
  claimDeliveries,
  markProcessed,
  postponeDeliveries,
  type Delivery,
} from '../store/deliveries';
import { saveTransfersActive } from '../store/parties';
import { isFailure } from '../stripe/failure';
import { applyChargeback } from './apply-chargeback';
import { applyIntent } from './apply-intent';
import { applyPayout } from './apply-payout';
import { applyRefund } from './apply-refund';

/** Each takes a connection when it writes: requests need most of the pool. */
const AT_ONCE = 8;

/** Works off the inbox until nothing is due; answers how many deliveries were done with. */
export async function processDeliveries(dependencies: Dependencies): Promise<number> {
  let handled = 0;
  for (;;) {
    const claimed = await claimDeliveries(dependencies.knex, dependencies.wall.now(), AT_ONCE);
    if (claimed.length === 0) return handled;
    const objects = [...byObject(claimed).values()];
    const counts = await Promise.all(
      objects.map((deliveries) => processObject(dependencies, deliveries)),
    );
    handled += counts.reduce((total, count) => total + count, 0);
  }
}

/** Several deliveries about one object are one look at it. */
function byObject(deliveries: readonly Delivery[]): Map<string, Delivery[]> {
  const groups = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    const key = `${delivery.account ?? ''} ${delivery.objectId}`;
    groups.set(key, [...(groups.get(key) ?? []), delivery]);
  }
  return groups;
}

async function processObject(
  dependencies: Dependencies,
  deliveries: readonly Delivery[],
): Promise<number> {
  const { wall, knex } = dependencies;
  const [first] = deliveries;
  if (!first) return 0;
  const ids = deliveries.map(({ id }) => id);
  try {
    const apply = await lookAt(dependencies, first);
    await dependencies.transaction(async (trx) => {
      await apply?.(trx);
      await markProcessed(trx, ids, wall.now());
    });
    return ids.length;
  } catch (error) {
    const attempts = Math.max(...deliveries.map((delivery) => delivery.attempts));
    log.warn('delivery of Stripe waits', { type: first.type, id: first.id, attempts, error });
    await postponeDeliveries(knex, ids, {
      at: new Date(wall.now().getTime() + retryDelayMs(attempts)),
      error: String(error).slice(0, 500),
    });
    return 0;
  }
}

type Apply = (trx: Trx) => Promise<unknown>;

const LOOKS: Readonly<
  Record<Family, (dependencies: Dependencies, delivery: Delivery) => Promise<Apply | undefined>>
> = {
  async intent(dependencies, { objectId }) {
    const intent = await dependencies.stripe.getIntent(objectId);
    return (trx) => applyIntent(dependencies, trx, intent);
  },
  async payout(dependencies, { account, objectId }) {
    // The platform's own payouts to its bank are not of the ledger's bookings.
    if (account === null) return undefined;
    const payout = await dependencies.stripe.getPayout(account, objectId);
    return (trx) => applyPayout(dependencies, trx, account, payout);
  },
  async account(dependencies, { account, objectId }) {
    const found = await dependencies.stripe.getAccount(account ?? objectId);
    return (trx) => saveTransfersActive(trx, found.id, found.transfersActive);
  },
  async refund(dependencies, { account, objectId }) {
    if (account !== null) return undefined;
    const refund = await dependencies.stripe.getRefund(objectId);
    return (trx) => applyRefund(dependencies, trx, refund);
  },
  async dispute(dependencies, { account, objectId }) {
    if (account !== null) return undefined;
    const dispute = await dependencies.stripe.getDispute(objectId);
    return (trx) => applyChargeback(dependencies, trx, dispute);
  },
};

/** Fetches the object as it is now. One that is gone has nothing to tell. */
async function lookAt(dependencies: Dependencies, delivery: Delivery): Promise<Apply | undefined> {
  const family = familyOf(delivery.type);
  if (!family) return undefined;
  try {
    return await LOOKS[family](dependencies, delivery);
  } catch (error) {
    if (isFailure(error, 'permanent') && error.code === 'resource_missing') return undefined;
    throw error;
  }
}
