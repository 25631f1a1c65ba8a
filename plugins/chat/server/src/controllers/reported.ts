import {
  answerStaff,
  answerWhole,
  bodyOf,
  documentIdOf,
  queryOf,
  staffOf,
} from '@rental/shared/http/answer-staff';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { dismissRequest, reportedQuery } from '../../../contracts/staff';
import { contextOf } from '../services/context';
import { dismissReported, listReported, openReported } from '../use-cases/read-reported';

/** Admin API: conversations that were reported. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (ctx: Context) =>
    answerWhole(ctx, () => listReported(contextOf(strapi), queryOf(ctx, reportedQuery))),

  show: (ctx: Context) =>
    answerStaff(ctx, () =>
      openReported(contextOf(strapi), { id: documentIdOf(ctx), staffId: staffOf(ctx) }),
    ),

  dismiss: (ctx: Context) =>
    answerStaff(ctx, () =>
      dismissReported(contextOf(strapi), {
        ...bodyOf(ctx, dismissRequest),
        id: documentIdOf(ctx),
        staffId: staffOf(ctx),
      }),
    ),
});
