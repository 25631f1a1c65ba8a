import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { resolutionRequest, resolutionSplit } from '../../../contracts/disputes';
import { platformOf } from '../platform';
import { previewResolution, resolveDispute, showDispute } from '../use-cases/resolve-dispute';
import { answerStaff, bodyOf, staffOf } from './answer-staff';

const bookingOf = (ctx: Context): string => (ctx.params as { documentId: string }).documentId;

/** Admin API: staff look at a dispute, try a split, and decide. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
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
