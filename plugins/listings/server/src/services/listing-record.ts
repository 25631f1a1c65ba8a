/** A listing with its open review, as the use cases work with it. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { ListingState } from '../../../contracts/lifecycle';
import type { ListingContent, ListingEdit } from '../../../contracts/listing-edit';
import type { ReviewState } from '../../../contracts/own-listing';

export interface OpenReview {
  readonly id: string;
  readonly revision: number;
  readonly status: ReviewState;
  /** Null: the whole listing is looked at. */
  readonly changes: ListingEdit | null;
  readonly submittedAt: string;
  readonly decidedAt: string | null;
  readonly reason: string | null;
}

export interface PhotoFile {
  readonly url: string;
  readonly width: number | null;
  readonly height: number | null;
}

export interface ListingRecord {
  /** Strapi's row. */
  readonly rowId: number;
  readonly id: string;
  readonly ownerId: string;
  readonly state: ListingState;
  readonly slug: string;
  readonly publishedOn: string | null;
  readonly content: ListingContent;
  /** As staff approved it last; of a listing that they never did, as it is. */
  readonly approvedPrice: ListingContent['price'];
  /** The newest review. */
  readonly review: OpenReview | null;
  /** Files of the photos, of those that wait for approval too, by upload id. */
  readonly files: Readonly<Record<string, PhotoFile>>;
}

const arrayOr = (column: string) =>
  `case jsonb_typeof(${column}) when 'array' then ${column} else '[]'::jsonb end`;

const CONTENT = `jsonb_build_object(
  'title', coalesce(l.title, ''), 'description', coalesce(l.description, ''),
  'categoryId', l.category_id,
  'attributes', case jsonb_typeof(l.attributes) when 'object' then l.attributes else '{}'::jsonb end,
  'photos', (select coalesce(jsonb_agg(jsonb_build_object('uploadId', f.document_id,
      'alt', coalesce(f.alternative_text, '')) order by m."order", f.id), '[]')
    from files_related_mph m join files f on f.id = m.file_id
    where m.related_id = l.id and m.related_type = 'api::listing.listing' and m.field = 'photos'),
  'price', jsonb_build_object('amount', l.price_amount, 'currency', l.currency,
    'unit', coalesce(l.price_unit, 'DAY'), 'tiers', ${arrayOr('l.price_tiers')}),
  'extras', ${arrayOr('l.extras')}, 'depositAmount', coalesce(l.deposit_amount, 0),
  'quantity', coalesce(l.quantity, 1), 'instantBook', coalesce(l.instant_book, false),
  'cancellationPolicyId', l.cancellation_policy_id, 'timeZone', coalesce(l.time_zone, 'UTC'),
  'location', jsonb_build_object('lat', l.lat, 'lng', l.lng, 'address', coalesce(l.address, ''),
    'city', coalesce(l.city, ''), 'region', coalesce(l.region, ''),
    'country', coalesce(l.country, ''), 'publicRadiusM', coalesce(l.public_radius_m, 500)),
  'limits', jsonb_build_object('minUnits', coalesce(l.min_units, 1),
    'maxUnits', coalesce(l.max_units, 0), 'noticeHours', coalesce(l.notice_hours, 0),
    'windowDays', coalesce(l.window_days, 365), 'bufferMinutes', coalesce(l.buffer_minutes, 0),
    'closedWeekdays', ${arrayOr('l.closed_weekdays')},
    'pickupTime', coalesce(l.pickup_time, '10:00'), 'returnTime', coalesce(l.return_time, '18:00')))`;

/** Columns of `l` (listings) with `v`, its newest review. */
const RECORD = `l.id as "rowId", l.document_id as id, l.owner_id as "ownerId", l.state, l.slug,
  l.published_on as "publishedOn", ${CONTENT} as content,
  (select a.snapshot -> 'price' from rental.listing_review a
    where a.listing_id = l.document_id and a.state = 'approved'
    order by a.number desc limit 1) as "approvedPrice",
  case when v.id is not null then jsonb_build_object('id', v.id::text, 'revision', v.number,
    'status', v.state, 'changes', v.changes, 'submittedAt', v.submitted_at,
    'decidedAt', v.decided_at, 'reason', v.reason) end as review,
  (select coalesce(jsonb_object_agg(f.document_id, jsonb_build_object('url', f.url,
      'width', f.width, 'height', f.height)), '{}')
    from files f where f.id in (
      select m.file_id from files_related_mph m where m.related_id = l.id
        and m.related_type = 'api::listing.listing' and m.field = 'photos'
      union all
      select w.id from jsonb_array_elements(${arrayOr("v.changes -> 'photos'")}) photo
        join files w on w.document_id = photo.value ->> 'uploadId')) as files`;

const RECORD_FROM = `from listings l
  left join lateral (select * from rental.listing_review r where r.listing_id = l.document_id
    order by r.number desc limit 1) v on true`;

type Row = Omit<ListingRecord, 'publishedOn' | 'approvedPrice'> & {
  publishedOn: Date | null;
  approvedPrice: ListingContent['price'] | null;
};

export const toRecord = ({ publishedOn, approvedPrice, ...row }: Row): ListingRecord => ({
  ...row,
  approvedPrice: approvedPrice ?? row.content.price,
  publishedOn: publishedOn?.toISOString() ?? null,
});

/** The owner's listing; undefined for everybody else's. */
export async function readOwnListing(
  executor: Knex | Trx,
  id: string,
  ownerId: string,
): Promise<ListingRecord | undefined> {
  const [row] = await rowsOf<Row>(
    executor,
    `select ${RECORD} ${RECORD_FROM} where l.document_id = :id and l.owner_id = :ownerId`,
    { id, ownerId },
  );
  return row && toRecord(row);
}

/** Holds the listing until the transaction ends. `ownerId` undefined: for staff. */
export async function lockListing(
  trx: Trx,
  id: string,
  ownerId: string | undefined,
): Promise<ListingRecord | undefined> {
  const whose = ownerId === undefined ? '' : 'and owner_id = :ownerId';
  await trx.raw(`select 1 from listings where document_id = :id ${whose} for update`, {
    id,
    ...(ownerId === undefined ? {} : { ownerId }),
  });
  const [row] = await rowsOf<Row>(
    trx,
    `select ${RECORD} ${RECORD_FROM} where l.document_id = :id ${whose.replace('owner_id', 'l.owner_id')}`,
    { id, ...(ownerId === undefined ? {} : { ownerId }) },
  );
  return row && toRecord(row);
}

/** What renters see of a listing that is live. */
export async function readContent(
  executor: Knex | Trx,
  id: string,
): Promise<ListingContent | null> {
  const sql = `select ${CONTENT} as content from listings l where l.document_id = :id`;
  return (await rowsOf<{ content: ListingContent }>(executor, sql, { id }))[0]?.content ?? null;
}
