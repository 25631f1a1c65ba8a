/** Whether a listing may be booked like this, now. Each refusal says what to change. */
import { AppError, conflict, forbidden, notFound } from '@rental/shared/errors';
import { weekdayOf } from '@rental/shared/local-time';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { LATEST_END_DAYS } from '../../../contracts/periods';
import type { Extra } from '../../../contracts/pricing';
import type { RentalPeriod } from './rental-period';

export interface BookableListing {
  state: string;
  ownerId: string;
  ownerBlocked: boolean;
  ownerTransfersActive: boolean;
  verification: 'none' | 'email' | 'phone' | 'identity';
  quantity: number;
  extras: readonly Extra[];
  minUnits: number;
  maxUnits: number;
  noticeHours: number;
  windowDays: number;
  closedWeekdays: readonly number[];
}

export interface Renter {
  documentId: string;
  emailVerified: boolean;
  phoneVerified: boolean;
  identityVerified: boolean;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const datesRefused = (message: string, field: 'startDate' | 'endDate'): AppError =>
  new AppError(400, BOOKING_ERRORS.DATES_INVALID, message, { fields: { [field]: message } });

/** Not ACTIVE looks like not there. */
export function assertListed(listing: BookableListing): void {
  if (listing.state !== 'ACTIVE') throw notFound('This listing');
}

export function assertBookable(listing: BookableListing): void {
  assertListed(listing);
  if (listing.ownerBlocked || !listing.ownerTransfersActive)
    throw conflict(
      BOOKING_ERRORS.LISTING_NOT_BOOKABLE,
      'The owner cannot take bookings at the moment. Choose a similar listing.',
    );
}

export function assertPeriodAllowed(
  listing: BookableListing,
  period: RentalPeriod,
  now: Date,
): void {
  const lead = period.startAt.getTime() - now.getTime();
  if (lead < 0)
    throw datesRefused('The start has passed already. Choose a later date.', 'startDate');
  if (lead < listing.noticeHours * HOUR_MS)
    throw datesRefused(`The owner needs ${listing.noticeHours} hours notice.`, 'startDate');
  if (lead > listing.windowDays * DAY_MS)
    throw datesRefused(`It can be booked at most ${listing.windowDays} days ahead.`, 'startDate');
  if (period.endAt.getTime() > now.getTime() + LATEST_END_DAYS * DAY_MS)
    throw datesRefused(`A rental must end within ${LATEST_END_DAYS} days from today.`, 'endDate');
  if (period.units < listing.minUnits)
    throw datesRefused(`The shortest rental here is ${listing.minUnits}.`, 'endDate');
  if (listing.maxUnits > 0 && period.units > listing.maxUnits)
    throw datesRefused(`The longest rental here is ${listing.maxUnits}.`, 'endDate');
  for (const [field, date] of [
    ['startDate', period.startDate],
    ['endDate', period.endDate],
  ] as const)
    if (listing.closedWeekdays.includes(weekdayOf(date)))
      throw datesRefused('The owner does not hand over on that weekday.', field);
}

export function assertQuantity(listing: BookableListing, quantity: number): void {
  if (quantity > listing.quantity)
    throw conflict(
      BOOKING_ERRORS.QUANTITY_UNAVAILABLE,
      `There ${listing.quantity === 1 ? 'is' : 'are'} ${listing.quantity} of this item.`,
      { quantity: listing.quantity },
    );
}

export function chooseExtras(listing: BookableListing, codes: readonly string[]): Extra[] {
  return [...new Set(codes)].map((code) => {
    const extra = listing.extras.find((candidate) => candidate.code === code);
    if (extra) return extra;
    throw new AppError(400, BOOKING_ERRORS.EXTRA_UNKNOWN, `There is no extra called "${code}".`, {
      fields: { extras: `There is no extra called "${code}".` },
    });
  });
}

export function assertRenter(listing: BookableListing, renter: Renter): void {
  if (renter.documentId === listing.ownerId)
    throw forbidden(
      'This is your own listing: you cannot rent it from yourself.',
      BOOKING_ERRORS.OWN_LISTING,
    );
  const held = {
    none: true,
    email: renter.emailVerified,
    phone: renter.phoneVerified,
    identity: renter.identityVerified,
  }[listing.verification];
  if (!held)
    throw forbidden(
      `This category asks renters for a verified ${listing.verification}. Verify it in your account.`,
      BOOKING_ERRORS.VERIFICATION_REQUIRED,
    );
}
