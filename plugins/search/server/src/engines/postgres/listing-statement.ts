import { LATEST_END_DAYS } from '@rental/bookings/contracts/periods';
import { arrayOr, averageOf, objectOr, photosOf, timeOr, weekdaysOf } from './content-columns';
import { raw, sql, type Sql } from './sql';

/**
 * Every column of a listing's page. `near` is the published approximation; `l.lat`, `l.lng`,
 * `l.address` and the owner's account data must never be selected here.
 */
const PAGE = `'id', l.document_id, 'slug', l.slug, 'title', l.title,
  'description', coalesce(l.description, ''), 'state', l.state, 'categoryId', l.category_id,
  'attributes', ${objectOr('l.attributes')}, 'photos', ${photosOf('l')},
  'priceAmount', l.price_amount, 'currency', l.currency,
  'priceUnit', coalesce(l.price_unit, 'DAY'), 'priceTiers', ${arrayOr('l.price_tiers')},
  'extras', ${arrayOr('l.extras')}, 'depositAmount', coalesce(l.deposit_amount, 0),
  'quantity', coalesce(l.quantity, 1), 
  'instantBook', rental.takes_instant(l.document_id, l.instant_book),
  'limits', json_build_object(
    'minUnits', coalesce(l.min_units, 1), 'maxUnits', nullif(l.max_units, 0),
    'noticeHours', coalesce(l.notice_hours, 0), 'windowDays', least(coalesce(l.window_days, 365), ${LATEST_END_DAYS}),
    'bufferMinutes', coalesce(l.buffer_minutes, 0),
    'closedWeekdays', ${weekdaysOf('l.closed_weekdays')},
    'pickupTime', ${timeOr('l.pickup_time', '10:00')},
    'returnTime', ${timeOr('l.return_time', '18:00')}),
  'timeZone', coalesce(l.time_zone, 'UTC'), 'city', coalesce(l.city, ''),
  'region', nullif(l.region, ''), 'country', coalesce(l.country, ''),
  'lat', near.approximate_lat, 'lng', near.approximate_lng,
  'radiusM', coalesce(l.public_radius_m, 500),
  'rating', ${averageOf('l.rating_sum', 'l.rating_count')},
  'reviewCount', coalesce(l.rating_count, 0), 'publishedOn', l.published_on`;

const OWNER = `json_build_object('id', u.document_id, 'blocked', coalesce(u.blocked, false),
  'firstName', u.first_name, 'displayName', u.display_name, 'avatarUrl', u.avatar_url,
  'verified', coalesce(u.identity_verified, false),
  'rating', ${averageOf('u.rating_sum', 'u.rating_count')},
  'ratingCount', coalesce(u.rating_count, 0), 'responseMinutes', u.response_minutes,
  'memberSince', to_char(u.created_at, 'YYYY-MM'))`;

/** The version in force; its id is the policy's, whatever the version. */
const policyAt = (now: Date): Sql => sql`(select json_build_object('id', l.cancellation_policy_id,
    'name', p.name, 'version', p.version, 'summary', coalesce(p.summary, ''),
    'tiers', ${raw(arrayOr('p.tiers'))})
  from rental.policy_in_force(l.cancellation_policy_id, ${now.toISOString()}::timestamptz) p)`;

/**
 * One listing by document id, slug or an earlier slug, whatever its state: `listing` as JSON and
 * `moved` when an earlier slug found it. An id wins over a slug, a slug over an earlier one.
 */
export function listingStatement(reference: string, now: Date): Sql {
  return sql`with found as (
    select document_id, rank from (
      select document_id, 1 as rank from listings where document_id = ${reference}
      union all
      select document_id, 2 from listings where slug = ${reference}
      union all
      select listing_id, 3 from rental.listing_search where old_slugs @> array[${reference}]::text[]
    ) named
    order by rank, document_id limit 1
  )
  select json_build_object(${raw(PAGE)}, 'owner', ${raw(OWNER)}, 'policy', ${policyAt(now)})
      as "listing", found.rank = 3 as "moved"
    from found
    join listings l on l.document_id = found.document_id
    join up_users u on u.document_id = l.owner_id
    left join lateral rental.approximate_point(
      l.document_id, l.lat, l.lng, coalesce(l.public_radius_m, 500)) near on true`;
}
