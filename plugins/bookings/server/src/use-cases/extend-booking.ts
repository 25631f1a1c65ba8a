/** The renter keeps it for longer: what that costs, and the request that opens the payment for it. */
import { operationKey } from '@rental/payments/contracts/operations';
import {
  isDatabaseFailure,
  toDatabaseAppError,
  transaction,
  type Trx,
} from '@rental/shared/database';
import { AppError, conflict, notFound } from '@rental/shared/errors';
import type { Knex } from 'knex';
import type { ChangeOpened, ChangePreview, ExtendRequest } from '../../../contracts/changes';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { candidates } from '../../../contracts/lifecycle';
import {
  planExtension,
  type ChangedListing,
  type NewEnd,
  type PlannedChange,
} from '../domain/booking-change';
import type { Platform } from '../platform';
import {
  areUnitsFree,
  changeByRequest,
  openChange,
  type ChangeRecord,
} from '../services/booking-changes';
import { lockBooking, type BookingRecord } from '../services/booking-record';
import { readListingTerms, type ListingTerms } from '../services/listing-terms';
import { requireParty, roleOf, type Party, type Role } from './act-on-booking';
import { priceOfPeriod } from './price-request';
import { stateConflict, transitionBooking } from './transition-booking';

/** What `extendBooking` would do now; without an end, what is booked and in which unit. */
export async function previewExtension(
  platform: Platform,
  party: Party,
  end: NewEnd,
): Promise<ChangePreview> {
  const { booking, role } = await requireParty(platform, party);
  assertExtendable(booking, role);
  const { knex, clock } = platform;
  const { terms, planned } = await plan(knex, booking, end, clock.now());
  return {
    currency: booking.currency,
    priceUnit: terms.priceUnit,
    startAt: planned.startAt.toISOString(),
    endAt: planned.endAt.toISOString(),
    startDate: planned.startDate,
    endDate: planned.endDate,
    added: [
      { code: 'extension', label: 'Extension', amount: planned.added.rental },
      { code: 'service_fee', label: 'Service fee', amount: planned.added.renterFee },
      { code: 'tax', label: booking.fees.taxLabel || 'Tax', amount: planned.added.tax },
    ].filter(({ amount }) => amount > 0),
    amount: planned.added.total,
    lines: planned.price.lines,
    total: planned.price.total,
    available: await areUnitsFree(knex, booking, terms.quantity, planned),
  };
}

/**
 * Holds the dates for a quarter of an hour and opens the payment; at once where nothing is to be paid.
 * @throws 409 DATES_UNAVAILABLE, PRICE_CHANGED with the amount, 503 PAYMENT_UNAVAILABLE with nothing held
 */
export async function extendBooking(
  platform: Platform,
  party: Party,
  request: ExtendRequest,
  requestKey: string,
): Promise<ChangeOpened> {
  const known = await changeByRequest(platform.knex, requestKey);
  const change = known ?? (await openExtension(platform, party, request, requestKey));
  if (change.state !== 'OPEN' && change.amount > 0) throw lapsed();
  return {
    bookingId: party.bookingId,
    amount: change.amount,
    currency: change.price.currency,
    endAt: change.endAt.toISOString(),
    expiresAt: change.amount > 0 ? change.expiresAt.toISOString() : null,
    paymentClientSecret: change.amount > 0 ? await openPayment(platform, change) : null,
  };
}

function assertExtendable(booking: BookingRecord, role: Role): void {
  if (candidates(booking.state, 'extend', role).length === 0 || booking.pendingIntent)
    throw stateConflict(booking);
}

interface Planned {
  terms: ListingTerms;
  planned: PlannedChange;
}

/** By the listing's terms of today and the fees that the booking was sold under. */
async function plan(
  executor: Knex | Trx,
  booking: BookingRecord,
  end: NewEnd,
  now: Date,
): Promise<Planned> {
  const terms = await readListingTerms(executor, booking.listingId, now);
  const listing: ChangedListing = {
    ...terms,
    rentalOf: (period, extras) => priceOfPeriod(terms, period, booking.quantity, extras).rental,
  };
  return { terms, planned: planExtension(booking, listing, end, now) };
}

async function openExtension(
  platform: Platform,
  { bookingId, userId }: Party,
  { expectedAmount, ...end }: ExtendRequest,
  requestKey: string,
): Promise<ChangeRecord> {
  return transaction(platform.strapi, async (trx) => {
    const booking = await lockBooking(trx, bookingId);
    const role = booking && roleOf(booking, userId);
    if (!booking || !role) throw notFound('This booking');
    assertExtendable(booking, role);
    const { terms, planned } = await plan(trx, booking, end, platform.clock.now());
    assertAmount(planned.added.total, expectedAmount);
    const actor = { kind: role, id: userId };
    await transitionBooking(platform, trx, {
      bookingId,
      event: 'extend',
      actor,
      reason: reasonOf(planned),
      facts: { change: { requestKey, planned, listed: terms.quantity } },
    });
    const change = await openChange(trx, bookingId);
    if (!change) throw new Error(`the change of booking ${bookingId} was not stored`);
    if (change.amount === 0)
      await transitionBooking(platform, trx, {
        bookingId,
        event: 'change_made',
        actor,
        reason: reasonOf(planned),
        facts: { changeNumber: change.number },
      });
    return change;
  });
}

/** For the timeline: what is asked for. */
const reasonOf = ({ endDate, endAt }: PlannedChange): string =>
  `until ${endDate} (${endAt.toISOString()})`;

function assertAmount(amount: number, expected: number | undefined): void {
  if (expected !== undefined && expected !== amount)
    throw conflict(
      BOOKING_ERRORS.PRICE_CHANGED,
      'The price has changed since it was shown. Look at it again before you pay.',
      { amount, expectedAmount: expected },
    );
}

const lapsed = (): AppError =>
  conflict(
    BOOKING_ERRORS.DATES_UNAVAILABLE,
    'The quarter of an hour to pay is over and the dates are free again. Ask for them once more.',
  );

/** The client secret, or the dates are given back: nobody holds what nobody can pay. */
async function openPayment(
  platform: Platform,
  { bookingId, number }: ChangeRecord,
): Promise<string> {
  try {
    const { clientSecret } = await platform.payments.ensureDone(
      operationKey.charge(bookingId, number),
    );
    if (clientSecret) return clientSecret;
  } catch (thrown) {
    const error = toDatabaseAppError(thrown);
    // The request stands and may have its intent: the same key finds it, or its time runs out.
    if (error instanceof AppError && isDatabaseFailure(error)) throw error;
    await giveUp(platform, bookingId, error);
    throw error;
  }
  throw new Error(`charge ${number} of booking ${bookingId} is done but waits for nobody`);
}

async function giveUp(platform: Platform, bookingId: string, error: unknown): Promise<void> {
  await transaction(platform.strapi, async (trx) => {
    await lockBooking(trx, bookingId);
    if (!(await openChange(trx, bookingId))) return;
    await transitionBooking(platform, trx, {
      bookingId,
      event: 'change_lapsed',
      actor: { kind: 'stripe' },
      reason: error instanceof AppError ? error.code : 'PAYMENT_UNAVAILABLE',
    });
  });
}
