/**
 * Reserves the dates and opens the payment. One statement stores dates, booking, quote, history,
 * events and the operation, which it leaves to this process; the call to Stripe follows its commit
 * and can be taken up again by anyone once the lease has run out (LIFECYCLE.md, rule 3).
 */
import { operationKey, type OperationResult } from '@rental/payments/contracts/operations';
import { maskTexts } from '@rental/shared/contact-data';
import {
  isDatabaseFailure,
  retried,
  rowsOf,
  toDatabaseAppError,
  transaction,
} from '@rental/shared/database';
import { AppError, conflict } from '@rental/shared/errors';
import { shareReads } from '@rental/shared/shared-read';
import type { BookingCreated, BookingRequest } from '../../../contracts/dto';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { assertRenter } from '../domain/booking-rules';
import { findRisks } from '../domain/risk';
import { linkable, type Platform } from '../platform';
import type { NewBooking } from '../services/booking-to-store';
import { ListingQueue, type Turn } from '../services/listing-queue';
import { readListingTerms } from '../services/listing-terms';
import {
  newDocumentId,
  newNumber,
  storeBooking,
  type StoredBooking,
} from '../services/new-booking';
import { readPromo } from '../services/promo-codes';
import { readRenter } from '../services/renters';
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
  const clientSecret = await openPayment(platform, stored);
  return {
    bookingId: stored.id,
    status: 'PENDING_PAYMENT',
    paymentClientSecret: clientSecret,
    expiresAt: stored.dueAt.toISOString(),
  };
}

interface Reserved extends StoredBooking {
  charge(): Promise<OperationResult>;
}

async function reserve(platform: Platform, command: CreateBooking): Promise<Reserved> {
  const { knex, clock } = platform;
  const { renterId, requestKey } = command;
  // The owner reads the message before anything is confirmed (API.md, "Contact data").
  const request = maskTexts(command.request, ['message'], linkable(platform));
  const now = clock.now();
  const [terms, renter, promo] = await Promise.all([
    readTerms(knex, request.listingId, now),
    readRenter(knex, { documentId: renterId, listingId: request.listingId, now }),
    request.promoCode ? readPromo(knex, request.promoCode, now) : undefined,
  ]);
  const { period, price } = priceRequest(terms, request, now, promo);
  assertRenter(terms, renter);
  const booking: NewBooking = {
    id: newDocumentId(),
    number: newNumber(),
    requestKey,
    renterId,
    renterName: renter.name,
    terms,
    period,
    price,
    promo,
    request,
    risks: findRisks(renter.riskRules, {
      now,
      accountCreatedAt: renter.createdAt,
      bookedAt: renter.bookedAt,
      cardSharers: renter.cardSharers,
      sharesCardWithOwner: renter.sharesCardWithOwner,
      total: price.total,
      currency: price.currency,
    }),
    now,
  };
  const turn = await queue.inTurn(terms.id, wantedBy(booking), () => takeTurn(platform, booking));
  const reserved = turn.taken ? await findByRequestKey(platform, requestKey) : turn.result;
  if (reserved) return reserved;
  throw conflict(
    BOOKING_ERRORS.DATES_UNAVAILABLE,
    'These dates have just been taken. Choose one of the alternatives or other dates.',
    { alternatives: await alternativesTo(platform, booking) },
  );
}

const queue = new ListingQueue();

const wantedBy = ({ period: { during }, request: { quantity } }: NewBooking): string =>
  `${quantity} ${during.start.toISOString()} ${during.end.toISOString()}`;

/** Who wants the same at the same time reads it together. */
const readTerms = shareReads(
  (_: unknown, listingId: string, _now: Date) => listingId,
  readListingTerms,
);

const alternativesTo = shareReads(
  (_: Platform, booking: NewBooking) => `${booking.terms.id} ${wantedBy(booking)}`,
  (platform, { terms, request, period }) => findAlternatives(platform, terms, request, period),
);

/** Only what the database found taken is taken for others, not what this very request has stored. */
async function takeTurn(
  platform: Platform,
  booking: NewBooking,
): Promise<Turn<Reserved | undefined>> {
  try {
    const result = await store(platform, booking);
    return result ? { taken: false, result } : { taken: true };
  } catch (error) {
    if (!isSameRequest(error)) throw error;
    return { taken: false, result: await findByRequestKey(platform, booking.requestKey) };
  }
}

/** Undefined, and nothing stored, when the dates are taken. */
async function store(platform: Platform, booking: NewBooking): Promise<Reserved | undefined> {
  const { terms, price, risks } = booking;
  const charge = platform.payments.planOwnOperation({
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
      // What staff look at first is not taken yet, as with a request.
      captureMethod: terms.instantBook && risks.length === 0 ? 'automatic' : 'manual',
      description: `${booking.number} ${terms.title}`.slice(0, 500),
    },
  });
  const stored = await retried(() => storeBooking(platform, booking, charge));
  return stored && { ...stored, charge: () => charge.carryOut() };
}

/** Another attempt of this very request has stored its booking. */
const isSameRequest = (error: unknown): boolean =>
  (error as { constraint?: string } | null)?.constraint === 'booking_quote_request_key_key';

/** What an attempt that was cut off had stored already. */
async function findByRequestKey(
  { knex, payments }: Platform,
  requestKey: string,
): Promise<Reserved | undefined> {
  const [row] = await rowsOf<{ document_id: string; due_at: Date | null }>(
    knex,
    `select b.document_id, b.due_at from rental.booking_quote q
      join bookings b on b.document_id = q.booking_id
      where q.request_key = ? and b.state = 'PENDING_PAYMENT'`,
    [requestKey],
  );
  if (!row?.due_at) return undefined;
  const { document_id: id, due_at: dueAt } = row;
  return { id, dueAt, charge: () => payments.ensureDone(operationKey.charge(id)) };
}

/** The client secret, or the dates are given back: nobody holds what nobody can pay. */
async function openPayment(platform: Platform, reserved: Reserved): Promise<string> {
  const { payments } = platform;
  const { id: bookingId } = reserved;
  const key = operationKey.charge(bookingId);
  try {
    const { clientSecret } = await reserved.charge();
    if (clientSecret) return clientSecret;
  } catch (thrown) {
    const error = toDatabaseAppError(thrown);
    // The booking stands and may have its intent: the same key finds it, or its time runs out.
    if (error instanceof AppError && isDatabaseFailure(error)) throw error;
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
