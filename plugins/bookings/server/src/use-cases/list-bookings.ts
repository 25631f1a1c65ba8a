import { rowsOf } from '@rental/shared/database';
import { pageMeta } from '@rental/shared/http/query';
import type { Knex } from 'knex';
import type { BookingListItem } from '../../../contracts/dto';
import type { BookingState } from '../../../contracts/states';
import type { Role } from './act-on-booking';
import { headOf } from './show-booking';

export interface ListRequest {
  userId: string;
  role: Role;
  status?: BookingState | undefined;
  page: number;
  pageSize: number;
}

type Row = Parameters<typeof headOf>[0] & { total: string; currency: string; count: number };

/** The caller's bookings on one side, newest start first; rows and their number by one statement. */
export async function listBookings(knex: Knex, request: ListRequest) {
  const { role, page, pageSize } = request;
  const rows = await rowsOf<Row>(
    knex,
    `with mine as (
      select * from bookings where ${role === 'owner' ? 'owner_id' : 'renter_id'} = :userId
        and (:status::text is null or state = :status)
    )
    select document_id, number, state, pending_intent, listing_id, listing_title, listing_photo,
        renter_id, start_at, end_at, start_date::text, end_date::text, time_zone, quantity, guests,
        message, deposit_amount, deposit_state, due_at, settled_at, total, currency,
        (select count(*)::int from mine) as count
      from mine order by start_at desc, id desc limit :limit offset :offset`,
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
