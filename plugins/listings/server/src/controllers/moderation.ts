import {
  answerStaff,
  answerWhole,
  bodyOf,
  documentIdOf,
  queryOf,
  staffOf,
} from '@rental/shared/http/answer-staff';
import { db } from '@rental/shared/database';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  bulkRequest,
  queueQuery,
  reviewRequest,
  takeDownRequest,
  undoRequest,
} from '../../../contracts/review';
import { contextOf } from '../services/context';
import { readTemplates } from '../services/reason-templates';
import { claimListing, releaseListing } from '../use-cases/claim-listing';
import { readReviewQueue } from '../use-cases/read-review-queue';
import { reviewListing, takeDownListing } from '../use-cases/review-listing';
import { reviewMany } from '../use-cases/review-many';
import { showRevision } from '../use-cases/show-revision';
import { summariseQueue } from '../use-cases/summarise-queue';
import { undoDecision } from '../use-cases/undo-decision';

/** Admin API: the review queue and what staff decide. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  queue: (ctx: Context) =>
    answerWhole(ctx, () =>
      readReviewQueue(contextOf(strapi), staffOf(ctx), queryOf(ctx, queueQuery)),
    ),

  summary: (ctx: Context) => answerStaff(ctx, () => summariseQueue(contextOf(strapi))),

  reasons: (ctx: Context) =>
    answerWhole(ctx, async () => ({ data: await readTemplates(db(strapi)) })),

  show: (ctx: Context) =>
    answerStaff(ctx, () => showRevision(contextOf(strapi), documentIdOf(ctx), staffOf(ctx))),

  claim: (ctx: Context) =>
    answerStaff(ctx, () => claimListing(contextOf(strapi), documentIdOf(ctx), staffOf(ctx))),

  release: (ctx: Context) =>
    answerStaff(ctx, () => releaseListing(contextOf(strapi), documentIdOf(ctx), staffOf(ctx))),

  decide: (ctx: Context) =>
    answerStaff(ctx, () =>
      reviewListing(contextOf(strapi), {
        ...bodyOf(ctx, reviewRequest),
        listingId: documentIdOf(ctx),
        staffId: staffOf(ctx),
      }),
    ),

  undo: (ctx: Context) =>
    answerStaff(ctx, () =>
      undoDecision(contextOf(strapi), {
        ...bodyOf(ctx, undoRequest),
        listingId: documentIdOf(ctx),
        staffId: staffOf(ctx),
      }),
    ),

  decideMany: (ctx: Context) =>
    answerStaff(ctx, () => reviewMany(contextOf(strapi), bodyOf(ctx, bulkRequest), staffOf(ctx))),

  takeDown: (ctx: Context) =>
    answerStaff(ctx, () =>
      takeDownListing(contextOf(strapi), {
        ...bodyOf(ctx, takeDownRequest),
        listingId: documentIdOf(ctx),
        staffId: staffOf(ctx),
      }),
    ),
});
