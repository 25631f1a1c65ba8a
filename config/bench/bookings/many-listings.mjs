import { withClient } from '../stage.mjs';

/** Every listing is free on each of these days from now on, so that no request is refused. */
const DAYS = 70;
const FIRST_DAY = 5;
const LISTINGS = 250;
const DAY_MS = 86_400_000;

/** Copies of one listing that can be booked at once, for any day, by anybody with an account. */
const CLONE = `insert into listings
  select (jsonb_populate_record(null::listings, to_jsonb(l) || jsonb_build_object(
      'id', nextval(pg_get_serial_sequence('listings', 'id')),
      'document_id', 'bench' || lpad(n::text, 19, '0'), 'slug', 'bench-' || n,
      'quantity', 1, 'min_units', 1, 'max_units', null, 'notice_hours', 0, 'window_days', 365,
      'buffer_minutes', 0, 'closed_weekdays', '[]'::jsonb, 'instant_book', true))).*
    from generate_series(1, $1::int) as n, lateral (
      select l.* from listings l
        join up_users o on o.document_id = l.owner_id
        join categories c on c.document_id = l.category_id
        where l.state = 'ACTIVE' and l.price_unit = 'DAY' and o.transfers_active
          and coalesce(c.rules ->> 'verification', 'none') = 'none'
        order by l.id limit 1) as l
  returning document_id`;

/** The seeds open no customers; a renter has one from the second booking on. */
const CUSTOMER = `update up_users set stripe_customer_id = 'cus_bench' where email = $1
  returning document_id`;

/**
 * @param {string} database
 * @param {string} renterMail
 * @returns {Promise<{ listings: string[], renterId: string }>} document ids
 */
export function prepareListings(database, renterMail) {
  return withClient(database, async (client) => {
    const { rows } = await client.query(CLONE, [LISTINGS]);
    const renter = await client.query(CUSTOMER, [renterMail]);
    await client.query('vacuum analyze');
    return {
      listings: rows.map(({ document_id }) => String(document_id)),
      renterId: String(renter.rows[0]?.document_id),
    };
  });
}

/**
 * Bodies of bookings that do not meet: one day of one listing each, neighbours on other listings.
 *
 * @param {readonly string[]} listings
 * @returns {Generator<{ listingId: string, startDate: string, endDate: string }, never>}
 * @throws {RangeError} when every day of every listing is taken
 */
export function* distinctBookings(listings) {
  for (let day = FIRST_DAY; day < FIRST_DAY + DAYS; day += 1) {
    const date = new Date(Date.now() + day * DAY_MS).toISOString().slice(0, 10);
    for (const listingId of listings) yield { listingId, startDate: date, endDate: date };
  }
  throw new RangeError(
    `There are days for ${DAYS * listings.length} requests a side: ask for fewer rounds or requests.`,
  );
}
