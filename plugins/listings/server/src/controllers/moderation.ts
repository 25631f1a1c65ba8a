import { db } from '@rental/shared/database';
import { AppError, toErrorBody, validationError } from '@rental/shared/errors';
import { fieldErrors } from '@rental/shared/http/handle';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import { bulkRequest, queueQuery, reviewRequest, takeDownRequest } from '../../../contracts/review';
import { contextOf } from '../services/context';
import { readTemplates } from '../services/reason-templates';
import { claimListing, releaseListing } from '../use-cases/claim-listing';
import { readReviewQueue } from '../use-cases/read-review-queue';
import { reviewListing, takeDownListing } from '../use-cases/review-listing';
import { reviewMany } from '../use-cases/review-many';
import { showRevision } from '../use-cases/show-revision';

interface StaffState {
  readonly user: { readonly documentId: string };
}

const staffIdOf = (ctx: Context): string => (ctx.state as StaffState).user.documentId;
const listingIdOf = (ctx: Context): string => (ctx.params as { documentId: string }).documentId;

function parse<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const fields = fieldErrors(parsed.error);
  throw validationError(Object.values(fields)[0] ?? 'Some values are not accepted.', fields);
}

/** What a use case refuses keeps its status and code; anything else is Strapi's to report. */
async function answer(ctx: Context, work: () => Promise<unknown>): Promise<void> {
  try {
    ctx.body = await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    ctx.status = error.status;
    ctx.body = toErrorBody(error);
  }
}

const data = (ctx: Context, work: () => Promise<unknown>): Promise<void> =>
  answer(ctx, async () => ({ data: await work() }));

/** Admin API: the review queue and what staff decide. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  queue: (ctx: Context) =>
    answer(ctx, () =>
      readReviewQueue(contextOf(strapi), staffIdOf(ctx), parse(queueQuery, ctx.query)),
    ),

  reasons: (ctx: Context) => answer(ctx, async () => ({ data: await readTemplates(db(strapi)) })),

  show: (ctx: Context) =>
    data(ctx, () => showRevision(contextOf(strapi), listingIdOf(ctx), staffIdOf(ctx))),

  claim: (ctx: Context) =>
    data(ctx, () => claimListing(contextOf(strapi), listingIdOf(ctx), staffIdOf(ctx))),

  release: (ctx: Context) =>
    data(ctx, () => releaseListing(contextOf(strapi), listingIdOf(ctx), staffIdOf(ctx))),

  decide: (ctx: Context) =>
    data(ctx, () =>
      reviewListing(contextOf(strapi), {
        ...parse(reviewRequest, ctx.request.body),
        listingId: listingIdOf(ctx),
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
        listingId: listingIdOf(ctx),
        staffId: staffIdOf(ctx),
      }),
    ),
});
