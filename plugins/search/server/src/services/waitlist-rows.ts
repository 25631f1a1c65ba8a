/** Rows of `rental.waitlist_entry`. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { WaitlistEntry } from '../../../contracts/saved-searches';

interface Row extends Omit<WaitlistEntry, 'toldAt'> {
  toldAt: Date | null;
}

const COLUMNS = `w.id, w.start_date::text as "startDate", w.end_date::text as "endDate",
  w.told_at as "toldAt", jsonb_build_object('id', w.listing_id, 'title', s.title, 'slug', s.slug)
    as listing`;

const viewOf = ({ toldAt, ...row }: Row): WaitlistEntry => ({
  ...row,
  toldAt: toldAt && toldAt.toISOString(),
});

export async function waitlistOf(
  knex: Knex,
  of: { userId: string; today: string },
): Promise<WaitlistEntry[]> {
  const rows = await rowsOf<Row>(
    knex,
    `select ${COLUMNS} from rental.waitlist_entry w
      join rental.listing_search s on s.listing_id = w.listing_id
      where w.user_id = :userId and w.start_date >= :today::date
      order by w.start_date, w.created_at, w.id`,
    of,
  );
  return rows.map(viewOf);
}

export interface NewEntry {
  readonly userId: string;
  readonly listingId: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly at: Date;
  readonly most: number;
}

const JOIN = `with joined as (
    insert into rental.waitlist_entry as w
        (user_id, listing_id, start_date, end_date, looked_at, created_at)
      select :userId, :listingId, :startDate::date, :endDate::date, :at, :at
        where (select count(*) from rental.waitlist_entry
          where user_id = :userId and told_at is null and end_date >= :at::date) < :most
      on conflict (user_id, listing_id, start_date, end_date)
        do update set told_at = null, looked_at = excluded.looked_at
      returning *)
  select ${COLUMNS} from joined w join rental.listing_search s on s.listing_id = w.listing_id`;

/** Whoever waited for them before waits again. Undefined: they wait for as many as they can. */
export async function insertEntry(trx: Trx, entry: NewEntry): Promise<WaitlistEntry | undefined> {
  const [row] = await rowsOf<Row>(trx, JOIN, { ...entry });
  return row && viewOf(row);
}

export async function deleteEntry(knex: Knex, of: { id: string; userId: string }) {
  const rows = await rowsOf<{ id: string }>(
    knex,
    'delete from rental.waitlist_entry where id = :id and user_id = :userId returning id',
    of,
  );
  return rows.length > 0;
}

export interface OpenEntry {
  readonly id: string;
  readonly userId: string;
  readonly listingId: string;
  readonly startDate: string;
  readonly endDate: string;
}

/** Those that were looked at longest ago, before `until`; they are the last ones next time. */
export const takeOpenEntries = (
  knex: Knex,
  { now, until, today, most }: { now: Date; until: Date; today: string; most: number },
): Promise<OpenEntry[]> =>
  rowsOf(
    knex,
    `update rental.waitlist_entry set looked_at = :now
      where id = any(array(select id from rental.waitlist_entry
        where told_at is null and looked_at <= :until::timestamptz and start_date >= :today::date
        order by looked_at limit :most for update skip locked))
      returning id, user_id as "userId", listing_id as "listingId",
        start_date::text as "startDate", end_date::text as "endDate"`,
    { now, until, today, most },
  );

/** Who waits for dates of a booking's listing is looked at first. */
export const lookAgain = (trx: Trx, bookingId: string): Promise<unknown> =>
  rowsOf(
    trx,
    `update rental.waitlist_entry set looked_at = '-infinity' where told_at is null
      and listing_id = (select listing_id from bookings where document_id = ?)`,
    [bookingId],
  );

/** Whether it was this call that told them. */
export async function noteTold(trx: Trx, id: string, at: Date): Promise<boolean> {
  const rows = await rowsOf<{ id: string }>(
    trx,
    'update rental.waitlist_entry set told_at = ? where id = ? and told_at is null returning id',
    [at, id],
  );
  return rows.length > 0;
}
