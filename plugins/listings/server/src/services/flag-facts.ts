/** Reads what flags are judged by, in one statement. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { ListingContent } from '../../../contracts/listing-edit';
import type { FlagFacts } from '../domain/flags/find-flags';

interface Row {
  words: FlagFacts['words'];
  created_at: Date | null;
  completed: number;
  count: number;
  median: number | null;
  deviation: number | null;
  category: string | null;
}

const READ = `with prices as (
    select ln(l.price_amount::float8) as log from listings l
      where l.state = 'ACTIVE' and l.category_id = :categoryId and l.currency = :currency
        and l.price_unit = :unit and l.price_amount > 0 and l.document_id <> :listingId
  ), middle as (
    select count(*)::int as count, percentile_cont(0.5) within group (order by log) as median
      from prices
  )
  select m.count, m.median,
    (select percentile_cont(0.5) within group (order by abs(p.log - m.median)) from prices p)
      as deviation,
    (select c.name from categories c where c.document_id = :categoryId limit 1) as category,
    (select u.created_at from up_users u where u.document_id = :ownerId) as created_at,
    (select count(*)::int from bookings b where b.owner_id = :ownerId
      and b.state in ('COMPLETED', 'RESOLVED', 'SETTLED')) as completed,
    (select coalesce(jsonb_agg(jsonb_build_object('phrase', w.phrase, 'matching', w.matching,
        'explanation', coalesce(w.explanation, '')) order by w.id), '[]')
      from prohibited_words w where w.enabled) as words
  from middle m`;

export interface FlagSubject {
  readonly listingId: string;
  readonly ownerId: string;
  readonly content: ListingContent;
  readonly now: Date;
}

export async function readFlagFacts(
  executor: Knex | Trx,
  { listingId, ownerId, content, now }: FlagSubject,
): Promise<FlagFacts> {
  const { currency, unit } = content.price;
  const { categoryId } = content;
  const bindings = { listingId, ownerId, categoryId, currency, unit };
  const [row] = await rowsOf<Row>(executor, READ, bindings);
  if (!row) throw new Error('an aggregate without groups gives one row');
  return {
    words: row.words,
    prices: {
      count: row.count,
      medianLog: row.median,
      deviationLog: row.deviation,
      categoryName: row.category ?? '',
    },
    owner: { accountCreatedAt: row.created_at, completedRentals: row.completed },
    now,
  };
}
