import { rowsOf } from '@rental/shared/database';
import { tell, type Dependencies } from '../dependencies';

const AT_ONCE = 100;

/** `renew_at` is the timer; each is told of once, by whichever process comes first. */
const TAKE = `with due as (
    select intent_id from ledger.hold where renew_at <= :now and ended_at is null
      order by renew_at, intent_id limit ${AT_ONCE} for update skip locked)
  update ledger.hold h set renew_at = null from due, ledger.intent i
    where h.intent_id = due.intent_id and i.id = h.intent_id
    returning i.id, i.booking_id, i.number, i.amount, i.currency, h.capture_before`;

interface Row {
  id: string;
  booking_id: string;
  number: number;
  amount: string;
  currency: string;
  capture_before: Date;
}

/** Tells of holds that will soon lapse; answers of how many. */
export async function announceExpiringHolds(dependencies: Dependencies): Promise<number> {
  const now = dependencies.clock.now();
  let told = 0;
  for (;;) {
    const taken = await dependencies.transaction(async (trx) => {
      const rows = await rowsOf<Row>(trx, TAKE, { now });
      await tell(
        dependencies,
        trx,
        rows.map((row) => ({
          topic: 'hold.expiring',
          payload: {
            bookingId: row.booking_id,
            intentId: row.id,
            number: row.number,
            amount: Number(row.amount),
            currency: row.currency,
            captureBefore: row.capture_before.toISOString(),
          },
        })),
      );
      return rows.length;
    });
    told += taken;
    if (taken < AT_ONCE) return told;
  }
}
