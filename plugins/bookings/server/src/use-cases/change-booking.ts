/** The renter keeps it for longer, or takes it on other dates: what that costs, and the request for it. */
import { operationKey } from '@rental/payments/contracts/operations';
import {
  isDatabaseFailure,
  toDatabaseAppError,
  transaction,
  type Trx,
} from '@rental/shared/database';
import { AppError, conflict, notFound } from '@rental/shared/errors';
import { addDays } from '@rental/shared/local-time';
import type { Knex } from 'knex';
import type {
  ChangeDatesRequest,
  ChangeOpened,
  ChangePreview,
  ExtendRequest,
} from '../../../contracts/changes';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { candidates } from '../../../contracts/lifecycle';
import { listedOf, type PriceUnit } from '../../../contracts/pricing';
import {
  planDates,
  planExtension,
  type ChangedListing,
  type NewEnd,
  type PlannedChange,
} from '../domain/booking-change';
import { changedDates } from '../domain/changed-dates';
import { refundSteps } from '../domain/refund';
import type { PeriodRequest } from '../domain/rental-period';
import type { Platform } from '../platform';
import { changeByRequest, openChange, type ChangeRecord } from '../services/booking-changes';
import { areUnitsFree } from '../services/changed-units';
import { lockBooking, type BookingRecord } from '../services/booking-record';
import { readListingTerms, type ListingTerms } from '../services/listing-terms';
import { requireParty, roleOf, type Party, type Role } from './act-on-booking';
import { priceOfPeriod } from './price-request';
import { stateConflict, transitionBooking } from './transition-booking';

/** The events that a renter asks for a change with. */
export type ChangeKind = 'extend' | 'change_dates';

/** What `changeBooking` would do now; an extension without its end: for one day, night or hour more. */
export async function previewChange(
  platform: Platform,
  party: Party,
  kind: ChangeKind,
  dates: PeriodRequest,
): Promise<ChangePreview> {
  const { booking, role } = await requireParty(platform, party);
  assertChangeable(booking, role, kind);
  const { knex, clock } = platform;
  const now = clock.now();
  const { terms, planned } = await plan(knex, booking, kind, dates, now);
  return {
    currency: booking.currency,
    priceUnit: terms.priceUnit,
    startAt: planned.startAt.toISOString(),
    endAt: planned.endAt.toISOString(),
    startDate: planned.startDate,
    endDate: planned.endDate,
    added: addedLines(booking, planned),
    amount: planned.added.total,
    refund: planned.refund.refund,
    lines: planned.price.lines,
    total: planned.price.total,
    cancellation: refundSteps(planned.price, booking.policy, planned.startAt, now).map((step) => ({
      ...step,
      until: step.until?.toISOString() ?? null,
    })),
    needsApproval: planned.needsApproval,
    available: await areUnitsFree(knex, booking, terms.quantity, planned),
  };
}

const addedLines = ({ fees }: BookingRecord, { kind, added }: PlannedChange) =>
  [
    kind === 'extension'
      ? { code: 'extension', label: 'Extension', amount: listedOf(added) }
      : { code: 'change', label: 'Other dates', amount: listedOf(added) },
    { code: 'service_fee', label: 'Service fee', amount: added.renterFee },
    { code: 'tax', label: fees.taxLabel || 'Tax', amount: added.tax },
  ].filter(({ amount }) => amount > 0);

export interface ChangeCommand {
  kind: ChangeKind;
  /** The same for every attempt of one request (`withIdempotency`). */
  requestKey: string;
  request: ExtendRequest & ChangeDatesRequest;
}

/**
 * Holds the dates for a quarter of an hour and opens the payment; at once where nothing is to be paid.
 * @throws 409 DATES_UNAVAILABLE, PRICE_CHANGED with the amounts, 503 PAYMENT_UNAVAILABLE with nothing held
 */
