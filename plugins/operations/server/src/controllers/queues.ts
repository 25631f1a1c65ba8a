import { answerWhole, bodyOf, queryOf } from '@rental/shared/http/answer-staff';
import { platformClock } from '@rental/shared/clock';
import { db } from '@rental/shared/database';
import { unauthenticated } from '@rental/shared/errors';
import { queueCounts } from '@rental/shared/jobs';
import { listDeadEvents, readBacklog, type DeadEventRow } from '@rental/shared/outbox/dead-events';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  deadEventsQuery,
  retryEventsRequest,
  type DeadEvent,
  type DeadEventsPage,
  type QueuesView,
} from '../../../contracts/queues';
import { publicPayload, withoutMail } from '../domain/public-payload';
import { signedInStaff } from '../services/signed-in-staff';
import { retryEvents } from '../use-cases/retry-events';

/** Admin API of the page "Queues". */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  show: (ctx: Context): Promise<void> =>
    answerWhole(ctx, async (): Promise<{ data: QueuesView }> => {
      const now = platformClock(strapi).now();
      const [consumers, bull] = await Promise.all([readBacklog(db(strapi), now), queueCounts()]);
      return {
        data: { consumers, redis: bull.redis, bull: bull.queues, now: now.toISOString() },
      };
    }),

  dead: (ctx: Context): Promise<void> =>
    answerWhole(ctx, async (): Promise<DeadEventsPage> => {
      const { consumer = null, page, pageSize } = queryOf(ctx, deadEventsQuery);
      const skip = (page - 1) * pageSize;
      const rows = await listDeadEvents(db(strapi), { consumer, most: pageSize, skip });
      const total = rows[0]?.total ?? 0;
      const pageCount = Math.max(1, Math.ceil(total / pageSize));
      return {
        data: rows.map(deadEventOf),
        meta: {
          pagination: { page, pageSize, pageCount, total },
          now: platformClock(strapi).now().toISOString(),
        },
      };
    }),

  retry: (ctx: Context): Promise<void> =>
    answerWhole(ctx, async () => {
      const request = bodyOf(ctx, retryEventsRequest);
      const staffId = signedInStaff(strapi);
      if (!staffId) throw unauthenticated();
      return { data: { retried: await retryEvents(strapi, request, staffId) } };
    }),
});

const deadEventOf = (row: DeadEventRow): DeadEvent => ({
  id: row.id,
  consumer: row.consumer,
  topic: row.topic,
  key: row.key,
  attempts: row.attempts,
  error: row.last_error && withoutMail(row.last_error),
  payload: publicPayload(row.payload),
  occurredAt: row.occurred_at.toISOString(),
  deadAt: row.dead_at.toISOString(),
});
