/** The cards that renters have paid with, by Stripe's fingerprint: what risk rules compare. */
import { rowsOf, type Trx } from '@rental/shared/database';

interface Paid {
  readonly bookingId: string;
  /** Absent from events of before it was told. */
  readonly cardFingerprint?: string | null;
}

export async function rememberCard(
  trx: Trx,
  { bookingId, cardFingerprint: fingerprint }: Paid,
  now: Date,
): Promise<void> {
  if (!fingerprint) return;
  await rowsOf(
    trx,
    `insert into rental.renter_card (fingerprint, user_id, first_booking_id, first_used_at)
      select :fingerprint, b.renter_id, b.document_id, :now from bookings b
        where b.document_id = :bookingId
      on conflict do nothing`,
    { fingerprint, bookingId, now },
  );
}
