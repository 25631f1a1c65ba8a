/** Addresses in the admin that the pages about bookings lead to. */
export const bookingPath = (documentId: string): string => `/plugins/bookings/${documentId}`;

/** Without a booking: all of them. */
export const disputesPath = (bookingId = ''): string =>
  bookingId === '' ? '/plugins/disputes' : `/plugins/disputes/${bookingId}`;
