/** What a booking has given back so far, and what its charges have left. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { ChargeLeft } from '../domain/divide-refund';
import type { RefundSplit } from '../domain/refund';

interface SumRow {
  count: number;
  promised: string;
  refund: string;
  owner_part: string;
  platform_part: string;
  commission_returned: string;
  tax_returned: string;
  promo_returned: string;
}

export interface RefundedSoFar extends RefundSplit {
  /** Of refunds. */
  count: number;
  /** All that was promised, that of changes included: the price does not have theirs any more. */
  promised: number;
}

const OF_PRICE = 'filter (where change_number is null)';

export async function refundedSoFar(knex: Knex | Trx, bookingId: string): Promise<RefundedSoFar> {
  const [row] = await rowsOf<SumRow>(
    knex,
    `select count(*)::int as count, coalesce(sum(refund), 0) as promised,
        coalesce(sum(refund) ${OF_PRICE}, 0) as refund,
        coalesce(sum(owner_part) ${OF_PRICE}, 0) as owner_part,
        coalesce(sum(platform_part) ${OF_PRICE}, 0) as platform_part,
        coalesce(sum(commission_returned) ${OF_PRICE}, 0) as commission_returned,
        coalesce(sum(tax_returned) ${OF_PRICE}, 0) as tax_returned,
        coalesce(sum(promo_returned) ${OF_PRICE}, 0) as promo_returned
      from rental.booking_refund where booking_id = ?`,
    [bookingId],
  );
  // An aggregate without GROUP BY always has its one row.
  if (!row) throw new Error('the sum of refunds has no row');
  return {
    count: row.count,
    promised: Number(row.promised),
    refund: Number(row.refund),
    ownerPart: Number(row.owner_part),
    platformPart: Number(row.platform_part),
    commissionReturned: Number(row.commission_returned),
    taxReturned: Number(row.tax_returned),
    promoReturned: Number(row.promo_returned),
  };
}

/** What each charge of the booking brought, less what was given back of it. */
export async function chargesLeft(trx: Trx, bookingId: string): Promise<ChargeLeft[]> {
  const rows = await rowsOf<Record<keyof ChargeLeft, string>>(
    trx,
    `with charge as (
        select 1 as number, quote as price from rental.booking_quote where booking_id = :bookingId
        union all
        select number, added from rental.booking_change
          where booking_id = :bookingId and state = 'APPLIED' and amount > 0
      ), back as (
        select charge_number, sum(owner_part) as owner_part, sum(commission_returned) as commission,
            sum(tax_returned) as tax, sum(platform_part) as platform,
            sum(platform_part + promo_returned - commission_returned - tax_returned) as fee
          from rental.booking_refund where booking_id = :bookingId group by 1
      )
      select c.number, (c.price ->> 'ownerShare')::bigint - coalesce(b.owner_part, 0) as "ownerPart",
          (c.price ->> 'commission')::bigint - coalesce(b.commission, 0) as commission,
          (c.price ->> 'tax')::bigint - coalesce(b.tax, 0) as tax,
          (c.price ->> 'renterFee')::bigint - coalesce(b.fee, 0) as fee,
          (c.price ->> 'applicationFee')::bigint - coalesce(b.platform, 0) as platform
        from charge c left join back b on b.charge_number = c.number order by c.number desc`,
    { bookingId },
  );
  return rows.map((row) => ({
    number: Number(row.number),
    ownerPart: Number(row.ownerPart),
    commission: Number(row.commission),
    tax: Number(row.tax),
    fee: Number(row.fee),
    platform: Number(row.platform),
  }));
}

export interface NewRefund extends RefundSplit {
  bookingId: string;
  number: number;
  chargeNumber: number;
  /** The change that it belongs to; null: to the price. */
  changeNumber: number | null;
  reason: string;
  at: Date;
}

export async function insertRefund(trx: Trx, refund: NewRefund): Promise<void> {
  await trx.table('rental.booking_refund').insert({
    booking_id: refund.bookingId,
    number: refund.number,
    charge_number: refund.chargeNumber,
    change_number: refund.changeNumber,
    refund: refund.refund,
    owner_part: refund.ownerPart,
    platform_part: refund.platformPart,
    commission_returned: refund.commissionReturned,
    tax_returned: refund.taxReturned,
    promo_returned: refund.promoReturned,
    reason: refund.reason,
    at: refund.at,
  });
}
