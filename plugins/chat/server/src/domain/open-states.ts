import type { BookingState } from '@rental/bookings/contracts/states';

/** While a booking of two people is in one of these, they have each other's contact anyway. */
export const OPEN_STATES = [
  'CONFIRMED',
  'UPCOMING',
  'INSPECTION_PENDING',
  'INSPECTION_INCOMPLETE',
  'IN_PROGRESS',
  'RETURN_INSPECTION_PENDING',
  'COMPLETED',
  'DISPUTED',
  'RESOLVED',
] as const satisfies readonly BookingState[];
