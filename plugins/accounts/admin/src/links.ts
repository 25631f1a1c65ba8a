/** Pages of the admin that a person's page leads to. */
const TYPES = '/content-manager/collection-types';

export const LISTINGS = `${TYPES}/api::listing.listing`;
export const BOOKINGS = '/plugins/bookings';
export const DISPUTES = `${TYPES}/api::dispute.dispute`;

/** A list of the content manager, only with what has this value. */
export const filtered = (list: string, field: string, value: string): string =>
  `${list}?${new URLSearchParams({ page: '1', [`filters[$and][0][${field}][$eq]`]: value })}`;

/** Everything that the person rents, or that is rented from them. */
export const bookingsOf = (side: 'renter' | 'owner', personId: string): string =>
  `${BOOKINGS}?${new URLSearchParams({ [side]: personId })}`;

/** What was reported of a listing. */
export const reportsOf = (listingId: string): string => `/plugins/reports/${listingId}`;

export const disputeOf = (bookingId: string): string => `/plugins/disputes/${bookingId}`;

export const auditLogOf = (personId: string): string =>
  `/plugins/operations/audit-log?${new URLSearchParams({ subject: 'person', search: personId })}`;
