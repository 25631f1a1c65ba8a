/** Unexplained differences between Stripe and the ledger, from the first look until they are gone. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { DifferenceEntry } from '../../../contracts/differences';
import { movements } from './movements';

/** How far Stripe may date a movement back, and more. */
const RECENT_MS = 2 * 24 * 60 * 60_000;

const STREAM = 'differences';

/** Seen in one look only, it may be work under way. */
const LEAST_ROUNDS = 2;
const LEAST_AGE_MS = 5 * 60_000;

const OBSERVE = `with touched as materialized (
    select id as journal_id from ledger.journal where id > :from and id <= :until
    union select journal_id from ledger.balance_transaction
      where created_at >= :since and journal_id <= :until
    union select fee_journal_id from ledger.balance_transaction
      where created_at >= :since and fee_journal_id <= :until
    union select journal_id from ledger.difference where resolved_at is null
  ), ${movements('journal_id in (select t.journal_id from touched t)')}, found as (
    select id as subject, null::bigint as journal_id, account, currency,
           case when journal_id is null then amount - fee else -fee end as amount,
           jsonb_build_object('type', type, 'source', source) as details
      from ledger.balance_transaction where matched_at is null
    union all
    select "sourceType" || ' ' || "sourceId", journal_id, account, currency, stripe - ledger,
           jsonb_build_object('ledger', ledger, 'stripe', stripe)
      from movements where stripe <> ledger
  ), standing as (
    select * from found where amount <> 0 and account is not null
  ), gone as (
    update ledger.difference d set resolved_at = :now
     where resolved_at is null
       and not exists (select from standing s where s.subject = d.subject and s.account = d.account)
  )
  insert into ledger.difference as d (subject, journal_id, account, owner_id, currency, amount,
      details, first_seen_at, last_seen_at, seen_since_wall)
    select s.subject, s.journal_id, s.account, u.document_id, s.currency, s.amount, s.details,
           :now, :now, :wall
      from standing s left join up_users u on u.stripe_account_id = s.account
  on conflict (subject, account) where resolved_at is null do update set
    rounds = case when d.amount = excluded.amount then d.rounds + 1 else 1 end,
    seen_since_wall = case when d.amount = excluded.amount then d.seen_since_wall
      else excluded.seen_since_wall end,
    released_at = case when d.amount = excluded.amount then d.released_at end,
    released_by = case when d.amount = excluded.amount then d.released_by end,
    release_reason = case when d.amount = excluded.amount then d.release_reason end,
    amount = excluded.amount, details = excluded.details, owner_id = excluded.owner_id,
    last_seen_at = excluded.last_seen_at`;

interface Look {
  /** The newest journal whose movements at Stripe have been read. */
  readonly untilJournal: string;
  readonly now: Date;
  readonly wall: Date;
}

/** Writes down what differs now; what does not any more is resolved. */
export async function observeDifferences(
  trx: Trx,
  { untilJournal, now, wall }: Look,
): Promise<void> {
  const [mark] = await rowsOf<{ journal_id: string }>(
    trx,
    `insert into ledger.watermark (stream, seen_until) values (:stream, :now)
     on conflict (stream) do update set seen_until = excluded.seen_until returning journal_id`,
    { stream: STREAM, now },
  );
  const since = new Date(now.getTime() - RECENT_MS);
  const from = mark?.journal_id ?? '0';
  await trx.raw(OBSERVE, { from, until: untilJournal, since, now, wall });
  await trx.raw(
    'update ledger.watermark set journal_id = greatest(journal_id, ?) where stream = ?',
    [untilJournal, STREAM],
  );
}

/** @param wall what is younger than five minutes of wall time freezes nothing yet */
export const freezing = (
  d: string,
): string => `${d}.resolved_at is null and ${d}.released_at is null
  and ${d}.rounds >= ${LEAST_ROUNDS} and ${d}.seen_since_wall <= :oldEnough`;

export const oldEnough = (wall: Date): Date => new Date(wall.getTime() - LEAST_AGE_MS);

