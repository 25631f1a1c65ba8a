/**
 * Reserves the dates and opens the payment. One transaction stores dates, booking, quote, history,
 * events and the operation; the call to Stripe follows its commit and can be taken up again by
 * anyone (LIFECYCLE.md, rule 3).
 */
import { operationKey } from '@rental/payments/contracts/operations';
import { rowsOf, transaction } from '@rental/shared/database';
import { AppError, conflict } from '@rental/shared/errors';
import { wakeAfter } from '@rental/shared/outbox/index';
import type { BookingCreated, BookingRequest } from '../../../contracts/dto';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { assertRenter } from '../domain/booking-rules';
import type { Platform } from '../platform';
import { readListingTerms } from '../services/listing-terms';
import {
  newDocumentId,
  newNumber,
  storeBooking,
  type NewBooking,
  type StoredBooking,
} from '../services/new-booking';
import { readRenter } from '../services/renters';
import { countFreeUnits, lockListingCalendar } from '../services/reservations';
import { findAlternatives } from './find-alternatives';
import { priceRequest } from './price-request';
import { transitionBooking } from './transition-booking';

export interface CreateBooking {
  renterId: string;
  /** The same for every attempt of one request (`withIdempotency`). */
  requestKey: string;
  request: BookingRequest;
}

/** @throws 409 DATES_UNAVAILABLE with alternatives, 503 PAYMENT_UNAVAILABLE with no dates kept */
export async function createBooking(
  platform: Platform,
  command: CreateBooking,
): Promise<BookingCreated> {
  const stored = await reserve(platform, command);
  const clientSecret = await openPayment(platform, stored.id);
  return {
    bookingId: stored.id,
    status: 'PENDING_PAYMENT',
    paymentClientSecret: clientSecret,
    expiresAt: stored.dueAt.toISOString(),
  };
}

async function reserve(platform: Platform, command: CreateBooking): Promise<StoredBooking> {
  const { knex, clock } = platform;
  const { renterId, request, requestKey } = command;
  const now = clock.now();
  const [terms, renter] = await Promise.all([
    readListingTerms(knex, request.listingId, now),
    readRenter(knex, renterId),
  ]);
  const { period, price } = priceRequest(terms, request, now);
  assertRenter(terms, renter);
  const free = await countFreeUnits(knex, terms, period.during);
  const booking: NewBooking = {
    id: newDocumentId(),
    number: newNumber(),
    requestKey,
    renterId,
    terms,
    period,
    price,
    request,
    now,
  };
  const stored = free >= request.quantity ? await store(platform, booking) : undefined;
  const resumed = stored ?? (await findByRequestKey(platform, requestKey));
  if (resumed) return resumed;
  throw conflict(
    BOOKING_ERRORS.DATES_UNAVAILABLE,
    'These dates have just been taken. Choose one of the alternatives or other dates.',
    { alternatives: await findAlternatives(platform, terms, request, period) },
  );
}

class DatesTaken extends Error {}

async function store(platform: Platform, booking: NewBooking): Promise<StoredBooking | undefined> {
  const { terms, price } = booking;
  try {
    return await transaction(platform.strapi, async (trx) => {
      await lockListingCalendar(trx, terms.id);
      const stored = await storeBooking(platform, trx, booking);
      if (!stored) throw new DatesTaken();
      await platform.payments.planOperation(trx, {
        kind: 'charge.create',
        key: operationKey.charge(booking.id),
        bookingId: booking.id,
        payload: {
          number: 1,
          amount: price.total,
          currency: price.currency,
          applicationFee: price.applicationFee,
          ownerId: terms.ownerId,
          renterId: booking.renterId,
          captureMethod: terms.instantBook ? 'automatic' : 'manual',
          description: `${booking.number} ${terms.title}`.slice(0, 500),
        },
      });
      wakeAfter(platform.strapi, trx);
      return stored;
    });
  } catch (error) {
    if (error instanceof DatesTaken || isSameRequest(error)) return undefined;
    throw error;
  }
}

/** Another attempt of this very request has stored its booking. */
const isSameRequest = (error: unknown): boolean =>
  (error as { constraint?: string } | null)?.constraint === 'booking_quote_request_key_key';

/** What an attempt that was cut off had stored already. */
async function findByRequestKey(
  { knex }: Platform,
  requestKey: string,
): Promise<StoredBooking | undefined> {
  const [row] = await rowsOf<{ document_id: string; due_at: Date | null }>(
    knex,
    `select b.document_id, b.due_at from rental.booking_quote q
      join bookings b on b.document_id = q.booking_id
      where q.request_key = ? and b.state = 'PENDING_PAYMENT'`,
    [requestKey],
  );
  return row?.due_at ? { id: row.document_id, dueAt: row.due_at } : undefined;
}

/** The client secret, or the dates are given back: nobody holds what nobody can pay. */
async function openPayment(platform: Platform, bookingId: string): Promise<string> {
  const { payments } = platform;
  const key = operationKey.charge(bookingId);
  try {
    const { clientSecret } = await payments.ensureDone(key);
    if (clientSecret) return clientSecret;
  } catch (error) {
    if (await giveUp(platform, bookingId, key, error)) throw error;
    // It came through in the meantime, or failed for good and its event gives the dates back.
    const payment = await payments.paymentOf(bookingId);
    if (!payment) throw error;
    return payment.clientSecret;
  }
  throw new Error(`the charge of booking ${bookingId} is done but waits for nobody`);
}

/** False when the operation is not open any more. */
async function giveUp(
  platform: Platform,
  bookingId: string,
  key: string,
  error: unknown,
): Promise<boolean> {
  return transaction(platform.strapi, async (trx) => {
    if (!(await platform.payments.abandonOperation(trx, key))) return false;
    await transitionBooking(platform, trx, {
      bookingId,
      event: 'payment_unavailable',
      actor: { kind: 'stripe' },
      reason: error instanceof AppError ? error.code : 'PAYMENT_UNAVAILABLE',
    });
    return true;
  });
}
