/** Reports end: dismissed by themselves, or with the listing that they were right about. */
import { transaction, type Trx } from '@rental/shared/database';
import { conflict, notFound } from '@rental/shared/errors';
import { LISTING_ERRORS } from '../../../contracts/error-codes';
import type { DismissRequest } from '../../../contracts/report-requests';
import type { DismissedReports } from '../../../contracts/reports';
import type { ListingsContext } from '../services/context';
import { lockListing, type ListingRecord } from '../services/listing-record';
import { closeReports, wasReported } from '../services/reports';

interface Dismissal extends DismissRequest {
  readonly listingId: string;
  /** Of the admin user. */
  readonly staffId: string;
}

/**
 * Closes the reports of one listing that were looked at: there is nothing in them. The listing may be
 * deleted by now.
 *
 * @throws 404 when nothing was ever reported of it, 409 when none of them is open any more
 */
export async function dismissReports(
  context: ListingsContext,
  { listingId, staffId, reports, note }: Dismissal,
): Promise<DismissedReports> {
  return transaction(context.strapi, async (trx) => {
    const record = await lockListing(trx, listingId, undefined);
    if (!record && !(await wasReported(trx, listingId))) throw notFound('This listing');
    const closed = await closeReports(trx, {
      listingId,
      ids: reports,
      staffId,
      outcome: 'dismissed',
      note,
      at: context.clock.now(),
    });
    if (closed.length === 0)
      throw conflict(
        LISTING_ERRORS.REPORTS_CLOSED,
        'A colleague has decided about these reports already. Look at them again.',
      );
    const listing = { id: listingId, title: record?.content.title ?? null };
    await recordClosing(context, trx, listing, { staffId, reason: note, closed, as: 'dismiss' });
    return { closed: closed.length };
  });
}

/** In the transaction that takes the listing down: every open report of it was right. */
export async function upholdReports(
  context: ListingsContext,
  trx: Trx,
  record: ListingRecord,
  { staffId, reason }: { staffId: string; reason: string },
): Promise<void> {
  const closed = await closeReports(trx, {
    listingId: record.id,
    ids: null,
    staffId,
    outcome: 'taken_down',
    note: reason,
    at: context.clock.now(),
  });
  if (closed.length === 0) return;
  const listing = { id: record.id, title: record.content.title };
  await recordClosing(context, trx, listing, { staffId, reason, closed, as: 'uphold' });
}

interface Closing {
  readonly staffId: string;
  readonly reason: string;
  readonly closed: readonly string[];
  readonly as: 'dismiss' | 'uphold';
}

const recordClosing = (
  { operations }: ListingsContext,
  trx: Trx,
  listing: { readonly id: string; readonly title: string | null },
  { staffId, reason, closed, as }: Closing,
): Promise<void> =>
  operations.recordStaffAction(trx, {
    actorId: staffId,
    action: `report.${as}`,
    subject: { kind: 'listing', id: listing.id, label: listing.title },
    reason,
    before: { openReports: closed },
    after: { openReports: [] },
  });
