/** How many disputes wait, and the most urgent of them: one statement. */
import { rowsOf } from '@rental/shared/database';
import type { DisputesSummary } from '../../../contracts/admin-overview';
import type { Platform } from '../platform';

const MOST = 5;

const SUMMARY = `with unsettled as materialized (
    select d.document_id as id, d.state, d.claimed_amount, d.currency, d.deadline, d.booking_id,
        coalesce(d.appealed_at, d.opened_at) as waiting_since
      from disputes d where d.state in ('OPEN', 'APPEALED', 'RESOLVED')
  ), next as (
    select u.*, b.number from unsettled u join bookings b on b.document_id = u.booking_id
      order by (u.state <> 'RESOLVED') desc, u.deadline nulls first, u.waiting_since, u.id
      limit ${MOST}
  )
  select count(*) filter (where state = 'OPEN')::int as open,
    count(*) filter (where state = 'APPEALED')::int as appealed,
    count(*) filter (where state = 'RESOLVED')::int as decided,
    (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'state', n.state,
        'claimedAmount', n.claimed_amount, 'currency', n.currency, 'deadline', n.deadline,
        'waitingSince', n.waiting_since, 'bookingId', n.booking_id, 'number', n.number)
        order by (n.state <> 'RESOLVED') desc, n.deadline nulls first, n.waiting_since, n.id), '[]')
      from next n) as next
  from unsettled`;

export async function summariseDisputes({
  knex,
  clock,
}: Pick<Platform, 'knex' | 'clock'>): Promise<DisputesSummary> {
  const [row] = await rowsOf<Omit<DisputesSummary, 'now'>>(knex, SUMMARY);
  if (!row) throw new Error('an aggregate without groups gives one row');
  return {
    ...row,
    next: row.next.map((entry) => ({
      ...entry,
      deadline: entry.deadline && new Date(entry.deadline).toISOString(),
      waitingSince: new Date(entry.waitingSince).toISOString(),
    })),
    now: clock.now().toISOString(),
  };
}
