/** The one statement that takes the dates and stores a new booking with its quote, history and events. */
import { randomBytes, randomInt } from 'node:crypto';
import type { OwnOperation } from '@rental/payments/contracts/service';
import { rowsOf, type Prepared } from '@rental/shared/database';
import { rowsFor, wakeOutbox } from '@rental/shared/outbox/index';
import { INSERT_EVENTS, toJsonRows } from '@rental/shared/outbox/publish';
import { dueAtOf } from '../domain/deadlines';
import { promoRefused, type PromoRefusal } from '../domain/promo-rules';
import type { Platform } from '../platform';
import { agreementOf, sealed } from './agreements';
import type { NewBooking } from './booking-to-store';
import { PROMO_REFUSAL, promoValues } from './promo-codes';
import { TAKE_UNITS } from './reservations';

export interface StoredBooking {
  id: string;
  dueAt: Date;
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** For people: no letters that are mistaken for digits. */
export const newNumber = (): string =>
  `RP-${Array.from({ length: 7 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;

/** 24 characters of base 36, like Strapi's own document ids. */
export const newDocumentId = (): string =>
  BigInt(`0x${randomBytes(16).toString('hex')}`)
    .toString(36)
    .padStart(24, 'k')
    .slice(0, 24);

/** Its text depends on the plugin's neighbours only, so that it is the same for every booking. */
const storing = (insertOperation: string): Prepared => ({
  name: 'bookings.store-booking',
  sql: `with promised as materialized (select ${PROMO_REFUSAL} as refusal),
  decided as materialized (
    select refusal, case when refusal is null then ${TAKE_UNITS} else false end as won,
        set_config('rental.transition', 'on', true) as allowed
      from promised
  ),
  booking as (
    insert into bookings (document_id, number, listing_id, listing_title, listing_photo, renter_id,
        owner_id, quantity, state, start_at, end_at, start_date, end_date, time_zone, due_at, total,
        currency, deposit_amount, deposit_state, guests, message, policy_version, booked_at,
        created_at, updated_at, published_at)
      select :bookingId, :number, :listingId, :title, :photo, :renterId, :ownerId, :quantity,
        'PENDING_PAYMENT', :startAt, :endAt, :startDate, :endDate, :timeZone, :dueAt, :total,
        :currency, :deposit, :depositState, :guests, :message, :policyVersion, :now, :now, :now, :now
      from decided where won and allowed = 'on'
      returning document_id
  ),
  quoted as (
    insert into rental.booking_quote (booking_id, request_key, currency, total, application_fee,
        owner_share, quote, policy, fees, windows, agreement, agreement_hash, during, risk,
        created_at)
      select document_id, :requestKey, :currency, :total, :applicationFee, :ownerShare,
        :quote::jsonb, :policy::jsonb, :fees::jsonb, :windows::jsonb, :agreement, :agreementHash, tstzrange(:from, :until),
        :risk::jsonb, :now from booking
  ),
  promo_used as (
    insert into rental.promo_use (booking_id, slug, version, renter_id, currency, amount, at)
      select document_id, :promoSlug, :promoVersion, :renterId, :currency, :promo, :now
        from booking where :promo::bigint > 0
  ),
  history as (
    insert into rental.booking_history
        (booking_id, from_state, to_state, event, actor_kind, actor_id, policy_version, at)
      select document_id, step.from_state, step.to_state, step.event, 'renter', :renterId, :policyVersion, :now
        from booking, (values (1, null, 'DRAFT', 'draft'), (2, 'DRAFT', 'PENDING_PAYMENT', 'submit'))
          as step(n, from_state, to_state, event)
        order by step.n
  ),
  operation as (${insertOperation} where exists (select from booking)),
  told as (${INSERT_EVENTS} where exists (select from booking))
  select won, refusal from decided`,
});

/**
 * Dates, booking, quote, history, the operation that opens the payment and the events, all or
 * nothing, by one statement: every round trip more is a large part of what a booking costs.
 * Undefined, and nothing stored, when the dates are not free.
 *
 * @throws 409 when the promo code cannot be used any more, by anyone or by this renter
 */
export async function storeBooking(
  { strapi, knex }: Platform,
  booking: NewBooking,
  charge: OwnOperation,
): Promise<StoredBooking | undefined> {
  const { id, terms, period, now } = booking;
  const { startAt, endAt } = period;
  const dueAt = dueAtOf('PENDING_PAYMENT', { now, startAt, endAt, windows: terms.windows });
  if (!dueAt) throw new Error('PENDING_PAYMENT has no deadline');
  const events = rowsFor(strapi, [
    {
      topic: 'booking.created',
      key: id,
      payload: { bookingId: id, listingId: terms.id },
      occurredAt: now,
    },
  ]);
  const [row] = await rowsOf<{ won: boolean; refusal: PromoRefusal | null }>(
    knex,
    storing(charge.insert),
    {
      ...valuesOf(booking),
      dueAt,
      operation: charge.row,
      events: toJsonRows(events),
    },
  );
  if (row?.refusal) throw promoRefused(row.refusal);
  if (!row?.won) return undefined;
  if (events.length > 0) wakeOutbox(strapi);
  return { id, dueAt };
}

function valuesOf(booking: NewBooking) {
  const { id, number, requestKey, renterId, terms, period, price, request, risks, now } = booking;
  const { promo } = booking;
  const quote = {
    ...price,
    instantBook: terms.instantBook,
    ...(promo ? { promoVersion: `${promo.slug}@${promo.version}` } : {}),
  };
  const agreed = sealed(agreementOf(booking));
  return {
    bookingId: id,
    ...promoValues(promo),
    promo: price.promo,
    number,
    requestKey,
    renterId,
    now,
    listingId: terms.id,
    title: terms.title,
    photo: terms.photo,
    ownerId: terms.ownerId,
    units: terms.quantity,
    timeZone: terms.timeZone,
    policyVersion: terms.policy.version,
    from: period.during.start,
    until: period.during.end,
    startAt: period.startAt,
    endAt: period.endAt,
    startDate: period.startDate,
    endDate: period.endDate,
    total: price.total,
    currency: price.currency,
    deposit: price.deposit,
    depositState: price.deposit > 0 ? 'planned' : 'none',
    applicationFee: price.applicationFee,
    ownerShare: price.ownerShare,
    quantity: request.quantity,
    guests: request.guests,
    message: request.message ?? null,
    quote: JSON.stringify(quote),
    policy: JSON.stringify(terms.policy),
    fees: JSON.stringify(terms.fees),
    windows: JSON.stringify(terms.windows),
    risk: risks.length > 0 ? JSON.stringify(risks) : null,
    agreement: agreed.text,
    agreementHash: agreed.hash,
  };
}
