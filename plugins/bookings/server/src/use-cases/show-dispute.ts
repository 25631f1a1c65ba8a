/** One dispute as staff see it: both sides, the reports, and what there is to divide. */
import { rowsOf } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import type { AdminDispute } from '../../../contracts/admin-disputes';
import type { DisputeView } from '../../../contracts/disputes';
import type { Platform } from '../platform';
import {
  DISPUTED_BOOKING,
  disputedBookingOf,
  type DisputedBookingRow,
} from '../services/disputed-booking';
import { findDispute, toDisputeView } from '../services/disputes';
import { INSPECTIONS_COLUMN, inspectionsOf } from '../services/inspections';

interface Row extends DisputedBookingRow {
  inspections: AdminDispute['inspections'] | null;
  appealed_at: Date | null;
  appealed_by: DisputeView['claimedBy'] | null;
}

const SHOW = `select ${DISPUTED_BOOKING.columns}, ${INSPECTIONS_COLUMN}, d.appealed_at, d.appealed_by
  from disputes d ${DISPUTED_BOOKING.joins} where d.booking_id = ?`;

/** @throws 404 when nobody disputed the booking */
export async function showDispute(platform: Platform, bookingId: string): Promise<AdminDispute> {
  const { knex, uploads } = platform;
  const dispute = await findDispute(knex, { bookingId });
  const [row] = await rowsOf<Row>(knex, SHOW, [bookingId]);
  if (!dispute || !row) throw notFound('This dispute');
  const captured = await platform.payments.capturedDeposit(knex, bookingId);
  return {
    dispute: toDisputeView(dispute, uploads),
    booking: disputedBookingOf(row),
    inspections: inspectionsOf(row.inspections, uploads),
    appealed:
      row.appealed_at && row.appealed_by
        ? { by: row.appealed_by, at: row.appealed_at.toISOString() }
        : null,
    frozen: dispute.frozenAmount,
    captured: captured.amount,
    capturePending: captured.pending,
  };
}
