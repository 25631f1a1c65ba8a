/** What the bookings plugin does for commands and other plugins on the server. */
import type { Finding } from '@rental/payments/contracts/service';
import type { Core } from '@strapi/strapi';

export interface BookingsService {
  /** Fires due deadlines; answers how many transitions were made. */
  sweep(): Promise<number>;
  /** Checks every promise about dates and deadlines; none is how it should be. */
  verify(): Promise<Finding[]>;
}

export const getBookings = (strapi: Core.Strapi): BookingsService =>
  strapi.service('plugin::bookings.bookings') as unknown as BookingsService;
