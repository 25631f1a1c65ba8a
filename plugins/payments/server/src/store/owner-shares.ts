/**
 * Each paid booking's share for its owner, as SQL. Needs `:ownerId`; columns: `b` the booking, `s`
 * when it was paid, `q` its quote, `back` what was given back.
 */
export const SOLD = `sold as (
    select booking_id, min(occurred_at) as paid_at from ledger.journal
      where owner_id = :ownerId and source_type = 'booking.paid' group by booking_id
  )`;

export const SHARES = `from sold s
      join bookings b on b.document_id = s.booking_id and b.owner_id = :ownerId
      join rental.sold_quote q on q.booking_id = b.document_id
      cross join lateral (
        select coalesce(sum(r.owner_part), 0)::bigint as owner_part,
            coalesce(sum(r.commission_returned), 0)::bigint as commission,
            coalesce(sum(r.tax_returned), 0)::bigint as tax
          from rental.booking_refund r where r.booking_id = b.document_id and r.change_number is null) back`;

export const RENTAL = `(q.quote ->> 'rental')::bigint`;
export const COMMISSION = `((q.quote ->> 'commission')::bigint - back.commission)`;
export const REFUNDED = `(back.owner_part + back.commission)`;
export const NET = `(${RENTAL} - (q.quote ->> 'commission')::bigint - back.owner_part)`;
