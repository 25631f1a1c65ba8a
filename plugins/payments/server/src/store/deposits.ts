/** What a claim can be paid from, and what was taken for it. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { CapturedDeposit, ClaimableHold } from '../../../contracts/service';

/** Undefined when there is no hold, or it is on its way out, or was used by a claim already. */
export async function claimableHold(
  executor: Knex | Trx,
  bookingId: string,
  now: Date,
): Promise<ClaimableHold | undefined> {
  const [row] = await rowsOf<{ number: number; amount: string; capture_before: Date | null }>(
    executor,
    `select i.number, i.amount, h.capture_before
       from ledger.intent i join ledger.hold h on h.intent_id = i.id
      where i.booking_id = :bookingId and i.kind = 'hold' and i.status = 'requires_capture'
        and h.ended_at is null and coalesce(h.capture_before > :now, true)
        and not exists (select 1 from ledger.operation o
          where o.booking_id = i.booking_id and o.kind in ('hold.release', 'hold.capture')
            and o.state in ('requested', 'done') and (o.payload ->> 'number')::int = i.number)
      order by i.number desc limit 1`,
    { bookingId, now },
  );
  return (
    row && { number: row.number, amount: Number(row.amount), captureBefore: row.capture_before }
  );
}

/** Numbers of the booking's holds that are live, or may still come to be, and are not being let go. */
export async function openHolds(executor: Knex | Trx, bookingId: string): Promise<number[]> {
  const rows = await rowsOf<{ number: number }>(
    executor,
    `select distinct (o.payload ->> 'number')::int as number from ledger.operation o
      where o.booking_id = :bookingId and o.kind = 'hold.create'
        and not exists (select 1 from ledger.intent i
          where i.booking_id = o.booking_id and i.kind = 'hold'
            and i.number = (o.payload ->> 'number')::int and i.status in ('succeeded', 'canceled'))
        and not exists (select 1 from ledger.operation r
          where r.booking_id = o.booking_id and r.kind = 'hold.release'
            and r.payload ->> 'number' = o.payload ->> 'number')
      order by 1`,
    { bookingId },
  );
  return rows.map(({ number }) => number);
}

/** What stands in the ledger as taken and not yet divided. */
export async function capturedDeposit(
  executor: Knex | Trx,
  bookingId: string,
): Promise<CapturedDeposit> {
  const [row] = await rowsOf<{ amount: string; hold: number | null; pending: boolean }>(
    executor,
    `select coalesce((select -sum(p.amount) from ledger.journal j
          join ledger.posting p on p.journal_id = j.id
          where j.booking_id = :bookingId and p.account like 'owner:damage:%'), 0) as amount,
        (select max(i.number) from ledger.intent i
          where i.booking_id = :bookingId and i.kind = 'hold' and i.status = 'succeeded') as hold,
        exists (select 1 from ledger.operation o where o.booking_id = :bookingId
          and o.kind = 'hold.capture' and o.state = 'requested') as pending`,
    { bookingId },
  );
  return {
    amount: Number(row?.amount ?? 0),
    holdNumber: row?.hold ?? null,
    pending: row?.pending ?? false,
  };
}
