/** Writing and reading the ledger. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import { accountFacts, type AccountName } from '../../../contracts/accounts';
import type { JournalEntry } from '../../../contracts/journals';
import type { JournalView } from '../../../contracts/service';

/** Journal, accounts that are new, postings: one statement. Nothing when the source is known. */
const INSERT_JOURNAL = `
with line as (
  select * from jsonb_to_recordset(cast(:lines as jsonb))
    as l(account text, amount bigint, kind text, owner_id text)
), entry as (
  insert into ledger.journal (source_type, source_id, currency, booking_id, owner_id, occurred_at)
  values (:sourceType, :sourceId, :currency, :bookingId, :ownerId, :occurredAt)
  on conflict (source_type, source_id) do nothing
  returning id
), opened as (
  insert into ledger.account (name, kind, owner_id)
  select distinct account, kind, owner_id from line where exists (select 1 from entry)
  order by account
  on conflict (name) do nothing
)
insert into ledger.posting (journal_id, account, amount)
select entry.id, line.account, line.amount from entry cross join line
returning journal_id`;

/**
 * Posts the entry. False when this source is in the ledger already, or when nothing is left of the
 * entry because all its amounts are zero.
 * @throws when the source is known with other postings: a defect, not a repetition
 */
export async function recordJournal(trx: Trx, entry: JournalEntry): Promise<boolean> {
  if (entry.postings.length === 0) return false;
  const lines = entry.postings.map(({ account, amount }) => {
    const { kind, ownerId } = accountFacts(account);
    return { account, amount, kind, owner_id: ownerId };
  });
  const written = await rowsOf(trx, INSERT_JOURNAL, {
    lines: JSON.stringify(lines),
    sourceType: entry.sourceType,
    sourceId: entry.sourceId,
    currency: entry.currency,
    bookingId: entry.bookingId ?? null,
    ownerId: entry.ownerId ?? null,
    occurredAt: entry.occurredAt,
  });
  if (written.length > 0) return true;
  await assertSame(trx, entry);
  return false;
}

export async function recordJournals(trx: Trx, entries: readonly JournalEntry[]): Promise<void> {
  for (const entry of entries) await recordJournal(trx, entry);
}

async function assertSame(trx: Trx, entry: JournalEntry): Promise<void> {
  const { sourceType, sourceId } = entry;
  const found = await rowsOf<{ account: string; amount: string }>(
    trx,
    `select p.account, p.amount from ledger.journal j join ledger.posting p on p.journal_id = j.id
      where j.source_type = ? and j.source_id = ?`,
    [sourceType, sourceId],
  );
  const text = (lines: readonly { account: string; amount: string | number }[]): string =>
    lines
      .map(({ account, amount }) => `${account} ${amount}`)
      .sort()
      .join(', ');
  if (text(found) !== text(entry.postings))
    throw new Error(
      `journal ${sourceType} ${sourceId} is in the ledger as [${text(found)}], now [${text(entry.postings)}]`,
    );
}

interface JournalRow {
  id: string;
  source_type: string;
  source_id: string;
  currency: string;
  booking_id: string | null;
  owner_id: string | null;
  occurred_at: Date;
  postings: { account: AccountName; amount: number }[];
}

/** All entries about a booking, in the order of posting. */
export async function journalsOf(knex: Knex | Trx, bookingId: string): Promise<JournalView[]> {
  const rows = await rowsOf<JournalRow>(
    knex,
    `select j.id, j.source_type, j.source_id, j.currency, j.booking_id, j.owner_id, j.occurred_at,
            jsonb_agg(jsonb_build_object('account', p.account, 'amount', p.amount) order by p.id)
              as postings
       from ledger.journal j join ledger.posting p on p.journal_id = j.id
      where j.booking_id = ? group by j.id order by j.id`,
    [bookingId],
  );
  return rows.map((row) => ({
    id: row.id,
    sourceType: row.source_type,
    sourceId: row.source_id,
    currency: row.currency,
    ...(row.booking_id === null ? {} : { bookingId: row.booking_id }),
    ...(row.owner_id === null ? {} : { ownerId: row.owner_id }),
    occurredAt: row.occurred_at,
    postings: row.postings,
  }));
}
