/** What the reports at handover and return say. */
import { rowsOf, type Trx } from '@rental/shared/database';

export async function isDamageReported(trx: Trx, bookingId: string): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `select 1 from inspections where booking_id = ? and kind = 'CHECK_OUT'
      and (condition = 'DAMAGED' or jsonb_array_length(coalesce(nullif(issues::jsonb, 'null'), '[]')) > 0) limit 1`,
    [bookingId],
  );
  return rows.length > 0;
}
