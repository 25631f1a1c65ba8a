/** Parts of a listing in words. Pure. */
import { formatMoney } from '@rental/shared/format-money';
import type { ListingContent } from '../../../contracts/listing-edit';
import { keyFor, type Translate } from '../texts';

export interface Language {
  readonly text: Translate;
  readonly locale: string;
  /** Of the version that the value is from. */
  readonly currency: string;
}

type Show<T> = (value: T, language: Language) => string;

const lines = (...parts: (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join('\n');

const price: Show<ListingContent['price']> = (
  { amount, currency, unit, tiers },
  { text, locale },
) =>
  lines(
    text(`price.${unit}`, { amount: formatMoney(amount, currency, locale) }),
    ...tiers.map(({ minUnits, percentOff }) =>
      text('price.tier', { count: minUnits, percent: percentOff }),
    ),
  );

const extras: Show<ListingContent['extras']> = (list, { text, locale, currency }) =>
  lines(
    ...list.map(({ label, amount, per }) =>
      text(`extra.${per}`, { label, amount: formatMoney(amount, currency, locale) }),
    ),
  );

const location: Show<ListingContent['location']> = (place, { text }) =>
  lines(
    place.address,
    [place.city, place.region, place.country].filter(Boolean).join(', '),
    place.lat !== null && place.lng !== null && `${place.lat.toFixed(4)}, ${place.lng.toFixed(4)}`,
    text('location.radius', { metres: place.publicRadiusM }),
  );

const limits: Show<ListingContent['limits']> = (rules, { text, locale }) => {
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  // The first of January 2023 was a Sunday, as weekday 0 is.
  const closed = rules.closedWeekdays.map((n) => day.format(Date.UTC(2023, 0, 1 + n))).join(', ');
  return lines(
    text('limits.units', { least: rules.minUnits, most: rules.maxUnits }),
    text('limits.notice', { hours: rules.noticeHours, days: rules.windowDays }),
    text('limits.times', { pickup: rules.pickupTime, return: rules.returnTime }),
    rules.bufferMinutes > 0 && text('limits.buffer', { minutes: rules.bufferMinutes }),
    closed && text('limits.closed', { days: closed }),
  );
};

const plain: Show<unknown> = (value, { text }) => {
  if (typeof value === 'boolean') return text(value ? 'value.yes' : 'value.no');
  if (Array.isArray(value)) return value.join(', ');
  return String(value);
};

const SHOWN: Readonly<Record<string, Show<never>>> = {
  price,
  extras,
  location,
  limits,
  depositAmount: (amount: number, { locale, currency }) => formatMoney(amount, currency, locale),
};

/** A value in words; empty when there is none. */
export function showValue(path: string, value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return '';
  const show = (SHOWN[path] ?? plain) as Show<unknown>;
  return show(value, language);
}

/** The name of a part: the category's own, or ours. */
export function nameOf(path: string, label: string | null, text: Translate): string {
  const key = keyFor('field', path);
  return label ?? (key ? text(key) : path);
}
