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
  page: number;
  pageSize: number;
}

type Row = HeadRow & { total: string; currency: string; count: number };

/** The caller's bookings on one side, newest start first; rows and their number by one statement. */
export async function listBookings(knex: Knex, request: ListRequest) {
  const { role, page, pageSize } = request;
  const rows = await rowsOf<Row>(
    knex,
    `with mine as (
      select * from bookings where ${role === 'owner' ? 'owner_id' : 'renter_id'} = :userId
        and (:status::text is null or state = :status)
    )
    select ${HEAD}, b.total, b.currency, (select count(*)::int from mine) as count
      from (select * from mine order by start_at desc, id desc limit :limit offset :offset) b
      ${HEAD_JOINS}
      order by b.start_at desc, b.id desc`,
    {
      userId: request.userId,
      status: request.status ?? null,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    } as Knex.ValueDict,
  );
  const data: BookingListItem[] = rows.map((row) => ({
    ...headOf(row, role),
    total: Number(row.total),
    currency: row.currency,
  }));
  return { data, meta: pageMeta(page, pageSize, rows[0]?.count ?? 0) };
}
