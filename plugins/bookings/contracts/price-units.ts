/** What a listing is rented by. Browser-safe. */
export const PRICE_UNITS = ['DAY', 'NIGHT', 'HOUR'] as const;
export type PriceUnit = (typeof PRICE_UNITS)[number];
