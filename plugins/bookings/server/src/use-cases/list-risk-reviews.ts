/** The bookings that wait for a look by staff: whose time ends first comes first. */
import { rowsOf } from '@rental/shared/database';
import type {
  RiskReviewEntry,
  RiskReviewsPage,
  RiskReviewsQuery,
} from '../../../contracts/admin-risk';
import type { Platform } from '../platform';
import { partyJson } from '../services/shown-names';

interface Row extends Omit<RiskReviewEntry, 'total' | 'waitingSince' | 'dueAt'> {
  total: string;
  waitingSince: Date | null;
  dueAt: Date | null;
}

const LIST = `select b.document_id as "documentId", b.number,
    coalesce(b.listing_title, '') as "listingTitle", ${partyJson('renter_id', 'r')} as renter,
    b.total, b.currency, coalesce(q.risk, '[]')::json as findings,
    (select max(h.at) from rental.booking_history h
      where h.booking_id = b.document_id and h.event = 'payment_authorised') as "waitingSince",
    b.due_at as "dueAt", b.pending_intent as pending
  from bookings b
  join rental.booking_quote q on q.booking_id = b.document_id
  left join up_users r on r.document_id = b.renter_id
  where b.state = 'UNDER_REVIEW'
  order by b.pending_intent is not null, b.due_at, b.id
  limit :limit offset :offset`;

const COUNT = "select count(*)::int as total from bookings where state = 'UNDER_REVIEW'";

export async function listRiskReviews(
  { knex, clock }: Pick<Platform, 'knex' | 'clock'>,
  { page, pageSize }: RiskReviewsQuery,
): Promise<RiskReviewsPage> {
  const [rows, [counted]] = await Promise.all([
    rowsOf<Row>(knex, LIST, { limit: pageSize, offset: (page - 1) * pageSize }),
    rowsOf<{ total: number }>(knex, COUNT),
  ]);
  const now = clock.now().toISOString();
  const total = counted?.total ?? 0;
  return {
    entries: rows.map((row) => ({
      ...row,
      total: Number(row.total),
      waitingSince: row.waitingSince?.toISOString() ?? now,
      dueAt: row.dueAt?.toISOString() ?? null,
    })),
    now,
    pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
  };
}
