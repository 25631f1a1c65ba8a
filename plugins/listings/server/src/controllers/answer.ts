/** How the admin API's controllers read requests and answer them. */
import { AppError, toErrorBody, validationError } from '@rental/shared/errors';
import { fieldErrors } from '@rental/shared/http/handle';
import type { Context } from 'koa';
import type { z } from 'zod';

interface StaffState {
  readonly user: { readonly documentId: string };
}

export const staffIdOf = (ctx: Context): string => (ctx.state as StaffState).user.documentId;
export const documentIdOf = (ctx: Context): string =>
  (ctx.params as { documentId: string }).documentId;

/** @throws 400 that names every refused part */
export function parse<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const fields = fieldErrors(parsed.error);
  throw validationError(Object.values(fields)[0] ?? 'Some values are not accepted.', fields);
}

/** What a use case refuses keeps its status and code; anything else is Strapi's to report. */
export async function answer(ctx: Context, work: () => Promise<unknown>): Promise<void> {
  try {
    ctx.body = await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    ctx.status = error.status;
    ctx.body = toErrorBody(error);
  }
}

export const data = (ctx: Context, work: () => Promise<unknown>): Promise<void> =>
  answer(ctx, async () => ({ data: await work() }));
