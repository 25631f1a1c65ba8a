/** Since when a chargeback holds up the money of the booking `b`, for statements that read more. */
export const FROZEN_SINCE = `(select min(c.withdrawn_at) from ledger.chargeback c
    where c.booking_id = b.document_id and c.ended_at is null)`;
