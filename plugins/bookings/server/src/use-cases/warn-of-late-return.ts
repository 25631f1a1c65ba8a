/** Owner and next renter are told once that an item is not back, and once that it is. */
import { transaction } from '@rental/shared/database';
import { publish } from '@rental/shared/outbox/index';
import { RETURN_IS_BACK, RETURN_IS_LATE } from '../../../contracts/late-returns';
import type { Platform } from '../platform';
import { clearWarning, lockUnwarned, saveWarning } from '../services/return-warnings';

/** Each with its event in a transaction of its own, on any number of processes. */
export async function warnOfLateReturns(platform: Platform): Promise<void> {
  while (await warnOne(platform));
  while (await clearOne(platform));
}

const warnOne = (platform: Platform): Promise<boolean> =>
  transaction(platform.strapi, async (trx) => {
    const now = platform.clock.now();
    const warning = await lockUnwarned(trx, now);
    if (!warning) return false;
    await saveWarning(trx, warning, now);
    await publish(platform.strapi, trx, [
      {
        topic: RETURN_IS_LATE,
        key: warning.bookingId,
        payload: { ...warning },
        occurredAt: now,
      },
    ]);
    return true;
  });

const clearOne = (platform: Platform): Promise<boolean> =>
  transaction(platform.strapi, async (trx) => {
    const now = platform.clock.now();
    const cleared = await clearWarning(trx, now);
    if (!cleared) return false;
    const { waits, ...warning } = cleared;
    if (waits)
      await publish(platform.strapi, trx, [
        {
          topic: RETURN_IS_BACK,
          key: warning.bookingId,
          payload: warning,
          occurredAt: now,
        },
      ]);
    return true;
  });
