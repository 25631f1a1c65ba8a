/** Answers of the admin's own routes, in the same envelope as the public ones. */
import { AppError, toErrorBody, unauthenticated, validationError } from '../errors';
import { fieldErrors } from './handle';
import { toDatabaseAppError } from '../database';
import type { Context } from 'koa';
import type { z } from 'zod';

/** The signed-in member of staff's document id. */
export function staffOf(ctx: Context): string {
  const user = ctx.state.user as { documentId?: string } | undefined;
  if (!user?.documentId) throw unauthenticated();
  return user.documentId;
}

/** What the route's address is about. */
export const documentIdOf = (ctx: Context): string =>
  (ctx.params as { documentId: string }).documentId;

/** @throws 400 naming each field that is wrong */
export const bodyOf = <S extends z.ZodType>(ctx: Context, schema: S): z.output<S> =>
  parsed(ctx.request.body ?? {}, schema);

/** @throws 400 naming each parameter that is wrong */
export const queryOf = <S extends z.ZodType>(ctx: Context, schema: S): z.output<S> =>
  parsed(ctx.query, schema);

/** Staff read the first field's sentence: each says what to do. */
function parsed<S extends z.ZodType>(value: unknown, schema: S): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = fieldErrors(result.error);
  throw validationError(Object.values(fields)[0] ?? 'Some values are not accepted.', fields);
}

/** Answers with what `work` gives, in the envelope. */
export const answerStaff = (ctx: Context, work: () => Promise<unknown>): Promise<void> =>
  answerWhole(ctx, async () => ({ data: await work() }));

/** Answers with all that `work` gives: a page with its `meta`, or a file. Refusals become answers; anything else is Strapi's 500, logged by it. */
export async function answerWhole(ctx: Context, work: () => Promise<unknown>): Promise<void> {
  try {
    ctx.body = await work();
  } catch (thrown) {
    const error = toDatabaseAppError(thrown);
    if (!(error instanceof AppError)) throw thrown;
    ctx.status = error.status;
    ctx.body = toErrorBody(error);
  }
}
