/** What a booking has given back so far. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { RefundSplit } from '../domain/refund';

interface SumRow {
  count: number;
  refund: string;
  owner_part: string;
  platform_part: string;
  commission_returned: string;
  tax_returned: string;
}

export interface RefundedSoFar extends RefundSplit {
  count: number;
}

export async function refundedSoFar(knex: Knex | Trx, bookingId: string): Promise<RefundedSoFar> {
  const [row] = await rowsOf<SumRow>(
    knex,
    `select count(*)::int as count, coalesce(sum(refund), 0) as refund,
        coalesce(sum(owner_part), 0) as owner_part, coalesce(sum(platform_part), 0) as platform_part,
        coalesce(sum(commission_returned), 0) as commission_returned,
        coalesce(sum(tax_returned), 0) as tax_returned
      from rental.booking_refund where booking_id = ?`,
    [bookingId],
  );
  // An aggregate without GROUP BY always has its one row.
  if (!row) throw new Error('the sum of refunds has no row');
  return {
    count: row.count,
    refund: Number(row.refund),
    ownerPart: Number(row.owner_part),
    platformPart: Number(row.platform_part),
    commissionReturned: Number(row.commission_returned),
    taxReturned: Number(row.tax_returned),
  };
}

export async function insertRefund(
  trx: Trx,
  refund: RefundSplit & { bookingId: string; number: number; reason: string; at: Date },
): Promise<void> {
  await trx.table('rental.booking_refund').insert({
    booking_id: refund.bookingId,
    number: refund.number,
    refund: refund.refund,
    owner_part: refund.ownerPart,
    platform_part: refund.platformPart,
    commission_returned: refund.commissionReturned,
    tax_returned: refund.taxReturned,
    reason: refund.reason,
    at: refund.at,
  });
}
