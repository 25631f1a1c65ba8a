/** Addresses in the admin that the pages about bookings lead to. */
export const bookingPath = (documentId: string): string => `/plugins/bookings/${documentId}`;

/** Of one listing, or of all that an owner lets. */
export const calendarPath = (of: 'listing' | 'owner', documentId: string): string =>
  `/plugins/bookings/calendar?${new URLSearchParams({ [of]: documentId })}`;

export const policiesPath = (): string => '/plugins/policies';

/** Without a booking: all of them. */
export const disputesPath = (bookingId = ''): string =>
  bookingId === '' ? '/plugins/disputes' : `/plugins/disputes/${bookingId}`;
