/** One listing with everything that was reported of it. One statement. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { ListingReports, ReportEntry } from '../../../contracts/reports';
import { STAFF_NAME } from './claims';

const LISTING = `jsonb_build_object('title', coalesce(l.title, ''),
  'description', coalesce(l.description, ''), 'status', l.state,
  'category', (select k.name from categories k where k.document_id = l.category_id limit 1),
  'city', nullif(l.city, ''),
  'price', jsonb_build_object('amount', l.price_amount, 'currency', l.currency,
    'unit', coalesce(l.price_unit, 'DAY'), 'tiers', coalesce(l.price_tiers, '[]'::jsonb)),
  'photos', (select coalesce(jsonb_agg(jsonb_build_object(
      'url', coalesce(f.formats -> 'small' ->> 'url', f.url),
      'alt', coalesce(f.alternative_text, '')) order by m."order", f.id), '[]')
    from files_related_mph m join files f on f.id = m.file_id
    where m.related_id = l.id and m.related_type = 'api::listing.listing' and m.field = 'photos'),
  'owner', jsonb_build_object('id', l.owner_id,
    'name', coalesce(nullif(u.display_name, ''), u.username), 'memberSince', u.created_at,
    'liveListings', (select count(*) from listings o
      where o.owner_id = l.owner_id and o.state = 'ACTIVE'),
    'reports', (select count(*) from rental.report a where a.person_id = l.owner_id),
    'upheld', (select count(*) from rental.report a
      where a.person_id = l.owner_id and a.outcome <> 'dismissed')),
  'waitingRevision', (select v.number from rental.listing_review v
    where v.listing_id = l.document_id and v.state = 'pending'),
  'isLive', l.state in ('ACTIVE', 'PAUSED'))`;

const REPORT = `jsonb_build_object('id', r.id::text, 'reason', r.reason, 'words', r.words,
  'createdAt', r.created_at,
  'reporter', jsonb_build_object('id', r.reporter_id,
    'name', (select coalesce(nullif(p.display_name, ''), p.username) from up_users p
      where p.document_id = r.reporter_id limit 1),
    'sent', (select count(*) from rental.report b where b.reporter_id = r.reporter_id),
    'dismissed', (select count(*) from rental.report b
      where b.reporter_id = r.reporter_id and b.outcome = 'dismissed')),
  'closed', case when r.closed_at is not null then jsonb_build_object('at', r.closed_at,
    'by', (select ${STAFF_NAME} from admin_users s where s.document_id = r.closed_by limit 1),
    'outcome', r.outcome, 'note', r.note) end)`;

const READ = `select
    (select ${LISTING} from listings l left join up_users u on u.document_id = l.owner_id
      where l.document_id = :listingId limit 1) as listing,
    (select coalesce(jsonb_agg(${REPORT}
        order by r.closed_at is not null, r.closed_at desc, r.created_at, r.id), '[]')
      from rental.report r
      where r.subject_kind = 'listing' and r.subject_id = :listingId) as reports`;

type Row = Pick<ListingReports, 'listing'> & { readonly reports: readonly ReportEntry[] };

/** Without a listing when it was deleted. Instants as the database writes them. */
export async function readReportedListing(knex: Knex, listingId: string): Promise<Row> {
  const [row] = await rowsOf<Row>(knex, READ, { listingId });
  if (!row) throw new Error('a select without a table gives one row');
  return row;
}
