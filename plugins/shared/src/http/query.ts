/** Pieces of query schemas that lists share. Values arrive as strings. */
import { z } from 'zod';
import { isIsoDate } from '../local-time';

export const isoDate = z
  .string()
  .refine(isIsoDate, { error: 'Give a calendar date as YYYY-MM-DD.' })
  .describe('A calendar date, YYYY-MM-DD');

export const documentId = z.string().regex(/^[a-z0-9]{1,64}$/, { error: 'This is not an id.' });

export const pagination = z
  .strictObject({
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(100).default(25),
  })
  .prefault({});

export const paginationMeta = z.object({
  page: z.number(),
  pageSize: z.number(),
  pageCount: z.number(),
  total: z.number(),
});

export const pageMeta = (page: number, pageSize: number, total: number) => ({
  pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
});

/** `true`/`false`/`1`/`0` as a query parameter. */
export const flag = z
  .enum(['true', 'false', '1', '0'])
  .transform((value) => value === 'true' || value === '1');
