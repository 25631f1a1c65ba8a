import { createHash } from 'node:crypto';

/**
 * @typedef {object} TwinBooking
 * @property {string} id
 * @property {string} number
 * @property {string} renterId
 * @property {string} key the Idempotency-Key
 * @property {string} attempt
 * @property {any} listing the row
 * @property {any} body
 * @property {any} terms
 * @property {any} quote
 * @property {Date} start
 * @property {Date} end
 * @property {Date} now
 * @property {Date} dueAt
 * @property {readonly string[]} consumers of the outbox who listen to new bookings
 */

const ROUTE = 'bookings.create {}';
const LEASE_MS = 30_000;

/** @param {unknown} value */
const hashOf = (value) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/**
 * The rows of a new booking, one statement a table.
 *
 * @param {import('pg').PoolClient} client in a transaction
 * @param {TwinBooking} booking
 */
export async function insertBooking(client, booking) {
  const { id, renterId, listing, body, terms, now } = booking;
  const version = `${terms.policy.slug}@${terms.policy.version}`;
  await client.query(
    `insert into rental.idempotency_key (actor, route, key, body_hash, lease, attempt, locked_until)
      values ($1, $2, $3, $4, $5, $5, $6)`,
    [
      renterId,
      ROUTE,
      booking.key,
      hashOf(body),
      booking.attempt,
      new Date(now.getTime() + LEASE_MS),
    ],
  );
  await client.query(
    `insert into rental.reservation (listing_id, unit, during, kind, booking_id)
      values ($1, 1, tstzrange($2, $3), 'booking', $4)`,
    [listing.id, booking.start, booking.end, id],
  );
  await insertBookingRow(client, booking, version);
  await insertQuote(client, booking);
  await client.query(
    `insert into rental.booking_history
        (booking_id, from_state, to_state, event, actor_kind, actor_id, policy_version, at)
      values ($1, null, 'DRAFT', 'draft', 'renter', $2, $3, $4),
        ($1, 'DRAFT', 'PENDING_PAYMENT', 'submit', 'renter', $2, $3, $4)`,
    [id, renterId, version, now],
  );
  await insertOperation(client, booking);
  for (const consumer of booking.consumers)
    await client.query(
      `insert into rental.outbox (consumer, topic, key, payload, occurred_at, next_at)
        values ($1, 'booking.created', $2, $3, $4, $4)`,
      [consumer, id, JSON.stringify({ bookingId: id, listingId: listing.id }), now],
    );
}

/** @param {import('pg').PoolClient} client @param {TwinBooking} booking @param {string} version */
async function insertBookingRow(client, booking, version) {
  const { id, number, renterId, listing, body, quote, now, dueAt } = booking;
  await client.query(
    `insert into bookings (document_id, number, listing_id, listing_title, renter_id, owner_id,
        quantity, state, start_at, end_at, start_date, end_date, time_zone, due_at, total, currency,
        deposit_amount, deposit_state, guests, policy_version, booked_at, created_at, updated_at,
        published_at)
      values ($1, $2, $3, $4, $5, $6, 1, 'PENDING_PAYMENT', $7, $8, $9, $10, $11, $12, $13, $14,
        $15, $16, 1, $17, $18, $18, $18, $18)`,
    [
      id,
      number,
      listing.id,
      listing.title,
      renterId,
      listing.owner_id,
      booking.start,
      booking.end,
      body.startDate,
      body.endDate,
      listing.time_zone,
      dueAt,
      quote.total,
      quote.currency,
      quote.deposit,
      quote.deposit > 0 ? 'planned' : 'none',
      version,
      now,
    ],
  );
}

/** @param {import('pg').PoolClient} client @param {TwinBooking} booking */
async function insertQuote(client, { id, attempt, terms, quote, now }) {
  const { policy, fees } = terms;
  await client.query(
    `insert into rental.booking_quote (booking_id, request_key, currency, total, application_fee,
        owner_share, quote, policy, fees, agreement_hash, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      attempt,
      quote.currency,
      quote.total,
      quote.applicationFee,
      quote.ownerShare,
      JSON.stringify(quote),
      JSON.stringify(policy),
      JSON.stringify(fees),
      hashOf({ quote, policy, fees }),
      now,
    ],
  );
}

/** @param {import('pg').PoolClient} client @param {TwinBooking} booking */
async function insertOperation(client, { id, number, renterId, listing, quote, now }) {
  await client.query(
    `insert into ledger.operation (key, kind, booking_id, owner_id, payload, due_at, next_at, created_at)
      values ($1, 'charge.create', $2, $3, $4, $5, $5, $5)`,
    [
      `bk:${id}:charge:1`,
      id,
      listing.owner_id,
      JSON.stringify({
        number: 1,
        amount: quote.total,
        currency: quote.currency,
        applicationFee: quote.applicationFee,
        ownerId: listing.owner_id,
        renterId,
        captureMethod: 'automatic',
        description: `${number} ${listing.title}`,
      }),
      now,
    ],
  );
}

/**
 * What Stripe answered, and what the renter is answered.
 *
 * @param {import('pg').PoolClient} client in a transaction
 * @param {TwinBooking} booking
 * @param {any} intent
 * @param {object} answer
 */
export async function storeResult(client, booking, intent, answer) {
  const { id, renterId, listing, quote, now } = booking;
  const key = `bk:${id}:charge:1`;
  await client.query(
    `insert into ledger.intent (id, kind, booking_id, number, owner_id, renter_id, amount, currency,
        application_fee, status, client_secret, created_at, changed_at)
      values ($1, 'charge', $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
    [
      intent.id,
      id,
      listing.owner_id,
      renterId,
      quote.total,
      quote.currency,
      quote.applicationFee,
      intent.status,
      intent.client_secret,
      now,
    ],
  );
  await client.query(
    `update ledger.operation set state = 'done', result = $2, done_at = $3 where key = $1`,
    [
      key,
      JSON.stringify({
        key,
        kind: 'charge.create',
        objectId: intent.id,
        status: intent.status,
        clientSecret: intent.client_secret,
      }),
      new Date(),
    ],
  );
  await client.query(
    `update rental.idempotency_key set status = 201, answer = $4, locked_until = null
      where actor = $1 and route = $2 and key = $3`,
    [renterId, ROUTE, booking.key, JSON.stringify(answer)],
  );
}
