/** The review queue, oldest submission first, with its counts: one statement. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import {
  FLAG_CODES,
  REVIEW_WITHIN_HOURS,
  type QueueCounts,
  type QueueItem,
} from '../../../contracts/moderation';
import type { QueueQuery } from '../../../contracts/review';
import { CLAIM_JSON } from './claims';

/** What is due within this time should be taken first. */
export const SOON_HOURS = 4;

const FILTERS = `(:flag::text is null
      or case when :flag = 'none' then w.flags = '[]'::jsonb
        else w.flags @> jsonb_build_array(jsonb_build_object('code', :flag::text)) end)
    and (:category::text is null or w.category_id = :category)
    and (:edits::boolean is null or (w.changes is not null) = :edits)
    and case :claim::text when 'mine' then w.staff_id = :staffId when 'free' then w.staff_id is null
      else true end
    and case :age::text when 'overdue' then w.due_at <= :now
      when 'due_soon' then w.due_at > :now and w.due_at <= :soon
      when 'in_time' then w.due_at > :soon else true end
    and (:afterId::bigint is null or (w.submitted_at, w.id) >
      (to_timestamp(:afterMs::float8 / 1000), :afterId::bigint))`;

const ITEM = `jsonb_build_object(
  'listingId', p.listing_id, 'revision', p.number,
  'kind', case when p.changes is null then 'listing' else 'edit' end,
  'title', coalesce(p.snapshot ->> 'title', ''),
  'photo', (select coalesce(f.formats -> 'thumbnail' ->> 'url', f.url) from files f
    where f.document_id = p.snapshot -> 'photos' -> 0 ->> 'uploadId' limit 1),
  'category', (select jsonb_build_object('id', k.document_id, 'name', k.name) from categories k
    where k.document_id = p.category_id limit 1),
  'owner', jsonb_build_object('id', p.author_id, 'name',
    (select coalesce(nullif(u.display_name, ''), u.username) from up_users u
      where u.document_id = p.author_id)),
  'price', p.snapshot -> 'price',
  'changed', (select coalesce(jsonb_agg(changed), '[]')
    from jsonb_object_keys(coalesce(p.changes, '{}')) changed),
  'flags', p.flags, 'submittedAt', p.submitted_at, 'dueAt', p.due_at, 'claim', p.claim)`;

const COUNTS = `jsonb_build_object(
  'total', (select count(*) from waiting),
  'overdue', (select count(*) from waiting where due_at <= :now),
  'mine', (select count(*) from waiting where staff_id = :staffId),
  'flags', (select coalesce(jsonb_object_agg(code, n), '{}') from (
    select f ->> 'code' as code, count(distinct w.id) as n
      from waiting w, jsonb_array_elements(w.flags) f group by 1) flagged)
    || jsonb_build_object('none', (select count(*) from waiting where flags = '[]'::jsonb)),
  'categories', (select coalesce(jsonb_agg(jsonb_build_object('id', k.document_id, 'name', k.name,
      'count', n) order by k.name), '[]')
    from (select category_id, count(*) as n from waiting group by 1) g
    join categories k on k.document_id = g.category_id))`;

const QUEUE = `with waiting as materialized (
    select v.id, v.listing_id, v.number, v.author_id, v.category_id, v.changes, v.flags,
        v.submitted_at, v.submitted_at + :withinHours * interval '1 hour' as due_at,
        c.staff_id, case when c.staff_id is not null then ${CLAIM_JSON} end as claim
      from rental.listing_review v
      left join rental.moderation_claim c on c.listing_id = v.listing_id and c.expires_at > :now
      left join admin_users s on s.document_id = c.staff_id
      where v.state = 'pending'
  ), page as (
    select w.*, v.snapshot from waiting w join rental.listing_review v using (id)
      where ${FILTERS} order by w.submitted_at, w.id limit :limit + 1
  )
  select (select coalesce(jsonb_agg(${ITEM} order by p.submitted_at, p.id), '[]') from page p)
      as items,
    (select coalesce(jsonb_agg(jsonb_build_object('ms',
        floor(extract(epoch from p.submitted_at) * 1000)::bigint, 'id', p.id)
        order by p.submitted_at, p.id), '[]') from page p) as places,
    ${COUNTS} as counts`;

interface Row {
  items: QueueItem[];
  places: { ms: number; id: number }[];
  counts: Omit<QueueCounts, 'flags'> & { flags: Readonly<Record<string, number>> };
}

export interface QueueRead {
  readonly items: QueueItem[];
  readonly cursor: string | null;
  readonly counts: QueueCounts;
}

export async function readQueue(
  knex: Knex,
  { staffId, now, query }: { staffId: string; now: Date; query: QueueQuery },
): Promise<QueueRead> {
  const [row] = await rowsOf<Row>(knex, QUEUE, {
    staffId,
    now,
    soon: new Date(now.getTime() + SOON_HOURS * 3_600_000),
    withinHours: REVIEW_WITHIN_HOURS,
    ...bindingsOf(query),
  });
  if (!row) throw new Error('a select without a table gives one row');
  const last = row.places[query.limit - 1];
  const hasMore = row.items.length > query.limit;
  return {
    items: row.items.slice(0, query.limit),
    cursor: hasMore && last ? `${last.ms}.${last.id}` : null,
    counts: { ...row.counts, flags: withZeros(row.counts.flags) },
  };
}

/** A filter that is not asked for is null. */
function bindingsOf({ cursor, limit, ...filters }: QueueQuery): Record<string, Knex.Value> {
  const [afterMs = null, afterId = null] = cursor?.split('.') ?? [];
  const none = { flag: null, category: null, edits: null, claim: null, age: null };
  return { ...none, ...filters, afterMs, afterId, limit };
}

const withZeros = (found: Readonly<Record<string, number>>): QueueCounts['flags'] =>
  Object.fromEntries(
    [...FLAG_CODES, 'none'].map((code) => [code, found[code] ?? 0]),
  ) as QueueCounts['flags'];
