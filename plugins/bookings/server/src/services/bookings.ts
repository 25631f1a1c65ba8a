import type { Core } from '@strapi/strapi';
import type { BookingsService } from '../../../contracts/service';
import { platformOf } from '../platform';
import { answerByStaff } from '../use-cases/review-booking';
import { sweepDueBookings } from '../use-cases/sweep-due-bookings';
import { verifyBookings } from '../use-cases/verify-bookings';
import { bookingsOf, disputesOf, openBookingsOf, wasBookedSince } from './people';

/** The plugin's one entry for others (`getBookings`). */
export const bookings = ({ strapi }: { strapi: Core.Strapi }): BookingsService => ({
  sweep: () => sweepDueBookings(platformOf(strapi)),
  verify: () => verifyBookings(platformOf(strapi)),
  bookingsOf: (userId, options) => bookingsOf(platformOf(strapi).knex, userId, options),
  disputesOf: (userId, most) => disputesOf(platformOf(strapi).knex, userId, most),
  openBookingsOf,
  wasBookedSince,
  async declineByStaff(trx, decline) {
    await answerByStaff(platformOf(strapi), trx, { ...decline, event: 'decline' });
  },
});
