import { INDEXED_UNITS } from './mapping';
import { raw, sql, type Sql } from '../postgres/sql';

/** A listing as the index takes it in, from `rental.listing_search` and its calendar. */
export interface DocumentRow {
  id: string;
  slug: string;
  title: string;
  names: string;
  description: string;
  category: string;
  categoryPath: string[];
  brand: string | null;
  attributes: Record<string, string[]>;
  ownerVerified: boolean;
  ownerBookable: boolean;
  instantBook: boolean;
  rating: number | null;
  reviewCount: number;
  /** Millionths of a US dollar; null without a rate. */
  price: number | null;
  priceUnit: string;
  quantity: number;
  minUnits: number;
  maxUnits: number | null;
  noticeHours: number;
  windowDays: number;
  closedWeekdays: number[];
  returnsSameDay: boolean;
  city: string;
  region: string | null;
  country: string;
  lat: number;
  lng: number;
  publishedOn: string | null;
  busy: Record<string, { gte: string; lte: string }[]> | null;
}

const COLUMNS = `s.listing_id as "id", s.slug, s.title, s.description,
  concat_ws(' ', s.brand, (select string_agg(c.name, ' ') from categories c
    where c.slug = any(s.category_path))) as "names",
  s.category_slug as "category", s.category_path as "categoryPath", s.brand,
  s.facets as "attributes", s.owner_verified as "ownerVerified",
  s.owner_bookable as "ownerBookable", s.instant_book as "instantBook",
  s.rating::float8 as "rating", s.review_count as "reviewCount",
  (s.price_usd * 1000000)::float8 as "price", s.price_unit as "priceUnit", s.quantity,
  s.min_units as "minUnits", s.max_units as "maxUnits", s.notice_hours as "noticeHours",
  s.window_days as "windowDays", s.closed_weekdays as "closedWeekdays",
  s.return_time > s.pickup_time as "returnsSameDay", s.city, s.region, s.country, s.lat, s.lng,
  s.published_on as "publishedOn"`;

/**
 * The dates that a reservation is in the way of: a stay by days clashes when its days meet them, one
 * by nights when its nights do. A gap between return and pick-up of one day is in nobody's way; where
 * a range cannot say it, the index is told nothing and PostgreSQL decides.
 */
const DAYS = `select
    case s.price_unit when 'DAY' then start::date else (start - s.return_time)::date end as first,
    case s.price_unit when 'DAY' then (stop - interval '1 microsecond')::date
      else (stop - s.pickup_time - interval '1 microsecond')::date end as last
  from (select
    (lower(r.during) - make_interval(mins => s.buffer_minutes)) at time zone s.time_zone as start,
    upper(r.during) at time zone s.time_zone as stop) local`;

const BUSY = `(select jsonb_object_agg('u' || unit, ranges) from (
    select r.unit, jsonb_agg(jsonb_build_object('gte', d.first, 'lte', d.last)) as ranges
      from rental.reservation r cross join lateral (${DAYS}) d
      where r.listing_id = s.listing_id and s.price_unit <> 'HOUR'
        and r.unit <= least(s.quantity, ${INDEXED_UNITS}) and d.first <= d.last
      group by r.unit) by_unit) as "busy"`;

/** Documents of those among these listings that are active. */
export const documentsOf = (listingIds: readonly string[]): Sql => sql`
  select ${raw(COLUMNS)}, ${raw(BUSY)} from rental.listing_search s
    where s.active and s.listing_id = any(${listingIds}::text[])`;

/** The next active listings in the order of their ids. */
export const nextDocuments = (after: string, limit: number): Sql => sql`
  select ${raw(COLUMNS)}, ${raw(BUSY)} from rental.listing_search s
    where s.active and s.listing_id > ${after}
    order by s.listing_id limit ${limit}::int`;
