/** One decision about several listings: each stands for itself, and each has its own answer. */
import { AppError } from '@rental/shared/errors';
import type { BulkResult } from '../../../contracts/moderation';
import type { BulkRequest } from '../../../contracts/review';
import type { ListingsContext } from '../services/context';
import { reviewListing } from './review-listing';

export async function reviewMany(
  context: ListingsContext,
  { items, ...decision }: BulkRequest,
  staffId: string,
): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  for (const item of items) {
    try {
      const result = await reviewListing(context, { ...decision, ...item, staffId });
      results.push({ ok: true, ...result });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { code, message } = error;
      results.push({ ok: false, id: item.listingId, code, message });
    }
  }
  return results;
}
