/** Issued documents as staff look through them. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type {
  DocumentEntry,
  DocumentsPage,
  DocumentsQuery,
} from '../../../contracts/admin-documents';
import { documentContent } from '../../../contracts/documents';
import type { StoredDocument } from './documents';

const LIST = `with found as materialized (
    select d.id, d.number, d.kind, d.issued_at, d.currency, d.total, d.refers_to, d.recipient_role,
        d.recipient_id, d.booking_id, b.number as booking
      from ledger.document d left join bookings b on b.document_id = d.booking_id
      where (cast(:kind as text) is null or d.kind = :kind)
        and (cast(:booking as text) is null or d.booking_id = :booking)
        and (cast(:from as date) is null or d.issued_at >= cast(:from as date))
        and (cast(:to as date) is null or d.issued_at < cast(:to as date) + 1)
        and (cast(:search as text) is null or starts_with(d.number, upper(:search))
          or starts_with(b.number, upper(:search))
          or d.recipient_id in (select u.document_id from up_users u
            where strpos(lower(u.display_name), lower(:search)) > 0
              or lower(u.email) = lower(:search)))
  ), page as (
    select f.*, d.content::jsonb #>> '{recipient,name}' as name
      from (select * from found order by id desc limit :most offset :skip) f
      join ledger.document d on d.id = f.id
  )
  select (select count(*)::int from found) as total,
    (select coalesce(jsonb_agg(jsonb_build_object('number', p.number, 'kind', p.kind,
        'issuedAt', p.issued_at, 'currency', p.currency, 'total', p.total,
        'refersTo', o.number, 'recipient', jsonb_build_object('role', p.recipient_role,
          'documentId', p.recipient_id, 'name', p.name),
        'booking', jsonb_build_object('documentId', p.booking_id,
          'number', coalesce(p.booking, p.booking_id))) order by p.id desc), '[]')
      from page p left join ledger.document o on o.id = p.refers_to) as entries,
    (select coalesce(jsonb_agg(jsonb_build_object('series', c.series, 'year', c.year,
        'last', c.last) order by c.year desc, c.series), '[]')
      from ledger.document_counter c where c.last > 0) as series`;

interface Row {
  total: number;
  entries: DocumentEntry[];
  series: DocumentsPage['meta']['series'];
}

/** The newest first. */
export async function listIssued(
  knex: Knex,
  { search, kind, booking, from, to, page, pageSize }: DocumentsQuery,
): Promise<Row> {
  const [row] = await rowsOf<Row>(knex, LIST, {
    search: search ?? null,
    kind: kind ?? null,
    booking: booking ?? null,
    from: from ?? null,
    to: to ?? null,
    most: pageSize,
    skip: (page - 1) * pageSize,
  });
  if (!row) throw new Error('a select without a table gives one row');
  return {
    ...row,
    entries: row.entries.map((entry) => ({
      ...entry,
      issuedAt: new Date(entry.issuedAt).toISOString(),
    })),
  };
}

/** Whoever it was issued to. */
export async function issuedDocument(
  knex: Knex,
  number: string,
): Promise<StoredDocument | undefined> {
  const [row] = await rowsOf<{ content: string; hash: string }>(
    knex,
    'select content, hash from ledger.document where number = ?',
    [number],
  );
  return row && { content: documentContent.parse(JSON.parse(row.content)), hash: row.hash };
}
