/**
 * Dates, money and measures by locale. On the server only: browsers carry other versions of the
 * locale data, and a page must not change its wording when it wakes up.
 */
import { currencyExponent, toMajor } from '@rental/shared/money';
import { dateTimeFormat, displayNames, numberFormat } from './intl-formats';

/** How much of a date is said: `short` Dec 4 · `day` Fri, Dec 4 · `full` Friday, December 4, 2026 · `long` without the weekday. */
export type DateStyle = 'short' | 'day' | 'full' | 'long' | 'month';

const DATE_STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  short: { month: 'short', day: 'numeric' },
  day: { weekday: 'short', month: 'short', day: 'numeric' },
  full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
};

export interface Formatter {
  locale: string;
  number(value: number, mostFractionDigits?: number): string;
  /** One decimal, always: 5.0. */
  rating(value: number): string;
  percent(value: number): string;
  /** Minor units → `$1,050.00`; whole amounts lose their zeros with `short`. */
  money(minor: number, currency: string, style?: 'exact' | 'short'): string;
  /** Major units → `$45`. */
  majorMoney(major: number, currency: string): string;
  /** A calendar date `YYYY-MM-DD` (or `YYYY-MM`). */
  date(isoDate: string, style: DateStyle): string;
  /** `YYYY-MM` → `Nov`. */
  month(isoMonth: string): string;
  dateRange(startDate: string, endDate: string): string;
  /** An instant on the wall clock of a zone: `Fri, Dec 4, 10:00 AM`. */
  instant(iso: string, timeZone: string): string;
  /** The time alone, on the wall clock of a zone: `10:00 AM`. */
  clock(iso: string, timeZone: string): string;
  /** `HH:MM` as it is written here. */
  time(clock: string): string;
  /** Metres → `800 m`, `2.3 km`. */
  distance(metres: number): string;
  country(code: string): string;
  list(items: readonly string[]): string;
  /** Sunday first, as in `closedWeekdays`. */
  weekday(index: number, style: 'long' | 'short'): string;
  /** 1 = Monday … 7 = Sunday. */
  firstWeekday(): number;
}

/** Narrow and thin spaces are missing in many fonts. */
const plainSpaces = (text: string): string =>
  text.replace(/\u202f/g, '\u00a0').replace(/\u2009/g, ' ');

const utcNoon = (isoDate: string): Date =>
  new Date(`${isoDate.length === 7 ? `${isoDate}-01` : isoDate}T12:00:00Z`);

const METRES_PER_KILOMETRE = 1000;
const A_SUNDAY = '2026-03-01';

export function createFormatter(locale: string): Formatter {
  return { locale, ...amountFormats(locale), ...dateFormats(locale), ...wordFormats(locale) };
}

function amountFormats(locale: string) {
  const money = (major: number, currency: string, digits: number): string =>
    plainSpaces(
      numberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(major),
    );
  const digitsOf = (major: number, currency: string, short: boolean): number =>
    short && Number.isInteger(major) ? 0 : currencyExponent(currency);
  return {
    number: (value: number, maximumFractionDigits = 0) =>
      plainSpaces(numberFormat(locale, { maximumFractionDigits }).format(value)),
    rating: (value: number) =>
      numberFormat(locale, {
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }).format(value),
    percent: (value: number) =>
      plainSpaces(numberFormat(locale, { style: 'percent' }).format(value / 100)),
    money: (minor: number, currency: string, style: 'exact' | 'short' = 'exact') => {
      const major = toMajor(minor, currency);
      return money(major, currency, digitsOf(major, currency, style === 'short'));
    },
    majorMoney: (major: number, currency: string) =>
      money(major, currency, digitsOf(major, currency, true)),
  };
}

function dateFormats(locale: string) {
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    dateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return {
    date: (isoDate: string, style: DateStyle) =>
      plainSpaces(inUtc(DATE_STYLES[style]).format(utcNoon(isoDate))),
    month: (isoMonth: string) => inUtc({ month: 'short' }).format(utcNoon(isoMonth)),
    dateRange: (startDate: string, endDate: string) =>
      plainSpaces(inUtc(DATE_STYLES.day).formatRange(utcNoon(startDate), utcNoon(endDate))),
    instant: (iso: string, timeZone: string) =>
      plainSpaces(
        dateTimeFormat(locale, {
          ...DATE_STYLES.day,
          hour: 'numeric',
          minute: '2-digit',
          timeZone,
        }).format(new Date(iso)),
      ),
    clock: (iso: string, timeZone: string) =>
      plainSpaces(
        dateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(
          new Date(iso),
        ),
      ),
    time: (clock: string) =>
      plainSpaces(
        inUtc({ hour: 'numeric', minute: '2-digit' }).format(new Date(`${A_SUNDAY}T${clock}:00Z`)),
      ),
    weekday: (index: number, style: 'long' | 'short') =>
      inUtc({ weekday: style }).format(new Date(Date.parse(`${A_SUNDAY}T12:00Z`) + index * 864e5)),
    firstWeekday: () => firstWeekdayOf(locale),
  };
}

function wordFormats(locale: string) {
  const measure = (unit: string, digits: number) =>
    numberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits });
  return {
    distance: (metres: number) =>
      plainSpaces(
        metres < METRES_PER_KILOMETRE
          ? measure('meter', 0).format(metres)
          : measure('kilometer', 1).format(metres / METRES_PER_KILOMETRE),
      ),
    country: (code: string) => displayNames(locale, { type: 'region' }).of(code) ?? code,
    list: (items: readonly string[]) => new Intl.ListFormat(locale).format(items),
  };
}

type LocaleWithWeek = Intl.Locale & {
  weekInfo?: { firstDay: number };
  getWeekInfo?: () => { firstDay: number };
};

function firstWeekdayOf(locale: string): number {
  const tag: LocaleWithWeek = new Intl.Locale(locale);
  return (tag.getWeekInfo?.() ?? tag.weekInfo)?.firstDay ?? 1;
}
