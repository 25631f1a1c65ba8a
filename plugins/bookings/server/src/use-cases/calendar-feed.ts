/** The iCal feed of a listing: for whoever has its secret address, and about nobody. */
import { randomBytes } from 'node:crypto';
import { rowsOf } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import { writeCalendar } from '../domain/ical';
import type { Platform } from '../platform';

const DAY_MS = 86_400_000;
const PAST_DAYS = 30;
const COMING_DAYS = 400;

export function feedUrl({ strapi }: Pick<Platform, 'strapi'>, listingId: string, token: string) {
  const base = strapi.config.get<string>('server.absoluteUrl', '').replace(/\/$/, '');
  return `${base}/api/listings/${listingId}/calendar.ics?token=${token}`;
}

/** A new secret; the old address shows nothing from now on. */
export async function renewFeed(
  platform: Platform,
  { listingId, ownerId }: { listingId: string; ownerId: string },
): Promise<{ feedUrl: string }> {
  const token = randomBytes(24).toString('base64url');
  const rows = await rowsOf(
    platform.knex,
    `insert into rental.calendar_token (listing_id, token, created_at)
      select document_id, :token, :now from listings
        where document_id = :listingId and owner_id = :ownerId
      on conflict (listing_id) do update
        set token = excluded.token, created_at = excluded.created_at
      returning listing_id`,
    { listingId, ownerId, token, now: platform.clock.now() },
  );
  if (rows.length === 0) throw notFound('This listing');
  return { feedUrl: feedUrl(platform, listingId, token) };
}

interface FeedRow {
  title: string;
  quantity: number;
  taken: { id: string; unit: number; start: string; end: string; booked: boolean }[];
}

const FEED = `select coalesce(l.title, '') as title, coalesce(l.quantity, 1) as quantity,
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id::text, 'unit', r.unit,
        'start', lower(r.during), 'end', upper(r.during), 'booked', r.booking_id is not null)
        order by lower(r.during), r.unit), '[]')
      from rental.reservation r where r.listing_id = l.document_id
        and r.kind <> 'external_calendar' and r.during && tstzrange(:from, :until)) as taken
  from rental.calendar_token t join listings l on l.document_id = t.listing_id
  where t.listing_id = :listingId and t.token = :token`;

/** Imported events are left out: two calendars that import each other would never forget. */
export async function showFeed(
  platform: Platform,
  listingId: string,
  token: string,
): Promise<string> {
  const now = platform.clock.now();
  const [row] = await rowsOf<FeedRow>(platform.knex, FEED, {
    listingId,
    token,
    from: new Date(now.getTime() - PAST_DAYS * DAY_MS),
    until: new Date(now.getTime() + COMING_DAYS * DAY_MS),
  });
  if (!row) throw notFound('This calendar');
  const events = row.taken.map(({ id, unit, start, end, booked }) => ({
    uid: `${listingId}-${id}@rental-portal`,
    start: new Date(start),
    end: new Date(end),
    summary: `${booked ? 'Booked' : 'Blocked'}${row.quantity > 1 ? ` (unit ${unit})` : ''}`,
  }));
  return writeCalendar(row.title, events, now);
}