export async function changeBooking(
  platform: Platform,
  party: Party,
  command: ChangeCommand,
): Promise<ChangeOpened> {
  const known = await changeByRequest(platform.knex, command.requestKey);
  const opened = known ? { change: known, refund: 0 } : await storeChange(platform, party, command);
  const { change, refund } = opened;
  const isPaid = change.amount > 0;
  const { needsApproval } = change;
  if (isPaid && change.state !== 'OPEN') throw lapsed();
  return {
    bookingId: party.bookingId,
    amount: change.amount,
    refund,
    currency: change.price.currency,
    startAt: change.startAt.toISOString(),
    endAt: change.endAt.toISOString(),
    needsApproval,
    expiresAt: isPaid || needsApproval ? change.expiresAt.toISOString() : null,
    paymentClientSecret: isPaid ? await openPayment(platform, change) : null,
  };
}

function assertChangeable(booking: BookingRecord, role: Role, kind: ChangeKind): void {
  if (candidates(booking.state, kind, role).length === 0 || booking.pendingIntent)
    throw stateConflict(booking);
}

interface Planned {
  terms: ListingTerms;
  planned: PlannedChange;
}

/** By the listing's terms of today and the fees and the policy that the booking was sold under. */
async function plan(
  executor: Knex | Trx,
  booking: BookingRecord,
  kind: ChangeKind,
  dates: PeriodRequest,
  now: Date,
): Promise<Planned> {
  const terms = await readListingTerms(executor, booking.listingId, now);
  const listing: ChangedListing = {
    ...terms,
    rentalOf: (period, extras) => listedOf(priceOfPeriod(terms, period, booking.quantity, extras)),
  };
  if (kind === 'change_dates') return { terms, planned: planDates(booking, listing, dates, now) };
  const { endDate, endAt } = dates;
  const end = endDate || endAt ? { endDate, endAt } : oneMore(booking, terms.priceUnit);
  return { terms, planned: planExtension(booking, listing, end, now) };
}

const HOUR_MS = 3_600_000;

const oneMore = ({ endDate, endAt }: BookingRecord, unit: PriceUnit): NewEnd =>
  unit === 'HOUR'
    ? { endAt: new Date(endAt.getTime() + HOUR_MS).toISOString() }
    : { endDate: addDays(endDate, 1) };

/** What costs nothing more is made in the same transaction. */
async function storeChange(
  platform: Platform,
  { bookingId, userId }: Party,
  { kind, request, requestKey }: ChangeCommand,
): Promise<{ change: ChangeRecord; refund: number }> {
  const { expectedAmount, expectedRefund, ...dates } = request;
  return transaction(platform.strapi, async (trx) => {
    const booking = await lockBooking(trx, bookingId);
    const role = booking && roleOf(booking, userId);
    if (!booking || !role) throw notFound('This booking');
    assertChangeable(booking, role, kind);
    const { terms, planned } = await plan(trx, booking, kind, dates, platform.clock.now());
    assertAmount('amount', planned.added.total, expectedAmount);
    assertAmount('refund', planned.refund.refund, expectedRefund);
    const shared = {
      bookingId,
      actor: { kind: role, id: userId },
      reason: changedDates(booking, planned),
    };
    await transitionBooking(platform, trx, {
      ...shared,
      event: kind,
      facts: { change: { requestKey, planned, listed: terms.quantity } },
    });
    const change = await openChange(trx, bookingId);
    if (!change) throw new Error(`the change of booking ${bookingId} was not stored`);
    const { refund: split, because } = planned;
    if (change.amount === 0 && !planned.needsApproval)
      await transitionBooking(platform, trx, {
        ...shared,
        event: 'change_made',
        facts: {
          changeNumber: change.number,
          ...(because ? { refund: { split, because } } : {}),
        },
      });
    return { change, refund: split.refund };
  });
}

function assertAmount(
  what: 'amount' | 'refund',
  amount: number,
  expected: number | undefined,
): void {
  if (expected !== undefined && expected !== amount)
    throw conflict(
      BOOKING_ERRORS.PRICE_CHANGED,
      'The price has changed since it was shown. Look at it again before you agree.',
      { [what]: amount, expected },
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
