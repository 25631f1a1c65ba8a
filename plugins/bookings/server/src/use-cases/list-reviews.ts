/** What renters say about a listing, for everybody. */
import { rowsOf } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import { pageMeta } from '@rental/shared/http/query';
import type { Knex } from 'knex';
import type { ListingReview } from '../../../contracts/reviews';

interface Row {
  id: string;
  rating: number;
  text: string;
  at: Date;
  first_name: string | null;
  avatar_url: string | null;
}

const SHOWN = `select r.document_id as id, r.rating, coalesce(r.text, '') as text, r.shown_at as at,
    coalesce(nullif(u.first_name, ''), split_part(u.display_name, ' ', 1)) as first_name,
    u.avatar_url
  from reviews r left join up_users u on u.document_id = r.author_id
  where r.listing_id = :listingId and r.state = 'PUBLISHED' and r.written_by = 'renter'
  order by r.shown_at desc, r.id desc limit :limit offset :offset`;

const COUNT = `select (select count(*)::int from reviews r where r.listing_id = l.document_id
    and r.state = 'PUBLISHED' and r.written_by = 'renter') as count
  from listings l where l.document_id = ? and l.state = 'ACTIVE'`;

/** @throws 404 for a listing that is not offered */
export async function listReviews(
  knex: Knex,
  listingId: string,
  { page, pageSize }: { page: number; pageSize: number },
) {
  const [listing] = await rowsOf<{ count: number }>(knex, COUNT, [listingId]);
  if (!listing) throw notFound('This listing');
  const rows = await rowsOf<Row>(knex, SHOWN, {
    listingId,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  const data = rows.map((row): ListingReview => ({
    id: row.id,
    rating: row.rating,
    text: row.text,
    at: row.at.toISOString(),
    author: { firstName: row.first_name ?? '', avatarUrl: row.avatar_url },
  }));
  return { data, meta: pageMeta(page, pageSize, listing.count) };
}
