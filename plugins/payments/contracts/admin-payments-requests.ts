/** What the admin's page "Payments" may send, checked on the server. */
import { z } from 'zod';
import { REASON_LENGTH, STANDING_FILTERS } from './admin-payments';
import { OPERATION_KINDS } from './operation-kinds';

export const operationsQuery = z.strictObject({
  standing: z.enum(STANDING_FILTERS).default('open'),
  kind: z.enum(OPERATION_KINDS).optional(),
  /** Only operations of this booking (document id). */
  booking: z.string().max(60).optional(),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type OperationsQuery = z.output<typeof operationsQuery>;

export const retryRequest = z.strictObject({
  key: z.string().min(1).max(300),
  reason: z
    .string()
    .trim()
    .min(REASON_LENGTH.least, 'Write why, in five characters or more.')
    .max(REASON_LENGTH.most),
});
export type RetryRequest = z.output<typeof retryRequest>;
