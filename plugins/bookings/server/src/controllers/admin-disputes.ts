import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { disputesQuery } from '../../../contracts/admin-disputes';
import { resolutionRequest, resolutionSplit } from '../../../contracts/disputes';
import { platformOf } from '../platform';
import { listDisputes } from '../use-cases/list-disputes';
import { previewResolution, resolveDispute } from '../use-cases/resolve-dispute';
import { showDispute } from '../use-cases/show-dispute';
import { answerStaff, bodyOf, queryOf, staffOf } from '@rental/shared/http/answer-staff';

const bookingOf = (ctx: Context): string => (ctx.params as { documentId: string }).documentId;

/** Admin API: staff look at a dispute, try a split, and decide. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (ctx: Context) =>
    answerStaff(ctx, async () => listDisputes(platformOf(strapi), queryOf(ctx, disputesQuery))),

  read: (ctx: Context) => answerStaff(ctx, () => showDispute(platformOf(strapi), bookingOf(ctx))),

  preview: (ctx: Context) =>
    answerStaff(ctx, async () =>
      previewResolution(platformOf(strapi), bookingOf(ctx), bodyOf(ctx, resolutionSplit)),
    ),

  resolve: (ctx: Context) =>
    answerStaff(ctx, async () =>
      resolveDispute(
        platformOf(strapi),
        bookingOf(ctx),
        bodyOf(ctx, resolutionRequest),
        staffOf(ctx),
      ),
    ),
});
