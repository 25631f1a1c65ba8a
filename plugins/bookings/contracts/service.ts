/** What the bookings plugin does for commands and other plugins on the server. */
import type { Finding } from '@rental/payments/contracts/service';
import type { Trx } from '@rental/shared/database';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { BookingsOf, DisputesOf, OpenBooking } from './people';

export interface BookingsService {
  /** Fires due deadlines; answers how many transitions were made. */
  sweep(): Promise<number>;
  /** Checks every promise about dates and deadlines; none is how it should be. */
  verify(): Promise<Finding[]>;

  /** The latest bookings that somebody (document id) has on one side. */
  bookingsOf(
    userId: string,
    options: { role: 'renter' | 'owner'; most: number },
  ): Promise<BookingsOf>;
  /** The latest disputes about somebody's bookings, on either side. */
  disputesOf(userId: string, most: number): Promise<DisputesOf>;
  /** Somebody's bookings that something is still to come of, next start first. */
  openBookingsOf(executor: Knex | Trx, userId: string): Promise<OpenBooking[]>;
  /** Whether somebody has booked the listing (document id) from then on. */
  wasBookedSince(executor: Knex | Trx, listingId: string, since: Date): Promise<boolean>;
  /**
   * Staff decline a request that waits for a decision; `reason` is read by both sides.
   * @throws 409 BOOKING_STATE_CONFLICT when it has moved on
   */
  declineByStaff(
    trx: Trx,
    decline: { bookingId: string; staffId: string; reason: string },
  ): Promise<void>;
}

export const getBookings = (strapi: Core.Strapi): BookingsService =>
  strapi.service('plugin::bookings.bookings') as unknown as BookingsService;
