/** Events that were given up are handed to their consumers again, with a line in the audit log. */
import { platformClock } from '@rental/shared/clock';
import { transaction } from '@rental/shared/database';
import { reviveDeadEvents } from '@rental/shared/outbox/dead-events';
import { wakeAfter } from '@rental/shared/outbox/index';
import type { Core } from '@strapi/strapi';
import type { RetryEventsRequest } from '../../../contracts/queues';
import { getOperations } from '../../../contracts/service';

/** Named one by one up to here; of more, how many they were. */
const MOST_NAMED = 20;

/** Answers how many they were; what is dead no more is passed over. */
export async function retryEvents(
  strapi: Core.Strapi,
  request: RetryEventsRequest,
  staffId: string,
): Promise<number> {
  const which =
    'ids' in request
      ? { ids: request.ids, consumer: null }
      : { ids: null, consumer: request.consumer ?? null };
  return transaction(strapi, async (trx) => {
    const revived = await reviveDeadEvents(trx, which, platformClock(strapi).now());
    const [only] = revived;
    if (!only) return 0;
    await getOperations(strapi).recordStaffAction(trx, {
      actorId: staffId,
      action: 'event.retry',
      subject: {
        kind: 'event',
        id: revived.length === 1 ? only.id : 'several',
        label: revived.length === 1 ? `${only.topic} → ${only.consumer}` : null,
      },
      after: {
        count: revived.length,
        events: revived.slice(0, MOST_NAMED).map(({ id, topic, consumer }) => ({
          id,
          topic,
          consumer,
        })),
      },
    });
    wakeAfter(strapi, trx);
    return revived.length;
  });
}
