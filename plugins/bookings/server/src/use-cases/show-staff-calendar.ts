/** Calendars side by side: one statement, whatever the number of listings. */
import { rowsOf } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import { addDays, instantToLocalDate } from '@rental/shared/local-time';
import type {
  CalendarListing,
  StaffCalendar,
  StaffCalendarQuery,
  TakenDays,
  TakenKind,
} from '../../../contracts/admin-calendar';
import type { Platform } from '../platform';
import { shownName } from '../services/shown-names';

const MOST_LISTINGS = 50;

/**
 * A day on either side: the days are the listings' own. A booking's times are its own, since what
 * is reserved for it may hold the time after it as well.
 */
const READ = `select l.document_id as id, l.title, l.quantity, coalesce(l.time_zone, 'UTC') as zone,
    (select coalesce(jsonb_agg(jsonb_build_object('unit', r.unit, 'kind', r.kind,
        'start', coalesce(b.start_at, lower(r.during)), 'end', coalesce(b.end_at, upper(r.during)),
        'booking', case when b.document_id is not null then
          jsonb_build_object('id', b.document_id, 'number', b.number, 'state', b.state) end)
        order by lower(r.during)), '[]')
      from rental.reservation r
      left join bookings b on b.document_id = r.booking_id
      where r.listing_id = l.document_id
        and r.during && tstzrange(:from::date - interval '1 day', :to::date + interval '2 days')
        and (r.expires_at is null or r.expires_at > :now)) as taken
  from listings l
  where (:listing::text is null or l.document_id = :listing)
    and (:owner::text is null or l.owner_id = :owner)
  order by l.state = 'ARCHIVED', l.title, l.document_id
  limit :most`;

const OWNER = `select ${shownName('o')} as name from up_users o where o.document_id = ?`;

interface Row {
  id: string;
  title: string;
  quantity: number | null;
  zone: string;
  taken: {
    unit: number;
    kind: TakenKind;
    start: string;
    end: string;
    booking: TakenDays['booking'];
  }[];
}

/** The last day is the one of the last instant: who brings back at midnight was not there that day. */
const daysOf = ({ kind, start, end, booking }: Row['taken'][number], zone: string): TakenDays => ({
  kind,
  firstDay: instantToLocalDate(new Date(start), zone),
  lastDay: instantToLocalDate(new Date(new Date(end).getTime() - 1), zone),
  booking,
});

function listingOf({ id, title, quantity, zone, taken }: Row): CalendarListing {
  const most = Math.max(quantity ?? 1, ...taken.map(({ unit }) => unit));
  const units = Array.from({ length: most }, (_, index) => ({
    unit: index + 1,
    taken: taken.filter(({ unit }) => unit === index + 1).map((each) => daysOf(each, zone)),
  }));
  return { id, title, units };
}

/** @throws AppError 404 for a listing or an owner that is not there */
export async function showStaffCalendar(
  { knex, clock }: Pick<Platform, 'knex' | 'clock'>,
  { listing, owner, from: asked, days }: StaffCalendarQuery,
): Promise<StaffCalendar> {
  const now = clock.now();
  const today = now.toISOString().slice(0, 10);
  const from = asked ?? today;
  const to = addDays(from, days - 1);
  const rows = await rowsOf<Row>(knex, READ, {
    listing: listing ?? null,
    owner: owner ?? null,
    from,
    to,
    now,
    most: MOST_LISTINGS + 1,
  });
  const [first] = rows;
  const shared = {
    from,
    to,
    today,
    listings: rows.slice(0, MOST_LISTINGS).map(listingOf),
    hasMore: rows.length > MOST_LISTINGS,
  };
  if (listing !== undefined) {
    if (!first) throw notFound('This listing');
    return { subject: { kind: 'listing', id: listing, name: first.title }, ...shared };
  }
  const id = owner ?? '';
  const [person] = await rowsOf<{ name: string | null }>(knex, OWNER, [id]);
  if (!person) throw notFound('This person');
  return { subject: { kind: 'owner', id, name: person.name }, ...shared };
}
