import { answerWhole, bodyOf, queryOf } from '@rental/shared/http/answer-staff';
import { listJobs, type QueuedJob } from '@rental/shared/bull-jobs';
import { notFound, unauthenticated } from '@rental/shared/errors';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  jobsQuery,
  moveJobsRequest,
  type BullJob,
  type BullJobsPage,
} from '../../../contracts/queues';
import { publicPayload, withoutMail } from '../domain/public-payload';
import { signedInStaff } from '../services/signed-in-staff';
import { moveJobs, type JobMove } from '../use-cases/move-jobs';

/** Admin API of the page "Jobs": what lies in one of Bull's queues. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const move = (ctx: Context, action: JobMove): Promise<void> =>
    answerWhole(ctx, async () => {
      const request = bodyOf(ctx, moveJobsRequest);
      const staffId = signedInStaff(strapi);
      if (!staffId) throw unauthenticated();
      return { data: { moved: await moveJobs(strapi, action, request, staffId) } };
    });
  return {
    list: (ctx: Context): Promise<void> =>
      answerWhole(ctx, async (): Promise<BullJobsPage> => {
        const { queue, state, page, pageSize } = queryOf(ctx, jobsQuery);
        const skip = (page - 1) * pageSize;
        const found = await listJobs({ queue, state, skip, most: pageSize });
        if (!found) throw notFound('This queue');
        const { jobs, total } = found;
        const pageCount = Math.max(1, Math.ceil(total / pageSize));
        return {
          data: jobs.map(jobOf),
          meta: { pagination: { page, pageSize, pageCount, total } },
        };
      }),

    retry: (ctx: Context): Promise<void> => move(ctx, 'job.retry'),

    remove: (ctx: Context): Promise<void> => move(ctx, 'job.remove'),
  };
};

const jobOf = ({ data, error, addedAt, dueAt, failedAt, ...job }: QueuedJob): BullJob => ({
  ...job,
  payload: publicPayload(data),
  error: error && withoutMail(error),
  addedAt: addedAt.toISOString(),
  dueAt: dueAt?.toISOString() ?? null,
  failedAt: failedAt?.toISOString() ?? null,
});
