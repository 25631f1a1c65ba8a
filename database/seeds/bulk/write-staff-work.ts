/** What staff have done and have to do with listings of the bulk: reviews, and their lines in the log. */
import type { Knex } from 'knex';
import { BULK_MAIL } from './people';

const SNAPSHOT = `jsonb_build_object('title', l.title, 'description', l.description,
  'categoryId', l.category_id, 'attributes', l.attributes, 'photos', photos.list,
  'price', jsonb_build_object('amount', l.price_amount, 'currency', l.currency,
    'unit', l.price_unit, 'tiers', l.price_tiers),
  'extras', l.extras, 'depositAmount', l.deposit_amount, 'quantity', l.quantity,
  'instantBook', l.instant_book, 'cancellationPolicyId', l.cancellation_policy_id,
  'timeZone', l.time_zone,
  'location', jsonb_build_object('lat', l.lat, 'lng', l.lng, 'address', l.address, 'city', l.city,
    'region', l.region, 'country', l.country, 'publicRadiusM', l.public_radius_m),
  'limits', jsonb_build_object('minUnits', l.min_units, 'maxUnits', l.max_units,
    'noticeHours', l.notice_hours, 'windowDays', l.window_days, 'bufferMinutes', l.buffer_minutes,
    'closedWeekdays', l.closed_weekdays, 'pickupTime', l.pickup_time,
    'returnTime', l.return_time))`;

const OF_BULK = `listings l join up_users u on u.document_id = l.owner_id and u.email like :bulk
  cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('uploadId', f.document_id,
      'alt', coalesce(f.alternative_text, '')) order by k."order"), '[]') as list
    from files_related_mph k join files f on f.id = k.file_id
    where k.related_id = l.id and k.related_type = 'api::listing.listing' and k.field = 'photos')
    photos`;

/** From 0 to 9999, the same for the same listing. */
const DRAW = `(('x' || left(md5(l.document_id), 6))::bit(24)::int % 10000)`;

const AGO = (column: string): string => `:now::timestamptz - ${column} * interval '1 minute'`;

/** Everything that waits for a first look, submitted in the last two days. */
const WAITING = `insert into rental.listing_review (listing_id, number, author_id, snapshot, changes,
    state, submitted_at)
  select l.document_id, 1, l.owner_id, ${SNAPSHOT}, null, 'pending', ${AGO(`(${DRAW} % 2880)`)}
    from ${OF_BULK} where l.state = 'PENDING_REVIEW'
  on conflict do nothing`;

/** Three of a thousand live listings wait with a new title. */
const EDITS = `insert into rental.listing_review (listing_id, number, author_id, snapshot, changes,
    state, submitted_at)
  select l.document_id, 2, l.owner_id, ${SNAPSHOT} || jsonb_build_object('title', l.title || ', as new'),
      jsonb_build_object('title', l.title || ', as new'), 'pending', ${AGO(`(${DRAW} % 2880)`)}
    from ${OF_BULK} where l.state = 'ACTIVE' and ${DRAW} < 30
  on conflict do nothing`;

/** One of five live listings has been approved by the first moderator, within a year. */
const APPROVED = `insert into rental.listing_review (listing_id, number, author_id, snapshot, changes,
    state, submitted_at, decided_at, decided_by)
  select l.document_id, 1, l.owner_id, ${SNAPSHOT}, null, 'approved',
      ${AGO(`(2000 + ${DRAW} * 52)`)}, ${AGO(`(1000 + ${DRAW} * 52)`)}, staff.document_id
    from ${OF_BULK} cross join (select document_id from admin_users
      order by (email like 'moderator@%') desc, id limit 1) staff
    where l.state = 'ACTIVE' and ${DRAW} < 2000
  on conflict do nothing`;

const LOGGED = `insert into rental.audit_log (actor_kind, actor_id, actor_roles, action, subject_kind,
    subject_id, subject_label, before, after, request_id, at)
  select 'staff', v.decided_by, array['Moderator'], 'listing.approve', 'listing', v.listing_id,
      v.snapshot ->> 'title', '{"state": "PENDING_REVIEW"}', '{"state": "ACTIVE"}',
      'bulk-' || v.id, v.decided_at
    from rental.listing_review v
    join up_users u on u.document_id = v.author_id and u.email like :bulk
    where v.state = 'approved'
      and not exists (select from rental.audit_log a where a.request_id = 'bulk-' || v.id)
    order by v.decided_at`;

export async function writeStaffWork(trx: Knex.Transaction, now: Date): Promise<void> {
  for (const sql of [WAITING, EDITS, APPROVED, LOGGED])
    await trx.raw(sql, { now, bulk: `%${BULK_MAIL}` });
}
