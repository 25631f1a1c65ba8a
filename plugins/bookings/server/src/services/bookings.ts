import type { Core } from '@strapi/strapi';
import type { BookingsService } from '../../../contracts/service';
import { platformOf } from '../platform';
import { sweepDueBookings } from '../use-cases/sweep-due-bookings';
import { verifyBookings } from '../use-cases/verify-bookings';

/** The plugin's one entry for others (`getBookings`). */
export const bookings = ({ strapi }: { strapi: Core.Strapi }): BookingsService => ({
  sweep: () => sweepDueBookings(platformOf(strapi)),
  verify: () => verifyBookings(platformOf(strapi)),
});
