import { db } from '@rental/shared/database';
import { AppError, toErrorBody, validationError } from '@rental/shared/errors';
import { fieldErrors } from '@rental/shared/http/handle';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import { reviewRequest, takeDownRequest } from '../../../contracts/review';
import { contextOf } from '../services/context';
import { readReviewQueue } from '../use-cases/read-review-queue';
import { reviewListing, takeDownListing } from '../use-cases/review-listing';

interface StaffState {
  readonly user: { readonly documentId: string };
}

const staffIdOf = (ctx: Context): string => (ctx.state as StaffState).user.documentId;
const listingIdOf = (ctx: Context): string => (ctx.params as { documentId: string }).documentId;

function parse<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const fields = fieldErrors(parsed.error);
  throw validationError(Object.values(fields)[0] ?? 'The decision is not valid.', fields);
}

/** What a use case refuses keeps its status and code; anything else is Strapi's to report. */
async function answer(ctx: Context, work: () => Promise<unknown>): Promise<void> {
  try {
    ctx.body = { data: await work() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    ctx.status = error.status;
    ctx.body = toErrorBody(error);
  }
}

/** Admin API: the review queue and what staff decide. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  queue: (ctx: Context) => answer(ctx, () => readReviewQueue(db(strapi))),

  show: (ctx: Context) => answer(ctx, () => readReviewQueue(db(strapi), listingIdOf(ctx))),

  decide: (ctx: Context) =>
    answer(ctx, () =>
      reviewListing(contextOf(strapi), {
        ...parse(reviewRequest, ctx.request.body),
        listingId: listingIdOf(ctx),
        staffId: staffIdOf(ctx),
      }),
    ),

  takeDown: (ctx: Context) =>
    answer(ctx, () =>
      takeDownListing(contextOf(strapi), {
        ...parse(takeDownRequest, ctx.request.body),
        listingId: listingIdOf(ctx),
        staffId: staffIdOf(ctx),
      }),
    ),
});
