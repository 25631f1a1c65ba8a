import { toDatabaseAppError } from '@rental/shared/database';
import { AppError, toErrorBody, validationError } from '@rental/shared/errors';
import { fieldErrors } from '@rental/shared/http/handle';
import type { Context } from 'koa';
import type { z } from 'zod';

/** @throws 400 naming each field that is wrong */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw validationError('Some values are not accepted.', fieldErrors(parsed.error));
}

/** Refusals become answers; anything else is Strapi's 500, logged by it. */
export async function answer(ctx: Context, work: () => Promise<unknown>): Promise<void> {
  try {
    ctx.body = await work();
  } catch (thrown) {
    const error = toDatabaseAppError(thrown);
    if (!(error instanceof AppError)) throw thrown;
    ctx.status = error.status;
    ctx.body = toErrorBody(error);
  }
}
