/** Addresses in the admin that widgets lead to. */
const CONTENT = '/content-manager/collection-types';
const BOOKINGS = `${CONTENT}/api::booking.booking`;
const LISTINGS = `${CONTENT}/api::listing.listing`;

type Filter = readonly [field: string, operator: '$eq' | '$gte' | '$lt', value: string];

function filtered(list: string, sort: string, filters: readonly Filter[]): string {
  const query = new URLSearchParams({ page: '1', pageSize: '20', sort });
  filters.forEach(([field, operator, value], index) =>
    query.set(`filters[$and][${index}][${field}][${operator}]`, value),
  );
  return `${list}?${query}`;
}

/** With its history, money and steps. */
export const bookingPage = (documentId: string): string => `/plugins/bookings/${documentId}`;

/** The bookings in a currency that were made since the beginning of a day of UTC, the newest first. */
export const bookingsSince = (day: string, currency: string): string =>
  filtered(BOOKINGS, 'bookedAt:DESC', [
    ['bookedAt', '$gte', `${day}T00:00:00.000Z`],
    ['currency', '$eq', currency],
  ]);

/** All bookings in a currency of one category or city, the newest first. */
export const bookingsOf = (currency: string, by: 'category' | 'city', value: string): string =>
  `/plugins/bookings?${new URLSearchParams({ currency, [by]: value })}`;

/** What can be rented now; in one city, where it is given. */
export const liveListings = (city?: string): string =>
  filtered(LISTINGS, 'title:ASC', [
    ['state', '$eq', 'ACTIVE'],
    ...(city ? [['city', '$eq', city] as const] : []),
  ]);
