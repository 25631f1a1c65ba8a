/** What happens when a booking's deadline passes. */
import { BOOKING_DEADLINES } from '../../../contracts/lifecycle';
import type { BookingEvent, BookingState, DepositState } from '../../../contracts/states';
import { depositRefused, depositSettled } from './available-actions';

export interface Deadlined {
  state: BookingState;
  depositState: DepositState;
  /** Cancelled after the handover, and not back yet. */
  isReturnOpen: boolean;
}

/**
 * Undefined: the state waits for nobody's clock. A card that was refused is the renter's matter; a
 * hold that Stripe never answered is not.
 */
export function deadlineEvent({
  state,
  depositState,
  isReturnOpen,
}: Deadlined): BookingEvent | undefined {
  if (state === 'INSPECTION_PENDING' && !depositSettled(depositState))
    return depositRefused(depositState) ? 'deposit_missing' : 'deposit_unavailable';
  if (state.startsWith('CANCELLED') && isReturnOpen) return 'return_timeout';
  return BOOKING_DEADLINES[state];
}
