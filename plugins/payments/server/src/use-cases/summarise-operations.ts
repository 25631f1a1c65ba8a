/** How many operations are open, and what of them needs somebody: one statement. */
import { rowsOf } from '@rental/shared/database';
import type { OperationsSummary } from '../../../contracts/admin-overview';
import type { Dependencies } from '../dependencies';
import { STANDING } from '../store/operation-care';

/** Only what is not done is looked at: the two partial indexes of the table. */
const SUMMARY = `with open as materialized (
    select o.kind, o.created_at, ${STANDING} as standing from ledger.operation o
      where o.state in ('requested', 'failed')
  )
  select count(*) filter (where standing = 'failed')::int as failed,
    count(*) filter (where standing = 'stuck')::int as stuck,
    count(*) filter (where standing = 'waiting')::int as waiting,
    min(created_at) filter (where standing in ('failed', 'stuck')) as oldest,
    (select coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'count', t.n)
        order by t.n desc, t.kind), '[]') from (select kind, count(*) as n from open
          where standing in ('failed', 'stuck') group by kind) t) as troubled
  from open`;

type Row = Omit<OperationsSummary, 'oldestAt' | 'now'> & { oldest: Date | null };

export async function summariseOperations({
  knex,
  clock,
  wall,
}: Pick<Dependencies, 'knex' | 'clock' | 'wall'>): Promise<OperationsSummary> {
  const now = clock.now();
  const [row] = await rowsOf<Row>(knex, SUMMARY, { now, wall: wall.now() });
  if (!row) throw new Error('an aggregate without groups gives one row');
  const { oldest, ...counts } = row;
  return { ...counts, oldestAt: oldest?.toISOString() ?? null, now: now.toISOString() };
}
