import {
  answerStaff,
  answerWhole,
  bodyOf,
  queryOf,
  staffOf,
} from '@rental/shared/http/answer-staff';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { deadQuery, retryRequest } from '../../../contracts/staff';
import { contextOf } from '../services/context';
import { listDead, retryDead } from '../use-cases/retry-dead';

/** Admin API: deliveries that were given up. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (ctx: Context) =>
    answerWhole(ctx, () => listDead(contextOf(strapi), queryOf(ctx, deadQuery))),

  retry: (ctx: Context) =>
    answerStaff(ctx, async () => ({
      retried: await retryDead(contextOf(strapi), bodyOf(ctx, retryRequest), staffOf(ctx)),
    })),
});
