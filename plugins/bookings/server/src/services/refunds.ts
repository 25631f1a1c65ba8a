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
  return {
    count: row?.count ?? 0,
    refund: Number(row?.refund ?? 0),
    ownerPart: Number(row?.owner_part ?? 0),
    platformPart: Number(row?.platform_part ?? 0),
    commissionReturned: Number(row?.commission_returned ?? 0),
    taxReturned: Number(row?.tax_returned ?? 0),
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
