import { rowsOf } from '@rental/shared/database';
import { pageMeta } from '@rental/shared/http/query';
import type { Knex } from 'knex';
import type { BookingListItem } from '../../../contracts/dto';
import type { BookingState } from '../../../contracts/states';
import type { Role } from './act-on-booking';
import { HEAD, HEAD_JOINS, headOf, type HeadRow } from './show-booking';

export interface ListRequest {
  userId: string;
  role: Role;
  status?: BookingState | undefined;
  /** Only those whose owner is asked about other dates. */
  change?: 'asked' | undefined;
  page: number;
  pageSize: number;
  now: Date;
}

type Row = HeadRow & { total: string; currency: string; owner_share: string; count: number };

/** The caller's bookings on one side, newest start first; rows and their number by one statement. */
export async function listBookings(knex: Knex, request: ListRequest) {
  const { role, page, pageSize, now } = request;
  const rows = await rowsOf<Row>(
    knex,
    `with mine as (
      select * from bookings where ${role === 'owner' ? 'owner_id' : 'renter_id'} = :userId
        and (:status::text is null or state = :status)
        and (not :asked::boolean or exists (select from rental.booking_change c
          where c.booking_id = document_id and c.state = 'OPEN' and c.asked_at is not null
            and c.approved_at is null and c.expires_at > :now))
    )
    select ${HEAD}, b.total, b.currency, q.owner_share, (select count(*)::int from mine) as count
      from (select * from mine order by start_at desc, id desc limit :limit offset :offset) b
      join rental.sold_quote q on q.booking_id = b.document_id
      ${HEAD_JOINS}
      order by b.start_at desc, b.id desc`,
    {
      userId: request.userId,
      status: request.status ?? null,
      asked: request.change === 'asked',
      now,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    } as Knex.ValueDict,
  );
  const data: BookingListItem[] = rows.map((row) => ({
    ...headOf(row, role, now),
    total: Number(row.total),
    currency: row.currency,
    ownerShare: role === 'owner' ? Number(row.owner_share) : null,
  }));
  const meta = { ...pageMeta(page, pageSize, rows[0]?.count ?? 0), now: now.toISOString() };
  return { data, meta };
}
