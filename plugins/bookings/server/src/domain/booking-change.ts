/** What a longer rental costs, under the terms that it was sold under. Pure. */
import { AppError, conflict } from '@rental/shared/errors';
import { weekdayOf } from '@rental/shared/local-time';
import type { Range } from '@rental/shared/range';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { LATEST_END_DAYS } from '../../../contracts/periods';
import {
  sharePrice,
  type Extra,
  type FeeTerms,
  type QuoteLine,
  type RentalPrice,
  type SharedPrice,
} from '../../../contracts/pricing';
import type { BookableListing } from './booking-rules';
import { rentalPeriod, type PeriodTerms, type RentalPeriod } from './rental-period';

/** As it is booked, with what it was sold under. */
export interface ChangedBooking {
  startAt: Date;
  endAt: Date;
  startDate: string;
  endDate: string;
  currency: string;
  price: RentalPrice;
  fees: FeeTerms;
  during: Range<Date> | null;
  bookedAt: Date;
}

/** The listing as it is rented today. */
export interface ChangedListing extends BookableListing, PeriodTerms {
  currency: string;
  instantBook: boolean;
  /** What so much of the booking's quantity costs, before fees. */
  rentalOf(period: RentalPeriod, extras: readonly Extra[]): number;
}

/** The end of the rental; a date for listings by the day or night, an instant for those by the hour. */
export interface NewEnd {
  endDate?: string | undefined;
  endAt?: string | undefined;
}

export interface PlannedChange {
  kind: 'extension' | 'dates';
  startAt: Date;
  endAt: Date;
  startDate: string;
  endDate: string;
  during: Range<Date>;
  /** What is charged for it, and whom for. */
  added: SharedPrice;
  /** What the booking costs with it. */
  price: RentalPrice;
}

const DAY_MS = 86_400_000;

const refused = (message: string, field: 'endDate' | 'endAt'): AppError =>
  new AppError(400, BOOKING_ERRORS.DATES_INVALID, message, { fields: { [field]: message } });

const notOffered = (message: string): AppError =>
  conflict(BOOKING_ERRORS.CHANGE_NOT_OFFERED, message);

/** @throws AppError for what the listing or the payout's limit does not allow */
export function planExtension(
  booking: ChangedBooking,
  terms: ChangedListing,
  end: NewEnd,
  now: Date,
): PlannedChange {
  assertChangeable(booking, terms);
  const was = soldPeriod(booking, terms);
  const period = rentalPeriod(terms, {
    startDate: booking.startDate,
    startAt: booking.startAt.toISOString(),
    ...end,
  });
  assertEnd(booking, terms, period, now);
  const added = addedPrice(booking, terms, was, period);
  return {
    kind: 'extension',
    startAt: booking.startAt,
    endAt: period.endAt,
    startDate: booking.startDate,
    endDate: period.endDate,
    during: { start: (booking.during ?? was.during).start, end: period.during.end },
    added,
    price: withExtension(booking.price, added, period.units),
  };
}

/** The renter asks; whether the listing can still be rented for longer is the owner's matter. */
function assertChangeable(booking: ChangedBooking, terms: ChangedListing): void {
  if (terms.state !== 'ACTIVE' || terms.ownerBlocked || !terms.ownerTransfersActive)
    throw notOffered('The owner does not rent this out at the moment, so it cannot be extended.');
  if (!terms.instantBook)
    throw notOffered(
      'This listing is rented on request: ask the owner in a new booking for the days after the end.',
    );
  if (terms.currency !== booking.currency)
    throw notOffered('The listing is rented in another currency by now, so it cannot be extended.');
}

const soldPeriod = (booking: ChangedBooking, terms: ChangedListing): RentalPeriod =>
  rentalPeriod(terms, {
    startDate: booking.startDate,
    endDate: booking.endDate,
    startAt: booking.startAt.toISOString(),
    endAt: booking.endAt.toISOString(),
  });

function assertEnd(
  booking: ChangedBooking,
  terms: ChangedListing,
  period: RentalPeriod,
  now: Date,
): void {
  const field = terms.priceUnit === 'HOUR' ? 'endAt' : 'endDate';
  if (period.endAt <= booking.endAt || period.endAt <= now)
    throw refused('Choose a later end than the one that is booked.', field);
  const latest = booking.bookedAt.getTime() + LATEST_END_DAYS * DAY_MS;
  if (period.endAt.getTime() > latest)
    throw refused(`A rental ends at most ${LATEST_END_DAYS} days after it was paid.`, field);
  if (terms.maxUnits > 0 && period.units > terms.maxUnits)
    throw refused(`The longest rental here is ${terms.maxUnits}.`, field);
  if (terms.closedWeekdays.includes(weekdayOf(period.endDate)))
    throw refused('The owner does not take it back on that weekday.', field);
}

/**
 * What the longer rental costs more than the booked one would, both at the listing's prices of today;
 * never less than nothing where a discount for long rentals sets in. Fees are those of the booking.
 */
function addedPrice(
  booking: ChangedBooking,
  terms: ChangedListing,
  was: RentalPeriod,
  period: RentalPeriod,
): SharedPrice {
  const codes = new Set(booking.price.lines.map(({ code }) => code));
  const extras = terms.extras.filter(({ code }) => codes.has(`extra:${code}`));
  const more = terms.rentalOf(period, extras) - terms.rentalOf(was, extras);
  return sharePrice(Math.max(0, more), booking.fees);
}

const SHARED = [
  'rental',
  'renterFee',
  'tax',
  'total',
  'commission',
  'applicationFee',
  'ownerShare',
] as const satisfies readonly (keyof SharedPrice)[];

/** Each amount is the sum of both charges, so that a refund divides over them exactly. */
function withExtension(sold: RentalPrice, added: SharedPrice, units: number): RentalPrice {
  const sums = Object.fromEntries(SHARED.map((key) => [key, sold[key] + added[key]]));
  const lines = [
    ['extension', 'Extension', added.rental],
    ['service_fee', 'Service fee', added.renterFee],
    ['tax', 'Tax', added.tax],
  ] as const;
  return {
    ...sold,
    ...sums,
    units,
    lines: lines.reduce(
      (all, [code, label, amount]) => raise(all, { code, label, amount }),
      [...sold.lines],
    ),
  };
}

/** An extension stands where the rental ends and the fees begin. */
function raise(lines: readonly QuoteLine[], more: QuoteLine): QuoteLine[] {
  if (more.amount === 0) return [...lines];
  if (lines.some(({ code }) => code === more.code))
    return lines.map((line) =>
      line.code === more.code ? { ...line, amount: line.amount + more.amount } : line,
    );
  const fees = lines.findIndex(({ code }) => code === 'service_fee' || code === 'tax');
  const at = more.code === 'extension' && fees >= 0 ? fees : lines.length;
  return [...lines.slice(0, at), more, ...lines.slice(at)];
}
