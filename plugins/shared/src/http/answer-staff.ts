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

/** @throws 400 naming each field that is wrong */
export const bodyOf = <S extends z.ZodType>(ctx: Context, schema: S): z.output<S> =>
  parsed('body', ctx.request.body ?? {}, schema);

/** @throws 400 naming each parameter that is wrong */
export const queryOf = <S extends z.ZodType>(ctx: Context, schema: S): z.output<S> =>
  parsed('query', ctx.query, schema);

function parsed<S extends z.ZodType>(part: string, value: unknown, schema: S): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = fieldErrors(result.error);
  const [first] = Object.entries(fields);
  throw validationError(
    `The ${part} is not valid${first ? `: ${first[0]}: ${first[1]}` : '.'}`,
    fields,
  );
}

/** Refusals become answers; anything else is Strapi's 500, logged by it. */
export async function answerStaff(ctx: Context, work: () => Promise<unknown>): Promise<void> {
  try {
    ctx.body = { data: await work() };
  } catch (thrown) {
    const error = toDatabaseAppError(thrown);
    if (!(error instanceof AppError)) throw thrown;
    ctx.status = error.status;
    ctx.body = toErrorBody(error);
  }
}
