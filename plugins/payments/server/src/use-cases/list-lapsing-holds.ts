/** Deposits that can soon not be taken any more: one statement. */
import { rowsOf } from '@rental/shared/database';
import type { HoldsPage, HoldsQuery, LapsingHold } from '../../../contracts/admin-overview';
import type { Dependencies } from '../dependencies';

const HOUR_MS = 3_600_000;

const LIST = `with lapsing as materialized (
    select h.intent_id, h.capture_before, i.booking_id, i.amount, i.currency
      from ledger.hold h join ledger.intent i on i.id = h.intent_id
      where h.ended_at is null and h.capture_before <= :until and i.status = 'requires_capture'
  ), page as (
    select l.*, b.number, b.state from lapsing l left join bookings b on b.document_id = l.booking_id
      order by l.capture_before, l.intent_id limit :most offset :skip
  )
  select (select coalesce(jsonb_agg(jsonb_build_object('intentId', p.intent_id,
        'booking', jsonb_build_object('documentId', p.booking_id, 'number', p.number,
          'state', p.state),
        'amount', p.amount, 'currency', p.currency, 'captureBefore', p.capture_before)
        order by p.capture_before, p.intent_id), '[]') from page p) as entries,
    (select coalesce(jsonb_agg(jsonb_build_object('currency', s.currency, 'count', s.n,
        'amount', s.amount) order by s.n desc, s.currency), '[]')
      from (select currency, count(*) as n, sum(amount) as amount from lapsing group by currency) s)
      as sums`;

interface Row {
  entries: LapsingHold[];
  sums: HoldsPage['meta']['sums'];
}

export async function listLapsingHolds(
  { knex, clock }: Pick<Dependencies, 'knex' | 'clock'>,
  { within, page, pageSize }: HoldsQuery,
): Promise<HoldsPage> {
  const now = clock.now();
  const [row] = await rowsOf<Row>(knex, LIST, {
    until: new Date(now.getTime() + within * HOUR_MS),
    most: pageSize,
    skip: (page - 1) * pageSize,
  });
  if (!row) throw new Error('a select without a table gives one row');
  const total = row.sums.reduce((sum, { count }) => sum + count, 0);
  return {
    data: row.entries.map((entry) => ({
      ...entry,
      captureBefore: new Date(entry.captureBefore).toISOString(),
    })),
    meta: {
      pagination: { page, pageSize, pageCount: Math.max(1, Math.ceil(total / pageSize)), total },
      sums: row.sums,
      now: now.toISOString(),
    },
  };
}
