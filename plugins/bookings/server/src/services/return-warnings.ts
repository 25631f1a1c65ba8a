/**
 * Items that are not back although their rental has ended, while somebody else's rental of the same
 * unit begins soon: rows of `rental.return_warning`, each told once and cleared once.
 */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';

/** This long before the next rental begins, its renter is to know. */
const WARNS_HOURS_BEFORE = 24;

/** Rentals that wait for the units of the booking `b`. */
const FOLLOWING = `rental.reservation mine
      join rental.reservation later on later.listing_id = mine.listing_id
        and later.unit = mine.unit and later.kind = 'booking'
        and lower(later.during) > lower(mine.during)
      join bookings n on n.document_id = later.booking_id
        and n.state in ('CONFIRMED', 'UPCOMING', 'INSPECTION_PENDING')
    where mine.booking_id = b.document_id and mine.kind = 'booking'`;

/** Not back: its report is due, and nobody has written one. The deadline's index finds these. */
const NOT_BACK = `b.state = 'RETURN_INSPECTION_PENDING' and b.due_at > :now
    and not exists (select from inspections i
      where i.booking_id = b.document_id and i.kind = 'CHECK_OUT')`;

const GRACE = `coalesce((q.quote -> 'late' ->> 'graceMinutes')::int, 0) * interval '1 minute'`;

export interface ReturnWarning {
  readonly bookingId: string;
  readonly nextBookingId: string;
}

/** One that nobody was told of, with the late booking's row locked. */
export async function lockUnwarned(trx: Trx, now: Date): Promise<ReturnWarning | undefined> {
  const [row] = await rowsOf<ReturnWarning>(
    trx,
    `select b.document_id as "bookingId", next.id as "nextBookingId"
      from bookings b
      join rental.sold_quote q on q.booking_id = b.document_id
      cross join lateral (select n.document_id as id, n.start_at from ${FOLLOWING}
          and not exists (select from rental.return_warning w
            where w.booking_id = b.document_id and w.next_booking_id = n.document_id)
          and n.start_at < :now::timestamptz + interval '${WARNS_HOURS_BEFORE} hours'
        order by n.start_at, n.id limit 1) next
      where ${NOT_BACK} and b.end_at + ${GRACE} < :now
      order by b.end_at, b.id limit 1 for update of b skip locked`,
    { now },
  );
  return row;
}

export async function saveWarning(trx: Trx, warning: ReturnWarning, now: Date): Promise<void> {
  await trx.raw(
    `insert into rental.return_warning (booking_id, next_booking_id, warned_at)
      values (:bookingId, :nextBookingId, :now) on conflict do nothing`,
    { ...warning, now },
  );
}

/** One whose item is back by now, cleared; `waits`: the rental that it is about is still to come. */
export async function clearWarning(
  trx: Trx,
  now: Date,
): Promise<(ReturnWarning & { readonly waits: boolean }) | undefined> {
  const [row] = await rowsOf<ReturnWarning & { waits: boolean }>(
    trx,
    `with back as (
      select w.booking_id, w.next_booking_id from rental.return_warning w
        where w.cleared_at is null and exists (select from inspections i
          where i.booking_id = w.booking_id and i.kind = 'CHECK_OUT')
        limit 1 for update skip locked
    )
    update rental.return_warning w set cleared_at = :now from back, bookings n
      where w.booking_id = back.booking_id and w.next_booking_id = back.next_booking_id
        and n.document_id = w.next_booking_id
      returning w.booking_id as "bookingId", w.next_booking_id as "nextBookingId",
        n.state in ('CONFIRMED', 'UPCOMING', 'INSPECTION_PENDING') as waits`,
    { now },
  );
  return row;
}

/** When the next one may have to be told, for a clock that is moved by hand. */
export async function nextWarning(knex: Knex, now: Date): Promise<Date | undefined> {
  const [row] = await rowsOf<{ at: Date | null }>(
    knex,
    `select min(at) as at from (
        select greatest(b.end_at + ${GRACE}, (select min(n.start_at)
            - interval '${WARNS_HOURS_BEFORE} hours' from ${FOLLOWING})) + interval '1 second' as at
          from bookings b join rental.sold_quote q on q.booking_id = b.document_id
          where ${NOT_BACK}) soon
      where at > :now`,
    { now },
  );
  return row?.at ?? undefined;
}

/** Of the booking `b` that is not back: whose rental waits for it; needs `:now`. */
export const NEXT_RENTAL_COLUMN = `(select json_build_object('bookingId', n.document_id,
      'number', n.number, 'startAt', n.start_at)
    from ${FOLLOWING} and ${NOT_BACK} and b.end_at < :now
      and n.start_at < :now::timestamptz + interval '${WARNS_HOURS_BEFORE} hours'
    order by n.start_at, n.id limit 1) as next_rental`;
