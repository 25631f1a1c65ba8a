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
import { answer, data, documentIdOf, parse, staffIdOf } from './answer';

/** Admin API: the review queue and what staff decide. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  queue: (ctx: Context) =>
    answer(ctx, () =>
      readReviewQueue(contextOf(strapi), staffIdOf(ctx), parse(queueQuery, ctx.query)),
    ),

  summary: (ctx: Context) => data(ctx, () => summariseQueue(contextOf(strapi))),

  reasons: (ctx: Context) => answer(ctx, async () => ({ data: await readTemplates(db(strapi)) })),

  show: (ctx: Context) =>
    data(ctx, () => showRevision(contextOf(strapi), documentIdOf(ctx), staffIdOf(ctx))),

  claim: (ctx: Context) =>
    data(ctx, () => claimListing(contextOf(strapi), documentIdOf(ctx), staffIdOf(ctx))),

  release: (ctx: Context) =>
    data(ctx, () => releaseListing(contextOf(strapi), documentIdOf(ctx), staffIdOf(ctx))),

  decide: (ctx: Context) =>
    data(ctx, () =>
      reviewListing(contextOf(strapi), {
        ...parse(reviewRequest, ctx.request.body),
        listingId: documentIdOf(ctx),
        staffId: staffIdOf(ctx),
      }),
    ),

  undo: (ctx: Context) =>
    data(ctx, () =>
      undoDecision(contextOf(strapi), {
        ...parse(undoRequest, ctx.request.body),
        listingId: documentIdOf(ctx),
        staffId: staffIdOf(ctx),
      }),
    ),

  decideMany: (ctx: Context) =>
    data(ctx, () =>
      reviewMany(contextOf(strapi), parse(bulkRequest, ctx.request.body), staffIdOf(ctx)),
    ),

  takeDown: (ctx: Context) =>
    data(ctx, () =>
      takeDownListing(contextOf(strapi), {
        ...parse(takeDownRequest, ctx.request.body),
        listingId: documentIdOf(ctx),
        staffId: staffIdOf(ctx),
      }),
    ),
});
