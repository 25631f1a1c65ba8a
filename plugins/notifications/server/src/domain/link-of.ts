/** Where a notification leads to in the storefront. Pure. */
import type { Kind } from '../../../contracts/kinds';

const OF_BOOKING: Readonly<Partial<Record<Kind, (id: string) => string>>> = {
  dispute_claimed: (id) => `/bookings/${id}/dispute`,
  dispute_appealed: (id) => `/bookings/${id}/dispute`,
  dispute_argued: (id) => `/bookings/${id}/dispute`,
  dispute_decided: (id) => `/bookings/${id}/dispute`,
  payout_paid: () => '/owner/earnings',
  payout_failed: () => '/owner/earnings',
};

export const bookingLink = (kind: Kind, bookingId: string): string =>
  OF_BOOKING[kind]?.(bookingId) ?? `/bookings/${bookingId}`;
