/** Bookings written as rows, so that figures about them are known beforehand. */
import type { Platform } from '@rental/config/testing/platform';

export interface KnownBooking {
  readonly id: string;
  readonly state: string;
  /** Which of the live listings, by age. */
  readonly listing: number;
  readonly start: Date;
  readonly end: Date;
  readonly booked: Date;
  /** Minor units; the platform keeps `fee`, of which `tax` is not its own. */
  readonly total: number;
  readonly fee: number;
  readonly tax: number;
  readonly currency?: string;
  /** Given back, and the platform's part of it. */
  readonly refund?: { readonly amount: number; readonly fee: number; readonly tax: number };
}

const BOOKING = `with allowed as (select set_config('rental.transition', 'on', true))
  insert into bookings (document_id, number, listing_id, listing_title, renter_id, owner_id, quantity,
      state, start_at, end_at, start_date, end_date, time_zone, total, currency, booked_at)
  select $1::text, 'RP-' || upper($1::text), l.document_id, l.title, l.owner_id, l.owner_id, 1, $2,
      $3::timestamptz, $4::timestamptz, ($3::timestamptz at time zone l.time_zone)::date,
      ($4::timestamptz at time zone l.time_zone)::date, l.time_zone, $5, coalesce($6, l.currency), $7
    from allowed, (select * from listings where state = 'ACTIVE' order by id limit 1 offset $8) l
  returning currency`;

const QUOTE = `insert into rental.booking_quote (booking_id, request_key, currency, total,
    application_fee, owner_share, quote, policy, fees, agreement_hash, created_at)
  values ($1::text, $1::text, $2, $3::bigint, $4::bigint, $3::bigint - $4::bigint,
    jsonb_build_object('tax', $5::bigint), '{}', '{}', 'none', $6)`;

const REFUND = `insert into rental.booking_refund (booking_id, number, refund, owner_part,
    platform_part, commission_returned, tax_returned, reason, at)
  values ($1, 1, $2::bigint, $2::bigint - $3::bigint, $3::bigint, 0, $4, 'cancel', $5)`;

/** Answers its currency. */
export async function addBooking({ pg }: Platform, booking: KnownBooking): Promise<string> {
  const { id, state, start, end, total, booked, fee, tax, refund } = booking;
  const { rows } = await pg.query(BOOKING, [
    id,
    state,
    start,
    end,
    total,
    booking.currency ?? null,
    booked,
    booking.listing,
  ]);
  const { currency } = rows[0];
  await pg.query(QUOTE, [id, currency, total, fee, tax, booked]);
  if (refund) await pg.query(REFUND, [id, refund.amount, refund.fee, refund.tax, booked]);
  return currency;
}
