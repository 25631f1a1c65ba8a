/**
 * The bare twin of POST /api/bookings: node:http, a pool of pg as large as the platform's, the
 * Stripe SDK. It reads the listing, writes the rows that the platform writes in one plain
 * transaction, makes the same call to Stripe, stores its result and answers the same JSON.
 *
 * What it leaves out, and the platform does for every booking: it knows its renter (no token, no
 * access check), trusts the body (no validation, no rate limit), never finds the same key a second
 * time, takes any dates (no notice, window, verification, zones, tiers, extras), lets racers wait
 * on the exclusion constraint (no lock, no alternatives), leases nothing, and cannot take up
 * again what a crash cut off. No request ids, logs, metrics, security headers, CORS.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../dev/start/settings.mjs';
import { insertBooking, storeResult } from './twin-rows.mjs';

const require = createRequire(import.meta.url);
/** @type {typeof import('pg')} */
const { Pool } = require('pg');
const payments = createRequire(path.join(root, 'plugins/payments/package.json'));
const Stripe = payments('stripe');

const { DATABASE_URL = '', STRIPE_URL = '', STRIPE_KEY } = process.env;
const { RENTER_ID = '', OUTBOX_CONSUMERS = '' } = process.env;
const consumers = OUTBOX_CONSUMERS.split(',').filter(Boolean);
const database = new URL(DATABASE_URL);
// The second setting tells the guard of `bookings` that its writer may write.
database.searchParams.set('options', '-c jit=off -c rental.transition=on');
/** As large as in cms/config/database.ts. */
const pool = new Pool({ connectionString: database.href, max: 20 });
const { hostname: host, port } = new URL(STRIPE_URL);
const stripe = new Stripe(STRIPE_KEY, {
  host,
  port,
  protocol: 'http',
  maxNetworkRetries: 0,
  telemetry: false,
});

const DAY_MS = 86_400_000;
const PAY_WITHIN_MS = 15 * 60_000;

const READ_LISTING = `select l.document_id as id, l.title, l.owner_id, l.price_amount, l.currency,
    l.deposit_amount, l.time_zone, l.instant_book, o.stripe_account_id as account
  from listings l join up_users o on o.document_id = l.owner_id where l.document_id = $1`;

/** What hardly ever changes is read once. */
async function readTerms() {
  const renter = await pool.query(
    'select stripe_customer_id as customer from up_users where document_id = $1',
    [RENTER_ID],
  );
  const fees = await pool.query(
    `select slug, version, renter_fee_bps, commission_bps, owner_penalty_bps, tax_bps, tax_label
      from fee_schedules where published_at is not null order by version desc limit 1`,
  );
  const policy = await pool.query(
    `select name, slug, version, tiers, in_progress_refund, service_fee_refundable
      from cancellation_policies where published_at is not null order by id limit 1`,
  );
  return { customer: renter.rows[0].customer, fees: fees.rows[0], policy: policy.rows[0] };
}

/** @param {number} amount @param {number} bps */
const percent = (amount, bps) => Math.round((amount * bps) / 10_000);

/** @param {any} listing @param {any} body @param {Awaited<ReturnType<typeof readTerms>>} terms */
function price(listing, body, { fees }) {
  const start = new Date(`${body.startDate}T00:00:00Z`);
  const end = new Date(new Date(`${body.endDate}T00:00:00Z`).getTime() + DAY_MS);
  const units = (end.getTime() - start.getTime()) / DAY_MS;
  const rental = Number(listing.price_amount) * units;
  const renterFee = percent(rental, fees.renter_fee_bps);
  const tax = percent(rental + renterFee, fees.tax_bps);
  const commission = percent(rental, fees.commission_bps);
  const lines = [
    { code: 'rental', label: `${rental / 100 / units} × ${units} days`, amount: rental },
    { code: 'service_fee', label: 'Service fee', amount: renterFee },
    { code: 'tax', label: fees.tax_label, amount: tax },
  ];
  const total = rental + renterFee + tax;
  const applicationFee = renterFee + tax + commission;
  const deposit = Number(listing.deposit_amount);
  const sums = { rental, renterFee, tax, total, commission, applicationFee, deposit };
  const ownerShare = rental - commission;
  return { start, end, quote: { currency: listing.currency, units, lines, ...sums, ownerShare } };
}

/**
 * @template T
 * @param {(client: import('pg').PoolClient) => Promise<T>} work
 */
async function transaction(work) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** @param {any} booking @param {string} customer */
const createIntent = ({ id, number, listing, quote }, customer) =>
  stripe.paymentIntents.create(
    {
      amount: quote.total,
      currency: quote.currency.toLowerCase(),
      application_fee_amount: quote.applicationFee,
      transfer_data: { destination: listing.account },
      transfer_group: `booking:${id}`,
      customer,
      setup_future_usage: 'off_session',
      capture_method: 'automatic',
      description: `${number} ${listing.title}`,
      metadata: {
        kind: 'charge',
        bookingId: id,
        number: '1',
        ownerId: listing.owner_id,
        renterId: RENTER_ID,
      },
      expand: ['latest_charge.balance_transaction', 'latest_charge.transfer'],
    },
    { idempotencyKey: `bk:${id}:charge:1` },
  );

/** @param {any} body @param {string} key @param {Awaited<ReturnType<typeof readTerms>>} terms */
async function book(body, key, terms) {
  const { rows } = await pool.query(READ_LISTING, [body.listingId]);
  const now = new Date();
  const booking = {
    id: randomBytes(12).toString('hex'),
    number: `RP-${randomBytes(5).toString('hex')}`,
    renterId: RENTER_ID,
    key,
    attempt: randomUUID(),
    listing: rows[0],
    body,
    terms,
    ...price(rows[0], body, terms),
    now,
    dueAt: new Date(now.getTime() + PAY_WITHIN_MS),
    consumers,
  };
  await transaction((client) => insertBooking(client, booking));
  const intent = await createIntent(booking, terms.customer);
  const answer = {
    bookingId: booking.id,
    status: 'PENDING_PAYMENT',
    paymentClientSecret: intent.client_secret,
    expiresAt: booking.dueAt.toISOString(),
  };
  await transaction((client) => storeResult(client, booking, intent, answer));
  return answer;
}

const terms = await readTerms();
const server = createServer((request, response) => {
  /** @type {Buffer[]} */
  const chunks = [];
  const answer = (/** @type {number} */ status, /** @type {unknown} */ body) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    if (request.method !== 'POST') return answer(404, {});
    const body = JSON.parse(Buffer.concat(chunks).toString());
    return book(body, String(request.headers['idempotency-key']), terms).then(
      (created) => answer(201, created),
      (error) => answer(500, { error: String(error) }),
    );
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
