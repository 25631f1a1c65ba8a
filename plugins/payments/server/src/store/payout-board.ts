/** Payouts as staff look through them: planned, made, and shares that are frozen. One statement. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import {
  OPEN_STAGES,
  PAYOUT_STAGES,
  type PayoutEntry,
  type PayoutsPage,
  type PayoutsQuery,
  type PayoutStage,
} from '../../../contracts/admin-payouts';
import type { OperationState } from '../../../contracts/operations';
import { freezing, oldEnough } from './differences';

const PLANNED = `select o.key as id, case when o.state = 'failed' then 'failed'
      when o.due_at <= :now then 'due' else 'later' end as stage,
    (o.payload ->> 'amount')::bigint as amount, upper(o.payload ->> 'currency') as currency,
    o.booking_id, o.payload ->> 'ownerId' as owner_id, o.due_at as at, o.error, o.state as operation,
    coalesce(o.locked_until > :wall, false) as under_way,
    ledger.waits_for_chargeback(o.kind, o.booking_id) as charged_back
  from ledger.operation o where o.kind = 'payout.create' and o.state in ('requested', 'failed')`;

const MADE = `select p.id, case p.status when 'paid' then 'paid' when 'failed' then 'returned'
      when 'canceled' then 'returned' else 'underWay' end, p.amount, p.currency,
    p.booking_id, p.owner_id, p.changed_at, p.failure_code, null, false, false
  from ledger.payout p where p.status = any(:statuses)`;

const FROZEN = `select j.booking_id, 'frozen', -sum(p.amount), j.currency, j.booking_id, j.owner_id,
    max(j.occurred_at), null, null, false,
    exists (select from ledger.chargeback c where c.booking_id = j.booking_id and c.ended_at is null)
  from ledger.account a join ledger.posting p on p.account = a.name
    join ledger.journal j on j.id = p.journal_id
  where a.name like 'owner:frozen:%'
  group by j.booking_id, j.owner_id, j.currency having sum(p.amount) <> 0`;

const STATUSES: Readonly<Record<PayoutStage, readonly string[]>> = {
  failed: [],
  due: [],
  later: [],
  frozen: [],
  underWay: ['pending', 'in_transit'],
  paid: ['paid'],
  returned: ['failed', 'canceled'],
};

/** What is open by its day, the oldest first; what has ended the latest first. */
const ORDER = `array_position(array['${PAYOUT_STAGES.join("','")}'], f.stage),
  case when f.stage in ('paid', 'returned') then -extract(epoch from f.at)
    else extract(epoch from f.at) end, f.id`;

/** Branches that cannot have what is wanted are not read. */
function listOf(stages: readonly PayoutStage[]): string {
  const branches = [PLANNED, MADE, ...(stages.includes('frozen') ? [FROZEN] : [])];
  return `with standing as (${branches.join('\nunion all ')}), found as (
    select s.*, coalesce(u.display_name, '') as name from standing s
      left join up_users u on u.document_id = s.owner_id
      where s.stage = any(:stages) and (cast(:owner as text) is null
        or strpos(lower(u.display_name), lower(:owner)) > 0 or lower(u.email) = lower(:owner))
  ), page as (
    select f.*, row_number() over (order by ${ORDER}) as place from found f
      order by place limit :most offset :skip
  )
  select (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'stage', p.stage,
        'amount', p.amount, 'currency', p.currency, 'at', p.at, 'error', p.error,
        'operation', p.operation, 'underWay', p.under_way,
        'booking', jsonb_build_object('documentId', p.booking_id, 'number', b.number,
          'state', b.state),
        'owner', jsonb_build_object('documentId', p.owner_id, 'name', p.name),
        'waitsFor', case when p.charged_back then 'chargeback'
          when p.stage = 'frozen' then 'dispute'
          when p.operation = 'requested' and exists (select from ledger.difference d
            where d.owner_id = p.owner_id and d.currency = p.currency and ${freezing('d')})
          then 'difference' end) order by p.place), '[]')
      from page p left join bookings b on b.document_id = p.booking_id) as entries,
    (select coalesce(jsonb_agg(jsonb_build_object('currency', s.currency, 'count', s.n,
        'amount', s.amount) order by s.n desc, s.currency), '[]')
      from (select currency, count(*) as n, sum(amount) as amount from found group by currency) s)
      as sums`;
}

export type BoardRow = Omit<PayoutEntry, 'problem' | 'canRetry'> & {
  error: string | null;
  operation: OperationState | null;
  underWay: boolean;
};

export async function listForBoard(
  knex: Knex,
  { stage, owner, page, pageSize }: PayoutsQuery,
  { now, wall }: { now: Date; wall: Date },
): Promise<{ entries: BoardRow[]; sums: PayoutsPage['meta']['sums'] }> {
  const stages = stage === 'open' ? OPEN_STAGES : [stage];
  const [row] = await rowsOf<{ entries: BoardRow[]; sums: PayoutsPage['meta']['sums'] }>(
    knex,
    listOf(stages),
    {
      now,
      wall,
      oldEnough: oldEnough(wall),
      stages: [...stages],
      statuses: stages.flatMap((each) => STATUSES[each]),
      owner: owner ?? null,
      most: pageSize,
      skip: (page - 1) * pageSize,
    },
  );
  if (!row) throw new Error('a select without a table gives one row');
  return row;
}
