/** What is promised about documents, as queries: each answers the rows that break a promise. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import { DOCUMENTED_JOURNALS } from '../../../contracts/documents';
import type { Finding } from '../../../contracts/service';

/** What a journal asks of each side, as `totalOf` in the domain has it. */
const DUES = `select j.id as journal_id, side.role, case side.role
      when 'renter' then coalesce(sum(p.amount) filter (where p.account like 'stripe:%'
        and j.source_type <> 'chargeback.lost'), 0)
      else -coalesce(sum(p.amount) filter (where p.account in ('commission', 'late_fee')), 0)
    end as total
  from ledger.journal j join ledger.posting p on p.journal_id = j.id
  cross join (values ('renter'), ('owner')) as side(role)
  where j.source_type = any(:types) group by j.id, side.role`;

const CHECKS = [
  {
    code: 'DOCUMENT_MISSING',
    message: 'Money moved an hour ago and has no document.',
    sql: `with due as (${DUES})
      select j.source_type as "sourceType", j.source_id as "sourceId", j.booking_id as "bookingId",
          due.role, due.total
        from due join ledger.journal j on j.id = due.journal_id
        join rental.booking_quote q on q.booking_id = j.booking_id
        where due.total <> 0 and j.occurred_at < :now::timestamptz - interval '1 hour'
          and not exists (select from ledger.document d
            where d.journal_id = j.id and d.recipient_role = due.role)
          and not exists (select from ledger.document_exemption e where e.booking_id = j.booking_id)
          and not exists (select from ledger.refund r
            where r.id = j.source_id and r.posted_from = 'damage')`,
  },
  {
    code: 'DOCUMENT_DIFFERS',
    message: 'A document says another amount than its journal or its own lines.',
    sql: `with due as (${DUES})
      select d.number, d.booking_id as "bookingId", d.total, due.total as journal
        from ledger.document d
        left join due on due.journal_id = d.journal_id and due.role = d.recipient_role
        where d.total is distinct from due.total or d.total <> (
          select sum((line ->> 'amount')::bigint) from jsonb_array_elements(
            (d.content::jsonb -> 'lines') || (d.content::jsonb -> 'taxes')) line)`,
  },
  {
    code: 'DOCUMENT_GAP',
    message: 'The numbers of a series have a gap.',
    sql: `select c.series, c.year, c.last, count(d.id)::int as documents
      from ledger.document_counter c
      left join ledger.document d on d.series = c.series and d.year = c.year
      group by c.series, c.year having c.last <> count(d.id) or c.last <> coalesce(max(d.seq), 0)`,
  },
  {
    code: 'DOCUMENT_ALTERED',
    message: 'A document is not what it was when it was issued.',
    sql: `select number, booking_id as "bookingId" from ledger.document
      where hash <> encode(sha256(convert_to(content, 'UTF8')), 'hex')
        or number <> content::jsonb ->> 'number' or total <> (content::jsonb ->> 'total')::bigint`,
  },
] as const;

export async function brokenDocuments(knex: Knex, now: Date): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { code, message, sql } of CHECKS) {
    const rows = await rowsOf<Record<string, unknown>>(knex, sql, {
      now,
      types: [...DOCUMENTED_JOURNALS],
    } as Knex.ValueDict);
    findings.push(...rows.map((details) => ({ code, message, details })));
  }
  return findings;
}
