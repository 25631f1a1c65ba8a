/** Deliveries that were given up: staff see them and have them tried again, with a line in the audit log. */
import { getOperations } from '@rental/operations/contracts/service';
import { rowsOf, transaction } from '@rental/shared/database';
import { pageMeta } from '@rental/shared/http/query';
import type { DeadDelivery, DeadQuery, RetryRequest } from '../../../contracts/staff';
import type { NotificationsContext } from '../services/context';

interface Row extends Omit<DeadDelivery, 'occurredAt' | 'deadAt'> {
  occurredAt: Date;
  deadAt: Date;
  total: number;
}

const DEAD = `select d.id::text, d.channel, n.kind, n.user_id as "userId", n.about, d.attempts,
    d.last_error as error, n.created_at as "occurredAt", d.ended_at as "deadAt",
    count(*) over ()::int as total
  from rental.notification_delivery d join rental.notification n on n.id = d.notification_id
  where d.state = 'dead' and (:channel::text is null or d.channel = :channel)
  order by d.ended_at, d.id limit :most offset :skip`;

const PERSONAL = /[^\s@"'<>()]+@[^\s@"'<>()]+\.[a-z]{2,}|\+?\d[\d\s-]{6,}\d/gi;

/** Those that died first come first. */
export async function listDead(
  { knex }: NotificationsContext,
  { channel = undefined, page, pageSize }: DeadQuery,
) {
  const rows = await rowsOf<Row>(knex, DEAD, {
    channel: channel ?? null,
    most: pageSize,
    skip: (page - 1) * pageSize,
  });
  const data = rows.map(({ total: _, occurredAt, deadAt, error, ...rest }): DeadDelivery => ({
    ...rest,
    error: error && error.replace(PERSONAL, '•••'),
    occurredAt: occurredAt.toISOString(),
    deadAt: deadAt.toISOString(),
  }));
  return { data, meta: pageMeta(page, pageSize, rows[0]?.total ?? 0) };
}

const REVIVE = `update rental.notification_delivery
  set state = 'waiting', ended_at = null, attempts = 0, deliver_at = :now, locked_until = null
  where state = 'dead' and (:ids::bigint[] is null or id = any(:ids::bigint[]))
    and (:channel::text is null or channel = :channel)
  returning id::text, channel`;

/** Named one by one up to here; of more, how many they were. */
const MOST_NAMED = 20;

/** Answers how many they were; what is dead no more is passed over. */
export async function retryDead(
  { strapi, clock }: NotificationsContext,
  request: RetryRequest,
  staffId: string,
): Promise<number> {
  const which = 'ids' in request ? { ids: request.ids, channel: null } : { ids: null, ...request };
  return transaction(strapi, async (trx) => {
    const revived = await rowsOf<{ id: string; channel: string }>(trx, REVIVE, {
      now: clock.now(),
      ids: which.ids,
      channel: which.channel ?? null,
    });
    const [only] = revived;
    if (!only) return 0;
    await getOperations(strapi).recordStaffAction(trx, {
      actorId: staffId,
      action: 'delivery.retry',
      subject: {
        kind: 'delivery',
        id: revived.length === 1 ? only.id : 'several',
        label: revived.length === 1 ? only.channel : null,
      },
      after: { count: revived.length, deliveries: revived.slice(0, MOST_NAMED) },
    });
    return revived.length;
  });
}
