/** Rows of `rental.calendar_feed` and `calendar_event` (migration 0031). */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { CalendarFeedView, FeedProblem } from '../../../contracts/calendar-feeds';
import type { ImportedEvent } from '../domain/read-calendar';

export interface StoredFeed {
  readonly id: string;
  readonly listingId: string;
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly readAt: Date | null;
  readonly failures: number;
  readonly failingSince: Date | null;
}

const COLUMNS = `f.id, f.listing_id as "listingId", f.url, f.etag,
  f.last_modified as "lastModified", f.read_at as "readAt", f.failures,
  f.failing_since as "failingSince"`;

/** Takes the feed that is due longest; nobody else takes it until `leasedUntil`. */
export async function claimDueFeed(
  knex: Knex,
  now: Date,
  leasedUntil: Date,
): Promise<StoredFeed | undefined> {
  const [row] = await rowsOf<StoredFeed>(
    knex,
    `update rental.calendar_feed f set next_at = :leasedUntil
      where f.id = (select d.id from rental.calendar_feed d where d.next_at <= :now
        order by d.next_at, d.id limit 1 for update skip locked)
      returning ${COLUMNS}`,
    { now, leasedUntil },
  );
  return row;
}

/** The owner's own feed, whenever it is due. */
export async function claimOwnFeed(
  knex: Knex,
  { listingId, ownerId }: { listingId: string; ownerId: string },
  feedId: number,
  leasedUntil: Date,
): Promise<StoredFeed | undefined> {
  const [row] = await rowsOf<StoredFeed>(
    knex,
    `update rental.calendar_feed f set next_at = :leasedUntil from listings l
      where f.id = :feedId and f.listing_id = :listingId
        and l.document_id = f.listing_id and l.owner_id = :ownerId
      returning ${COLUMNS}`,
    { listingId, ownerId, feedId, leasedUntil },
  );
  return row;
}

export interface NewFeed {
  listingId: string;
  name: string;
  url: string;
  unit: number;
  now: Date;
  most: number;
}

/** Undefined when the listing has `most` already. Under the listing's lock. */
export async function insertFeed(trx: Trx, feed: NewFeed): Promise<number | undefined> {
  const [row] = await rowsOf<{ id: string }>(
    trx,
    `insert into rental.calendar_feed (listing_id, name, url, unit, created_at, next_at)
      select :listingId, :name, :url, :unit::int, :now::timestamptz, :now::timestamptz
        where (select count(*) from rental.calendar_feed where listing_id = :listingId) < :most
      on conflict (listing_id, url, unit) do update set name = excluded.name
      returning id`,
    { ...feed },
  );
  return row && Number(row.id);
}

export async function deleteFeed(trx: Trx, listingId: string, feedId: number): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    'delete from rental.calendar_feed where id = ? and listing_id = ? returning id',
    [feedId, listingId],
  );
  return rows.length > 0;
}

/** What the feed said before counts no more: new events come, changed ones move, others vanish. */
export async function replaceEvents(
  trx: Trx,
  feedId: string,
  events: readonly ImportedEvent[],
): Promise<void> {
  const values = {
    feedId,
    events: JSON.stringify(
      events.map(({ uid, occurrence, range }) => ({ uid, occurrence, ...range })),
    ),
  };
  const incoming = `jsonb_to_recordset(:events::jsonb)
    as e(uid text, occurrence text, start timestamptz, "end" timestamptz)`;
  await trx.raw(
    `delete from rental.calendar_event c where c.feed_id = :feedId
      and not exists (select from ${incoming} where e.uid = c.uid and e.occurrence = c.occurrence)`,
    values,
  );
  await trx.raw(
    `insert into rental.calendar_event (feed_id, uid, occurrence, during)
      select :feedId, e.uid, e.occurrence, tstzrange(e.start, e."end") from ${incoming}
      on conflict (feed_id, uid, occurrence) do update set during = excluded.during
        where calendar_event.during <> excluded.during`,
    values,
  );
}

export interface Worked {
  now: Date;
  nextAt: Date;
  /** Null: it has not changed since it was read. */
  read: { etag: string | null; lastModified: string | null } | null;
}

export async function recordWorked(trx: Trx, feedId: string, worked: Worked): Promise<void> {
  const { now, nextAt, read } = worked;
  await trx.raw(
    `update rental.calendar_feed set failures = 0, problem = null, failing_since = null,
        tried_at = :now, worked_at = :now, next_at = :nextAt,
        read_at = case when :isRead then :now::timestamptz else read_at end,
        etag = case when :isRead then :etag else etag end,
        last_modified = case when :isRead then :lastModified else last_modified end
      where id = :feedId`,
    {
      feedId,
      now,
      nextAt,
      isRead: read !== null,
      etag: read?.etag ?? null,
      lastModified: read?.lastModified ?? null,
    },
  );
}

export interface Failed {
  now: Date;
  nextAt: Date;
  problem: FeedProblem;
  failures: number;
  failingSince: Date | null;
}

export async function recordFailed(trx: Trx, feedId: string, failed: Failed): Promise<void> {
  await trx.raw(
    `update rental.calendar_feed set failures = :failures, problem = :problem, tried_at = :now,
        next_at = :nextAt, failing_since = :failingSince
      where id = :feedId`,
    { feedId, ...failed },
  );
}

/** As it is now, locked; undefined when it is gone. Under the listing's lock. */
export async function lockFeed(trx: Trx, feedId: string): Promise<StoredFeed | undefined> {
  const [row] = await rowsOf<StoredFeed>(
    trx,
    `select ${COLUMNS} from rental.calendar_feed f where f.id = ? for update`,
    [feedId],
  );
  return row;
}

/** Of the listing `l`, for its owner; `:now` decides what is stale. */
export const FEEDS_OF_LISTING = `(select coalesce(jsonb_agg(jsonb_build_object(
      'id', f.id, 'name', f.name, 'url', f.url, 'unit', f.unit,
      'triedAt', f.tried_at, 'workedAt', f.worked_at, 'nextAt', f.next_at,
      'problem', f.problem, 'failures', f.failures, 'failing', f.failing_since is not null,
      'stale', coalesce(f.worked_at, f.created_at) < :now::timestamptz - interval '24 hours',
      'events', (select count(*) from rental.calendar_event e
        where e.feed_id = f.id and upper(e.during) > :now::timestamptz),
      'conflicts', (select coalesce(jsonb_agg(jsonb_build_object(
          'bookingId', b.document_id, 'number', b.number,
          'startDate', (lower(e.during * r.during) at time zone listing.zone)::date,
          'endDate', ((upper(e.during * r.during) - interval '1 millisecond')
            at time zone listing.zone)::date) order by lower(e.during)), '[]')
        from rental.calendar_event e
        join rental.reservation r on r.listing_id = f.listing_id and r.unit = f.unit
          and r.booking_id is not null and r.during && e.during
        join bookings b on b.document_id = r.booking_id
        where e.feed_id = f.id and upper(e.during) > :now::timestamptz))
      order by f.id), '[]')
    from rental.calendar_feed f where f.listing_id = listing.id)`;

/** Instants as PostgreSQL writes them into JSON become ISO 8601 in UTC. */
export const toFeedView = (row: CalendarFeedView): CalendarFeedView => ({
  ...row,
  triedAt: row.triedAt && new Date(row.triedAt).toISOString(),
  workedAt: row.workedAt && new Date(row.workedAt).toISOString(),
  nextAt: new Date(row.nextAt).toISOString(),
});
