/** Addresses in the admin that widgets lead to. */
const CONTENT = '/content-manager/collection-types';
const LISTINGS = `${CONTENT}/api::listing.listing`;

type Filter = readonly [field: string, operator: '$eq', value: string];

function filtered(list: string, sort: string, filters: readonly Filter[]): string {
  const query = new URLSearchParams({ page: '1', pageSize: '20', sort });
  filters.forEach(([field, operator, value], index) =>
    query.set(`filters[$and][${index}][${field}][${operator}]`, value),
  );
  return `${list}?${query}`;
}

/** With its history, money and steps. */
export const bookingPage = (documentId: string): string => `/plugins/bookings/${documentId}`;

/** The sales in a currency since the beginning of a day of UTC; those of one category or city. */
export const salesSince = (
  bookedFrom: string,
  currency: string,
  of: Readonly<Partial<Record<'category' | 'city', string>>> = {},
): string => `/plugins/bookings?${new URLSearchParams({ bookedFrom, currency, sold: '1', ...of })}`;

/** What can be rented now; in one city, where it is given. */
export const liveListings = (city?: string): string =>
  filtered(LISTINGS, 'title:ASC', [
    ['state', '$eq', 'ACTIVE'],
    ...(city ? [['city', '$eq', city] as const] : []),
  ]);
