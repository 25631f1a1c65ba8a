/** The books by time, piece by piece: as much as there may be, memory stays small. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import { documentContent, type DocumentContent } from '../../../contracts/documents';

/** Days in UTC; both count. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const AT_ONCE = 500;

export interface BookedPosting {
  readonly id: string;
  readonly at: Date;
  readonly source: string;
  readonly sourceId: string;
  readonly booking: string | null;
  readonly owner: string | null;
  readonly currency: string;
  readonly postings: readonly { account: string; amount: number }[];
}

const JOURNALS = `select j.id::text as id, j.occurred_at as at, j.source_type as source,
    j.source_id as "sourceId", coalesce(b.number, j.booking_id) as booking, j.owner_id as owner,
    j.currency, (select jsonb_agg(jsonb_build_object('account', p.account, 'amount', p.amount)
      order by p.id) from ledger.posting p where p.journal_id = j.id) as postings
  from ledger.journal j left join bookings b on b.document_id = j.booking_id
  where j.occurred_at >= cast(:from as date) and j.occurred_at < cast(:to as date) + 1
    and (j.occurred_at, j.id) > (cast(:at as timestamptz), cast(:id as bigint))
  order by j.occurred_at, j.id limit :most`;

/** Journals with their postings, in the order in which they happened. */
export async function* journalsBetween(knex: Knex, days: Days): AsyncGenerator<BookedPosting[]> {
  let last = { at: new Date(0), id: '0' };
  for (;;) {
    const rows = await rowsOf<BookedPosting>(knex, JOURNALS, { ...days, ...last, most: AT_ONCE });
    if (rows.length > 0) yield rows;
    const end = rows.at(-1);
    if (!end || rows.length < AT_ONCE) return;
    last = end;
  }
}

const DOCUMENTS = `select id::text as id, content from ledger.document
  where issued_at >= cast(:from as date) and issued_at < cast(:to as date) + 1
    and id > cast(:id as bigint)
  order by id limit :most`;

/** Documents in the order in which they were issued. */
export async function* documentsBetween(knex: Knex, days: Days): AsyncGenerator<DocumentContent[]> {
  let id = '0';
  for (;;) {
    const rows = await rowsOf<{ id: string; content: string }>(knex, DOCUMENTS, {
      ...days,
      id,
      most: AT_ONCE,
    });
    if (rows.length > 0)
      yield rows.map(({ content }) => documentContent.parse(JSON.parse(content)));
    const end = rows.at(-1);
    if (!end || rows.length < AT_ONCE) return;
    id = end.id;
  }
}
