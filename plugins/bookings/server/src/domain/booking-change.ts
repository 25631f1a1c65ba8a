/** What a longer rental, or one on other dates, costs under the terms that it was sold under. Pure. */
import { AppError, conflict } from '@rental/shared/errors';
import { weekdayOf } from '@rental/shared/local-time';
import { mulDiv } from '@rental/shared/money';
import type { Range } from '@rental/shared/range';
import type { Because } from '../../../contracts/decisions';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { LATEST_END_DAYS } from '../../../contracts/periods';
import {
  listedOf,
  sharePrice,
  type Extra,
  type FeeTerms,
  type RentalPrice,
  type SharedPrice,
} from '../../../contracts/pricing';
import type { Windows } from '../../../contracts/terms/windows';
import { assertPeriodAllowed, type BookableListing } from './booking-rules';
import { changeLapsesAt, depositWantedAt, leavesTimeToAnswer } from './deadlines';
import { withLess, withMore } from './changed-price';
import {
  decideRefund,
  NO_REFUND,
  percentAt,
  type PolicyTerms,
  type RefundDecision,
  type RefundSplit,
} from './refund';
import {
  rentalPeriod,
  type PeriodRequest,
  type PeriodTerms,
  type RentalPeriod,
} from './rental-period';

/** As it is booked, with what it was sold under. */
export interface ChangedBooking {
  startAt: Date;
  endAt: Date;
  startDate: string;
  endDate: string;
  currency: string;
  price: RentalPrice;
  fees: FeeTerms;
  windows: Windows;
  policy: PolicyTerms;
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
export type NewEnd = Pick<PeriodRequest, 'endDate' | 'endAt'>;

export interface PlannedChange {
  kind: 'extension' | 'dates';
  /** The listing is rented on request: the owner is asked. */
  needsApproval: boolean;
  startAt: Date;
  endAt: Date;
  startDate: string;
  endDate: string;
  during: Range<Date>;
  /** What is charged for it, and whom for. */
  added: SharedPrice;
  /** What goes back where it costs less. */
  refund: RefundSplit;
  /** Why so much of what it costs less; null where it does not. */
  because: Because | null;
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
  const kind = 'extension';
  const needsApproval = !terms.instantBook;
  if (needsApproval) assertTimeToAnswer(booking, { kind, ...period }, now);
  const added = sharePrice(Math.max(0, difference(booking, terms, was, period)), booking.fees);
  return {
    kind,
    needsApproval,
    startAt: booking.startAt,
    endAt: period.endAt,
    startDate: booking.startDate,
    endDate: period.endDate,
    during: { start: (booking.during ?? was.during).start, end: period.during.end },
    added,
    refund: NO_REFUND,
    because: null,
    price: withMore(booking.price, added, period.units, 'extension'),
  };
}

/**
 * What other dates cost more is charged; what they cost less goes back as a cancellation of that part
 * would, by the policy, and the rest stays with the owner.
 *
 * @throws AppError for what the listing, the policy or the payout's limit does not allow
 */
export function planDates(
  booking: ChangedBooking,
  terms: ChangedListing,
  dates: PeriodRequest,
  now: Date,
): PlannedChange {
  assertChangeable(booking, terms);
  const period = rentalPeriod(terms, dates);
  assertPeriodAllowed(terms, period, now);
  assertOtherDates(booking, period, terms, now);
  const more = difference(booking, terms, soldPeriod(booking, terms), period);
  const { startAt, endAt, startDate, endDate, during, units } = period;
  const added = sharePrice(Math.max(0, more), booking.fees);
  const kind = 'dates';
  const needsApproval = !terms.instantBook;
  if (needsApproval) assertTimeToAnswer(booking, { kind, startAt }, now);
  const at = { kind, needsApproval, startAt, endAt, startDate, endDate, during, added } as const;
  if (more >= 0) {
    const price = withMore(booking.price, added, units, 'change');
    return { ...at, refund: NO_REFUND, because: null, price };
  }
  const { split, because } = partRefund(booking, -more, now);
  return { ...at, refund: split, because, price: withLess(booking.price, split, units) };
}

function assertOtherDates(
  { startAt, endAt, policy, bookedAt }: ChangedBooking,
  period: RentalPeriod,
  terms: ChangedListing,
  now: Date,
): void {
  const field = terms.priceUnit === 'HOUR' ? 'endAt' : 'endDate';
  if (Number(period.startAt) === Number(startAt) && Number(period.endAt) === Number(endAt))
    throw refused('These are the dates that are booked.', field);
  assertPayoutLimit(bookedAt, period, field);
  // Else a cancellation that costs something by now would first be moved to where it is free.
  if (percentAt(policy, period.startAt, now) > percentAt(policy, startAt, now))
    throw notOffered(
      'So shortly before the start it cannot be moved so far away: cancel it and book again.',
    );
}

/** As if the part that is dropped were cancelled now; never more than the booking has. */
function partRefund(booking: ChangedBooking, less: number, now: Date): RefundDecision {
  const { price, policy, startAt, startDate, endDate } = booking;
  const how = { by: 'renter', at: now, localDate: startDate, inProgress: false } as const;
  const dates = { startAt, startDate, endDate };
  const { split, because } = decideRefund(droppedPart(booking, less), policy, { ...how, ...dates });
  const { platformPart: kept, promoReturned: promo } = split;
  const feeBack = kept + promo - split.commissionReturned - split.taxReturned;
  const commissionReturned = Math.min(split.commissionReturned, price.commission);
  const taxReturned = Math.min(split.taxReturned, price.tax);
  const ownerPart = Math.min(split.ownerPart, price.ownerShare);
  const whole = Math.min(feeBack, price.renterFee) + commissionReturned + taxReturned;
  const platformPart = Math.min(Math.max(0, whole - promo), price.applicationFee);
  const parts = { ownerPart, platformPart, commissionReturned, taxReturned };
  const refund = ownerPart + platformPart;
  return { split: { ...parts, refund, promoReturned: whole - platformPart }, because };
}

/** With its share of the promo, which the renter never paid. */
function droppedPart({ price, fees }: ChangedBooking, less: number): SharedPrice {
  const dropped = sharePrice(Math.min(less, listedOf(price)), fees);
  const promo = mulDiv(price.promo, dropped.rental, price.rental || 1);
  const applicationFee = Math.max(0, dropped.applicationFee - promo);
  return { ...dropped, promo, applicationFee, total: dropped.total - promo };
}

/**
 * Until when an owner's yes still makes sense: before the rental ends as booked; other dates before
 * the deposit is asked for, by either of them.
 */
export function latestAnswer(
  booking: Pick<ChangedBooking, 'startAt' | 'endAt' | 'windows'>,
  { kind, startAt }: Pick<PlannedChange, 'kind' | 'startAt'>,
): Date {
  if (kind === 'extension') return booking.endAt;
  const first = startAt < booking.startAt ? startAt : booking.startAt;
  return depositWantedAt(first, booking.windows);
}

function assertTimeToAnswer(
  booking: ChangedBooking,
  change: Pick<PlannedChange, 'kind' | 'startAt'>,
  now: Date,
): void {
  const { windows } = booking;
  if (!leavesTimeToAnswer(changeLapsesAt(now, windows), latestAnswer(booking, change), windows))
    throw notOffered(
      'The owner is asked about other dates here, and there is no time left for an answer.',
    );
}

/** The renter asks; whether the listing can still be rented for longer is the owner's matter. */
function assertChangeable(booking: ChangedBooking, terms: ChangedListing): void {
  if (terms.state !== 'ACTIVE' || terms.ownerBlocked || !terms.ownerTransfersActive)
    throw notOffered(
      'The owner does not rent this out at the moment, so its dates stay as they are.',
    );
  if (terms.currency !== booking.currency)
    throw notOffered(
      'The listing is rented in another currency by now, so its dates stay as they are.',
    );
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
  assertPayoutLimit(booking.bookedAt, period, field);
  if (terms.maxUnits > 0 && period.units > terms.maxUnits)
    throw refused(`The longest rental here is ${terms.maxUnits}.`, field);
  if (terms.closedWeekdays.includes(weekdayOf(period.endDate)))
    throw refused('The owner does not take it back on that weekday.', field);
}

function assertPayoutLimit(
  bookedAt: Date,
  { endAt }: RentalPeriod,
  field: 'endDate' | 'endAt',
): void {
  if (endAt.getTime() > bookedAt.getTime() + LATEST_END_DAYS * DAY_MS)
    throw refused(`A rental ends at most ${LATEST_END_DAYS} days after it was paid.`, field);
}

/**
 * What it costs more than what is booked would, both at the listing's prices of today. A discount for
 * long rentals that sets in makes a longer one no dearer, but gives nothing back.
 */
function difference(
  booking: ChangedBooking,
  terms: ChangedListing,
  was: RentalPeriod,
  period: RentalPeriod,
): number {
  const codes = new Set(booking.price.lines.map(({ code }) => code));
  const extras = terms.extras.filter(({ code }) => codes.has(`extra:${code}`));
  return terms.rentalOf(period, extras) - terms.rentalOf(was, extras);
}