/** Whether the owner's payouts of this currency wait for people. */
export async function isFrozen(
  knex: Knex,
  owner: { ownerId: string; currency: string },
  wall: Date,
): Promise<boolean> {
  const [row] = await rowsOf(
    knex,
    `select 1 from ledger.difference d
      where d.owner_id = :ownerId and d.currency = :currency and ${freezing('d')} limit 1`,
    { ...owner, oldEnough: oldEnough(wall) },
  );
  return row !== undefined;
}

const list = (
  isOpen: boolean,
): string => `select d.id::text as id, d.subject, d.account, d.currency, d.amount::text as amount,
    d.details, d.rounds, d.first_seen_at as "firstSeenAt", d.resolved_at as "resolvedAt",
    (${freezing('d')}) and d.owner_id is not null as "isFreezing",
    case when d.owner_id is null then null else jsonb_build_object('documentId', d.owner_id,
      'name', coalesce(u.display_name, '')) end as owner,
    case when j.booking_id is null then null else jsonb_build_object('documentId', j.booking_id,
      'number', b.number) end as booking,
    case when d.released_at is null then null else jsonb_build_object('by', d.released_by,
      'reason', d.release_reason, 'at', d.released_at) end as released,
    count(*) over ()::int as total
  from ledger.difference d
  left join up_users u on u.document_id = d.owner_id
  left join ledger.journal j on j.id = d.journal_id
  left join bookings b on b.document_id = j.booking_id
  where d.resolved_at is ${isOpen ? '' : 'not '}null
  order by ${isOpen ? 'd.first_seen_at' : 'd.resolved_at desc'}, d.id
  limit :most offset :skip`;

type Row = Omit<DifferenceEntry, 'amount' | 'firstSeenAt' | 'resolvedAt' | 'released'> & {
  amount: string;
  firstSeenAt: Date;
  resolvedAt: Date | null;
  released: { by: string; reason: string; at: string } | null;
  total: number;
};

/** The oldest open ones first, or those that were resolved last. */
export async function listDifferences(
  knex: Knex,
  wanted: { isOpen: boolean; page: number; pageSize: number; wall: Date },
): Promise<{ entries: DifferenceEntry[]; total: number }> {
  const { isOpen, page, pageSize, wall } = wanted;
  const rows = await rowsOf<Row>(knex, list(isOpen), {
    oldEnough: oldEnough(wall),
    most: pageSize,
    skip: (page - 1) * pageSize,
  });
  return { entries: rows.map(entryOf), total: rows[0]?.total ?? 0 };
}

const entryOf = ({ total: _, ...row }: Row): DifferenceEntry => ({
  ...row,
  amount: Number(row.amount),
  firstSeenAt: row.firstSeenAt.toISOString(),
  resolvedAt: row.resolvedAt?.toISOString() ?? null,
  released: row.released && { ...row.released, at: new Date(row.released.at).toISOString() },
});

export async function countOpenDifferences(knex: Knex): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    knex,
    'select count(*)::int as count from ledger.difference where resolved_at is null',
  );
  return row?.count ?? 0;
}

/** Locks an open difference that freezes or may come to. */
export async function lockDifference(
  trx: Trx,
  id: string,
): Promise<
  | { subject: string; account: string; amount: string; currency: string; released: boolean }
  | undefined
> {
  const [row] = await rowsOf<{
    subject: string;
    account: string;
    amount: string;
    currency: string;
    released: boolean;
  }>(
    trx,
    `select subject, account, amount::text as amount, currency, released_at is not null as released
       from ledger.difference where id = ? and resolved_at is null for update`,
    [id],
  );
  return row;
}

export async function markReleased(
  trx: Trx,
  id: string,
  release: { by: string; reason: string; at: Date },
): Promise<void> {
  await trx.raw(
    `update ledger.difference set released_at = :at, released_by = :by, release_reason = :reason
      where id = :id`,
    { id, ...release },
  );
}
