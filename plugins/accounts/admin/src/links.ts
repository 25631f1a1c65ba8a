/** Pages of the admin that a person's page leads to. */
const TYPES = '/content-manager/collection-types';

export const LISTINGS = `${TYPES}/api::listing.listing`;
export const BOOKINGS = `${TYPES}/api::booking.booking`;
export const DISPUTES = `${TYPES}/api::dispute.dispute`;

/** A list of the content manager, only with what has this value. */
export const filtered = (list: string, field: string, value: string): string =>
  `${list}?${new URLSearchParams({ page: '1', [`filters[$and][0][${field}][$eq]`]: value })}`;

export const disputeOf = (bookingId: string): string => `/plugins/bookings/disputes/${bookingId}`;

export const auditLogOf = (personId: string): string =>
  `/plugins/operations/audit-log?${new URLSearchParams({ subject: 'person', search: personId })}`;
