/** Somebody's bookings and disputes, for the page that staff have about them. */
import type { DisputeState } from './disputes';
import type { BookingState } from './states';

export interface BookingOf {
  readonly id: string;
  readonly number: string;
  readonly listingTitle: string;
  readonly state: BookingState;
  readonly startAt: string;
  readonly total: number;
  readonly currency: string;
}

/** The latest ones, and how many there are. */
export interface BookingsOf {
  readonly rows: readonly BookingOf[];
  readonly total: number;
}

export interface DisputeOf {
  readonly bookingId: string;
  readonly number: string;
  readonly state: DisputeState;
  readonly reason: string;
  /** Whether the person claims, or is claimed from. */
  readonly isClaimant: boolean;
  readonly amount: number;
  readonly currency: string;
  readonly openedAt: string;
}

/** Latest first, with how many there are. */
export interface DisputesOf {
  readonly rows: readonly DisputeOf[];
  readonly total: number;
  /** Bookings of theirs that a risk rule asked staff to look at. */
  readonly risky: number;
}

/** A booking that is not over. */
export interface OpenBooking {
  readonly id: string;
  readonly number: string;
  readonly state: BookingState;
  readonly role: 'renter' | 'owner';
  readonly startAt: string;
  /** A wish is on its way to Stripe. */
  readonly isPending: boolean;
}
