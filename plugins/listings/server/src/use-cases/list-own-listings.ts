/** The owner's listings in every state, by one statement. */
import { rowsOf } from '@rental/shared/database';
import { pageMeta } from '@rental/shared/http/query';
import { ownerActions, type ListingState } from '../../../contracts/lifecycle';
import type { OwnListingItem } from '../../../contracts/own-listing';
import type { ListingsContext } from '../services/context';

export interface OwnListQuery {
  readonly ownerId: string;
  readonly status?: ListingState | undefined;
  readonly page: number;
  readonly pageSize: number;
}

type Row = { items: Omit<OwnListingItem, 'availableActions'>[]; total: number };

const LIST = `with own as (
    select l.* from listings l
      where l.owner_id = :ownerId and (:status::text is null or l.state = :status)
  ), page as (
    select * from own order by updated_at desc nulls last, id desc
      limit :pageSize offset :skipped
  )
  select (select count(*)::int from own) as total,
    (select coalesce(jsonb_agg(jsonb_build_object(
        'id', p.document_id, 'slug', p.slug, 'title', coalesce(p.title, ''), 'status', p.state,
        'photo', (select coalesce(f.formats -> 'thumbnail' ->> 'url', f.url)
          from files_related_mph m join files f on f.id = m.file_id
          where m.related_id = p.id and m.related_type = 'api::listing.listing'
            and m.field = 'photos' order by m."order" limit 1),
        'price', jsonb_build_object('amount', p.price_amount, 'currency', p.currency,
          'unit', coalesce(p.price_unit, 'DAY')),
        'quantity', coalesce(p.quantity, 1), 'completeness', coalesce(p.completeness, 0),
        'review', (select case when v.state in ('pending', 'changes_requested', 'rejected')
            then jsonb_build_object('status', v.state, 'reason', v.reason) end
          from rental.listing_review v where v.listing_id = p.document_id
          order by v.number desc limit 1))
        order by p.updated_at desc nulls last, p.id desc), '[]') from page p) as items`;

export async function listOwnListings(
  { knex, filesUrl }: ListingsContext,
  { ownerId, status, page, pageSize }: OwnListQuery,
) {
  const [row] = await rowsOf<Row>(knex, LIST, {
    ownerId,
    status: status ?? null,
    pageSize,
    skipped: (page - 1) * pageSize,
  });
  const { items, total } = row ?? { items: [], total: 0 };
  return {
    data: items.map((item) => ({
      ...item,
      photo: item.photo && new URL(item.photo, `${filesUrl}/`).href,
      availableActions: ownerActions(item.status),
    })),
    meta: pageMeta(page, pageSize, total),
  };
}
