/** The disputes that staff have before them: who waits longest comes first. */
import { rowsOf } from '@rental/shared/database';
import type { DisputeEntry, DisputesPage, DisputesQuery } from '../../../contracts/admin-disputes';
import { DISPUTE_STATES, type DisputeState } from '../../../contracts/disputes';
import type { Platform } from '../platform';
import {
  DISPUTED_BOOKING,
  disputedBookingOf,
  type DisputedBookingRow,
} from '../services/disputed-booking';

interface Row extends DisputedBookingRow {
  id: string;
  state: DisputeState;
  reason: DisputeEntry['reason'];
  claimed_by: DisputeEntry['claimedBy'];
  claimed_amount: string;
  currency: string;
  deadline: Date | null;
  waiting_since: Date;
}

/** States that wait for staff. */
const WAITING: readonly DisputeState[] = ['OPEN', 'APPEALED'];

/** Open ones by how long they wait, decided ones by when the decision is carried out. */
const LIST = `select d.document_id as id, d.state, d.reason, d.claimed_by, d.claimed_amount,
    d.currency, d.deadline, coalesce(d.appealed_at, d.opened_at) as waiting_since,
    ${DISPUTED_BOOKING.columns}
  from disputes d ${DISPUTED_BOOKING.joins}
  where d.state = any(:states)
  order by (d.state in ('OPEN', 'APPEALED')) desc, d.deadline desc nulls first,
    coalesce(d.appealed_at, d.opened_at), d.id
  limit :limit offset :offset`;

const COUNT = 'select state, count(*)::int as count from disputes group by state';

export async function listDisputes(
  { knex, clock }: Pick<Platform, 'knex' | 'clock'>,
  { state, page, pageSize }: DisputesQuery,
): Promise<DisputesPage> {
  const states = state === 'waiting' ? WAITING : [state];
  const [rows, counted] = await Promise.all([
    rowsOf<Row>(knex, LIST, {
      states: [...states],
      limit: pageSize,
      offset: (page - 1) * pageSize,
    }),
    rowsOf<{ state: DisputeState; count: number }>(knex, COUNT),
  ]);
  const counts = Object.fromEntries(
    DISPUTE_STATES.map((each) => [each, counted.find((row) => row.state === each)?.count ?? 0]),
  ) as Record<DisputeState, number>;
  const total = states.reduce((sum, each) => sum + counts[each], 0);
  return {
    entries: rows.map(entryOf),
    now: clock.now().toISOString(),
    counts,
    pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
  };
}

const entryOf = (row: Row): DisputeEntry => ({
  id: row.id,
  state: row.state,
  reason: row.reason,
  claimedBy: row.claimed_by,
  claimedAmount: Number(row.claimed_amount),
  currency: row.currency,
  deadline: row.deadline?.toISOString() ?? null,
  waitingSince: row.waiting_since.toISOString(),
  booking: disputedBookingOf(row),
});
