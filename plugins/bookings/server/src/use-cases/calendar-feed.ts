/** The iCal feed of a listing: for whoever has its secret address, and about nobody. */
import { createHash, randomBytes } from 'node:crypto';
import { rowsOf } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import type { PriceUnit } from '../../../contracts/pricing';
import { ownUid, writeCalendar } from '../domain/ical';
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
  zone: string;
  unit: PriceUnit;
  quantity: number;
  taken: { id: string; unit: number; start: string; end: string; booked: boolean }[];
}

const FEED = `select coalesce(l.title, '') as title, rental.zone_or_utc(l.time_zone) as zone,
    coalesce(l.price_unit, 'DAY') as unit, coalesce(l.quantity, 1) as quantity,
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id::text, 'unit', r.unit,
        'start', lower(r.during), 'end', upper(r.during), 'booked', r.booking_id is not null)
        order by lower(r.during), r.unit), '[]')
      from rental.reservation r where r.listing_id = l.document_id
        and r.kind <> 'external_calendar' and r.during && tstzrange(:from, :until)) as taken
  from rental.calendar_token t join listings l on l.document_id = t.listing_id
  where t.listing_id = :listingId and t.token = :token`;

export interface Feed {
  /** Undefined when whoever asks has it already. */
  text: string | undefined;
  /** Of what it says; when it was said does not count. */
  etag: string;
}

/**
 * Imported events are left out: two calendars that import each other would never forget.
 *
 * @param known the `If-None-Match` of who asks
 * @throws 404 without the address's secret
 */
export async function showFeed(
  platform: Platform,
  listingId: string,
  token: string,
  known: string,
): Promise<Feed> {
  const now = platform.clock.now();
  const [row] = await rowsOf<FeedRow>(platform.knex, FEED, {
    listingId,
    token,
    from: new Date(now.getTime() - PAST_DAYS * DAY_MS),
    until: new Date(now.getTime() + COMING_DAYS * DAY_MS),
  });
  if (!row) throw notFound('This calendar');
  const etag = `W/"${createHash('sha256').update(JSON.stringify(row)).digest('base64url')}"`;
  const isKnown = known.split(',').some((one) => one.trim() === etag);
  return { etag, text: isKnown ? undefined : write(listingId, row, now) };
}

/** Who rents by the day gives whole days away, whatever the turnaround takes of the last. */
function write(listingId: string, { title, zone, unit, quantity, taken }: FeedRow, now: Date) {
  const events = taken.map((one) => ({
    uid: ownUid(listingId, one.id),
    start: new Date(one.start),
    end: new Date(one.end),
    summary: `${one.booked ? 'Booked' : 'Blocked'}${quantity > 1 ? ` (unit ${one.unit})` : ''}`,
  }));
  return writeCalendar({ name: title, daysIn: unit === 'DAY' ? zone : null }, events, now);
}

/** The address shows nothing from now on. @throws 404 for everybody but the owner */
export async function revokeFeed(
  { knex }: Platform,
  { listingId, ownerId }: { listingId: string; ownerId: string },
): Promise<void> {
  const rows = await rowsOf(
    knex,
    `with gone as (delete from rental.calendar_token t using listings l
        where t.listing_id = :listingId and l.document_id = t.listing_id and l.owner_id = :ownerId)
      select document_id from listings where document_id = :listingId and owner_id = :ownerId`,
    { listingId, ownerId },
  );
  if (rows.length === 0) throw notFound('This listing');
}
