/** Chargebacks as staff see them, and what the books know of the rental behind one. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { ChargebackEntry, ChargebacksQuery } from '../../../contracts/admin-chargebacks';
import type { RentalFacts } from '../domain/evidence-texts';

const ENTRY = `c.id, c.status, c.amount::float8 as amount, c.currency, c.reason, c.answered,
  case i.kind when 'hold' then 'deposit' else i.kind end as of,
  c.answer_by as "answerBy", c.opened_at as "openedAt", c.ended_at as "endedAt",
  json_build_object('documentId', c.booking_id, 'number', b.number, 'state', b.state) as booking`;

const FROM = `from ledger.chargeback c join ledger.intent i on i.id = c.intent_id
  left join bookings b on b.document_id = c.booking_id`;

interface Row extends Omit<ChargebackEntry, 'answerBy' | 'openedAt' | 'endedAt'> {
  answerBy: Date | null;
  openedAt: Date;
  endedAt: Date | null;
}

const toEntry = (row: Row): ChargebackEntry => ({
  ...row,
  answerBy: row.answerBy?.toISOString() ?? null,
  openedAt: row.openedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
});

export async function listForBoard(
  knex: Knex,
  { state, page, pageSize }: ChargebacksQuery,
): Promise<{ entries: ChargebackEntry[]; total: number }> {
  const where = state === 'open' ? 'c.ended_at is null' : 'c.ended_at is not null';
  const order =
    state === 'open'
      ? `c.answered, c.status not in ('warning_needs_response', 'needs_response'), c.answer_by nulls last, c.id`
      : 'c.ended_at desc, c.id';
  const rows = await rowsOf<Row & { total: number }>(
    knex,
    `select ${ENTRY}, (count(*) over ())::int as total ${FROM} where ${where} order by ${order}
      limit ? offset ?`,
    [pageSize, (page - 1) * pageSize],
  );
  const entries = rows.map(({ total: _, ...row }) => toEntry(row));
  return { entries, total: rows[0]?.total ?? 0 };
}

export async function findForBoard(knex: Knex, id: string): Promise<ChargebackEntry | undefined> {
  const [row] = await rowsOf<Row>(knex, `select ${ENTRY} ${FROM} where c.id = ?`, [id]);
  return row && toEntry(row);
}

const FACTS = `select b.number, b.listing_title as title, b.start_date::text as "startDate",
    b.end_date::text as "endDate", b.total::float8 as total, b.currency,
    r.display_name as "renterName", r.email as "renterEmail", b.policy_version as "policyVersion",
    q.agreement_hash as "agreementHash",
    (select coalesce(json_agg(json_build_object('kind', n.kind, 'condition', n.condition,
        'notes', n.notes, 'photos', coalesce(json_array_length(n.photos::json), 0),
        'at', n.recorded_at) order by n.recorded_at), '[]')
      from inspections n where n.booking_id = b.document_id) as inspections,
    (select coalesce(json_agg(json_build_object('event', h.event, 'actor', h.actor_kind,
        'to', h.to_state, 'at', h.at) order by h.id), '[]')
      from rental.booking_history h where h.booking_id = b.document_id) as steps
  from bookings b left join up_users r on r.document_id = b.renter_id
  left join rental.booking_quote q on q.booking_id = b.document_id
  where b.document_id = ?`;

export async function rentalFacts(knex: Knex, bookingId: string): Promise<RentalFacts | undefined> {
  const [row] = await rowsOf<RentalFacts>(knex, FACTS, [bookingId]);
  return row;
}
