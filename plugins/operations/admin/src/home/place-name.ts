import type { CityName } from '@rental/bookings/contracts/admin-overview';

/** `Bergen, Norway`; null when there is no city. */
export function placeName({ city, country }: CityName, locale: string): string | null {
  if (!city) return null;
  if (!country) return city;
  try {
    const name = new Intl.DisplayNames(locale, { type: 'region' }).of(country);
    return `${city}, ${name ?? country}`;
  } catch {
    return `${city}, ${country}`;
  }
}
