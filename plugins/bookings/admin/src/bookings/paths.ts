/** Addresses in the admin that the pages about bookings lead to. */
const COLLECTIONS = '/content-manager/collection-types';

export const bookingPath = (documentId: string): string =>
  `${COLLECTIONS}/api::booking.booking/${documentId}`;

/** Without a booking: all of them. */
export const disputesPath = (bookingId = ''): string =>
  bookingId === '' ? '/plugins/disputes' : `/plugins/disputes/${bookingId}`;
