/** Answers of the admin's own routes, in the same envelope as the public ones. */
import { AppError, toErrorBody, unauthenticated, validationError } from '@rental/shared/errors';
import { fieldErrors } from '@rental/shared/http/handle';
import { toDatabaseAppError } from '@rental/shared/database';
import type { Context } from 'koa';
import type { z } from 'zod';

/** The signed-in member of staff's document id. */
export function staffOf(ctx: Context): string {
  const user = ctx.state.user as { documentId?: string } | undefined;
  if (!user?.documentId) throw unauthenticated();
  return user.documentId;
}

/** @throws 400 naming each field that is wrong */
export function bodyOf<S extends z.ZodType>(ctx: Context, schema: S): z.output<S> {
  const parsed = schema.safeParse(ctx.request.body ?? {});
  if (parsed.success) return parsed.data;
  const fields = fieldErrors(parsed.error);
  const [first] = Object.entries(fields);
  throw validationError(
    `The body is not valid${first ? `: ${first[0]}: ${first[1]}` : '.'}`,
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
