/** Operations as staff see them, and the record of what staff did. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import {
  OPEN_STANDINGS,
  STANDINGS,
  type RetryRecord,
  type Standing,
} from '../../../contracts/admin-payments';
import type { OperationsQuery } from '../../../contracts/admin-payments-requests';
import type { OperationKind, OperationState } from '../../../contracts/operations';

/** After this many unanswered attempts, or this long past its time without a worker, one is stuck. */
const STUCK_ATTEMPTS = 5;
const STUCK_MINUTES = 10;

/** Reasons that the booking has answered already when its payment or deposit was refused. */
const SELF_HANDLED = `o.kind in ('charge.create', 'charge.capture', 'hold.create')
  and coalesce(o.error, '') not in ('gave_up', 'key_expired')`;

/** Of `ledger.operation o`, at the instants `:now` and `:wall`. */
export const STANDING = `case
  when o.state in ('done', 'abandoned') then 'done'
  when o.state = 'failed' and ${SELF_HANDLED} then 'refused'
  when o.state = 'failed' then 'failed'
  when o.due_at > :now or ledger.waits_for_chargeback(o.kind, o.booking_id) then 'waiting'
  when o.first_tried_at is not null and o.attempts >= ${STUCK_ATTEMPTS} then 'stuck'
  when greatest(o.next_at, coalesce(o.locked_until, o.next_at))
    < cast(:wall as timestamptz) - interval '${STUCK_MINUTES} minutes' then 'stuck'
  else 'waiting' end`;

export interface CareRow {
  key: string;
  kind: OperationKind;
  state: OperationState;
  standing: Standing;
  bookingId: string;
  bookingNumber: string | null;
  bookingState: string | null;
  amount: string | null;
  currency: string | null;
  attempts: number;
  error: string | null;
  createdAt: Date;
  nextAt: Date;
  underWay: boolean;
  retries: RetryRecord[];
}

interface Times {
  now: Date;
  wall: Date;
}

const FIELDS = `o.key, o.kind, o.state, o.standing, o.booking_id as "bookingId",
  b.number as "bookingNumber", b.state as "bookingState", o.payload ->> 'amount' as amount,
  coalesce(o.payload ->> 'currency', b.currency) as currency, o.attempts, o.error,
  o.created_at as "createdAt", o.next_at as "nextAt",
  coalesce(o.locked_until > :wall, false) as "underWay",
  (select coalesce(json_agg(json_build_object('by', r.admin_name, 'reason', r.reason, 'at',
      to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by r.id desc), '[]')
    from ledger.operation_retry r where r.operation_key = o.key) as retries`;

const ENDED = `o.state in ('done', 'abandoned')`;
const OPEN = `o.state in ('requested', 'failed')`;

/** With the states that can have these standings, which the indexes know. */
function judged(standings: readonly Standing[]): string {
  const hasDone = standings.includes('done');
  const states = !hasDone ? OPEN : standings.length === 1 ? ENDED : 'true';
  return `(select o.*, ${STANDING} as standing from ledger.operation o where ${states}) o
  left join bookings b on b.document_id = o.booking_id`;
}

/** What needs people first, the oldest of it first. */
const orderOf = (standings: readonly Standing[]): string =>
  standings.length === 1
    ? 'o.created_at, o.key'
    : `array_position(array['${STANDINGS.join("','")}'], o.standing), o.created_at, o.key`;

export async function listForCare(
  knex: Knex,
  query: OperationsQuery,
  times: Times,
): Promise<{ rows: CareRow[]; total: number }> {
  const { standing, kind, booking, page, pageSize } = query;
  // All of one booking, or those that are open.
  const standings = standing === 'open' ? (booking ? STANDINGS : OPEN_STANDINGS) : [standing];
  const bindings = {
    ...times,
    standings: [...standings],
    kind: kind ?? null,
    booking: booking ?? null,
    most: pageSize,
    skip: (page - 1) * pageSize,
  };
  const from = judged(standings);
  const where = `o.standing = any(:standings) and (cast(:kind as text) is null or o.kind = :kind)
    and (cast(:booking as text) is null or o.booking_id = :booking)`;
  const [rows, counted] = await Promise.all([
    rowsOf<CareRow>(
      knex,
      `select ${FIELDS} from ${from} where ${where} order by ${orderOf(standings)} limit :most offset :skip`,
      bindings,
    ),
    rowsOf<{ total: number }>(
      knex,
      `select count(*)::int as total from ${from} where ${where}`,
      bindings,
    ),
  ]);
  return { rows, total: counted[0]?.total ?? 0 };
}

export async function countStandings(knex: Knex, times: Times): Promise<Record<Standing, number>> {
  const rows = await rowsOf<{ standing: Standing; count: number }>(
    knex,
    `select standing, count(*)::int as count
       from (select ${STANDING} as standing from ledger.operation o where ${OPEN}) o group by 1
     union all
     select 'done', count(*)::int from ledger.operation o where ${ENDED}`,
    { ...times },
  );
  const found = new Map(rows.map(({ standing, count }) => [standing, count]));
  return Object.fromEntries(
    STANDINGS.map((standing) => [standing, found.get(standing) ?? 0]),
  ) as Record<Standing, number>;
}

/** Locks the operation; undefined when there is none. */
export async function lockForCare(
  trx: Trx,
  key: string,
  times: Times,
): Promise<CareRow | undefined> {
  await trx.raw('select 1 from ledger.operation where key = ? for update', [key]);
  const [row] = await rowsOf<CareRow>(
    trx,
    `select ${FIELDS} from ${judged(STANDINGS)} where o.key = :key`,
    {
      ...times,
      key,
    },
  );
  return row;
}

export interface Admin {
  id: number;
  documentId: string;
  name: string;
}

export async function recordRetry(
  trx: Trx,
  found: CareRow,
  { admin, reason, now }: { admin: Admin; reason: string; now: Date },
): Promise<void> {
  await trx.table('ledger.operation_retry').insert({
    operation_key: found.key,
    admin_id: admin.id,
    admin_name: admin.name,
    reason,
    found_state: found.state,
    found_error: found.error,
    found_attempts: found.attempts,
    at: now,
  });
}

/** An open operation is tried now, whatever pause it is in. */
export async function endPause(trx: Trx, key: string, { now, wall }: Times): Promise<void> {
  await trx.raw(
    `update ledger.operation set next_at = ?, due_at = least(due_at, cast(? as timestamptz))
      where key = ? and state = 'requested'`,
    [wall, now, key],
  );
}
