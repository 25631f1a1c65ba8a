/**
 * What staff's pages ask, and the bare SQL of the same question: its rows and its count, without
 * access, checks, names of other tables' rows or JSON.
 *
 * @typedef {object} Question
 * @property {string} path of the admin's API, with what the page sends; `:id` is the subject
 * @property {string} sql `$1` is the subject
 * @property {string} [subject] finds the document id of what the page shows, as a rule the busiest
 */

const CONTENT = '/content-manager/collection-types';
const PAGE = 'page=1&pageSize=20';

/** @param {string} table @param {string} order @param {string} [where] */
const pageOf = (table, order, where = 'true') =>
  `select *, (select count(*) from ${table} where ${where}) as total
     from ${table} where ${where} order by ${order} limit 20`;

/** @param {'listing_id' | 'owner_id' | 'renter_id'} column of the bookings */
const busiest = (column) =>
  `select ${column} as id from bookings group by 1 order by count(*) desc, 1 limit 1`;

const SOME_BOOKING = 'select document_id as id from bookings order by total desc, id limit 1';

/** Pages about one person, listing, booking or policy. @type {Record<string, Question>} */
const PAGES_OF_ONE = {
  'calendar of a listing': {
    subject: busiest('listing_id'),
    path: '/bookings/calendar?listing=:id&days=62',
    sql: `select * from rental.reservation
      where listing_id = $1 and during && tstzrange(now(), now() + interval '62 days')`,
  },
  'calendar of an owner': {
    subject: busiest('owner_id'),
    path: '/bookings/calendar?owner=:id&days=62',
    sql: `select r.* from listings l join rental.reservation r on r.listing_id = l.document_id
      where l.owner_id = $1 and r.during && tstzrange(now(), now() + interval '62 days')`,
  },
  'a booking: what happened': {
    subject: SOME_BOOKING,
    path: '/bookings/:id/timeline',
    sql: `select b.*, (select count(*) from rental.booking_history h where h.booking_id = b.document_id)
      from bookings b where document_id = $1`,
  },
  'a booking: its ledger': {
    subject: SOME_BOOKING,
    path: '/bookings/:id/ledger',
    sql: `select * from ledger.journal j join ledger.posting p on p.journal_id = j.id where j.booking_id = $1`,
  },
  'a person': {
    subject: busiest('renter_id'),
    path: '/accounts/people/:id',
    sql: 'select * from up_users where document_id = $1',
  },
  "a person's bookings": {
    subject: busiest('renter_id'),
    path: `/accounts/people/:id/bookings?${PAGE}`,
    sql: `select *, count(*) over () as total from bookings
      where renter_id = $1 or owner_id = $1 order by booked_at desc limit 20`,
  },
  "an owner's listings": {
    subject: busiest('owner_id'),
    path: `/accounts/people/:id/listings?${PAGE}`,
    sql: 'select *, count(*) over () as total from listings where owner_id = $1 order by id limit 20',
  },
  "an owner's money": {
    subject: busiest('owner_id'),
    path: '/accounts/people/:id/money',
    sql: `select account, sum(amount) from ledger.posting where account like '%:' || $1 group by 1`,
  },
  'a policy: part of its replay': {
    subject: `select document_id as id from cancellation_policies order by id limit 1`,
    path: '/bookings/terms/cancellation-policies/:id/replay',
    sql: `select * from bookings b join rental.booking_quote q on q.booking_id = b.document_id
      where $1::text is not null order by b.id limit 500`,
  },
};

/** @type {Record<string, Question>} */
export const QUESTIONS = {
  'moderation queue': {
    path: '/listings/reviews?limit=25',
    sql: `select *, (select count(*) from rental.listing_review where state = 'pending') as total
      from rental.listing_review where state = 'pending' order by submitted_at, id limit 25`,
  },
  disputes: {
    path: `/bookings/disputes?state=waiting&${PAGE}`,
    sql: pageOf('disputes', 'opened_at, id', `state in ('OPEN', 'APPEALED')`),
  },
  bookings: {
    path: `/bookings/list?${PAGE}`,
    sql: pageOf('bookings', 'booked_at desc, id desc'),
  },
  'bookings by a word': {
    path: `/bookings/list?search=guitar&${PAGE}`,
    sql: pageOf('bookings', 'booked_at desc, id desc', `listing_title ilike '%guitar%'`),
  },
  'failed operations': {
    path: `/payments/operations?standing=open&${PAGE}`,
    sql: pageOf('ledger.operation', 'created_at, key', `state in ('failed', 'requested')`),
  },
  'payments, all done': {
    path: `/payments/operations?standing=done&${PAGE}`,
    sql: pageOf('ledger.operation', 'created_at, key', `state in ('done', 'abandoned')`),
  },
  'audit log': {
    path: `/operations/audit-log?${PAGE}`,
    sql: pageOf('rental.audit_log', 'id desc'),
  },
  categories: {
    path: '/listings/categories',
    sql: `select c.*, (select count(*) from listings l where l.category_id = c.document_id) as used
      from categories c order by position, id`,
  },
  'content: listings': {
    path: `${CONTENT}/api::listing.listing?${PAGE}&sort=title:ASC`,
    sql: pageOf('listings', 'title, id'),
  },
  'content: listings by a word': {
    path: `${CONTENT}/api::listing.listing?${PAGE}&sort=title:ASC&_q=guitar`,
    sql: pageOf('listings', 'title, id', `title ilike '%guitar%'`),
  },
  'content: bookings': {
    path: `${CONTENT}/api::booking.booking?${PAGE}&sort=number:ASC`,
    sql: pageOf('bookings', 'number, id'),
  },
  'content: people': {
    path: `${CONTENT}/plugin::users-permissions.user?${PAGE}&sort=username:ASC`,
    sql: pageOf('up_users', 'username, id'),
  },
  'content: disputes': {
    path: `${CONTENT}/api::dispute.dispute?${PAGE}&sort=id:ASC`,
    sql: pageOf('disputes', 'id'),
  },
  people: {
    path: `/accounts/people?${PAGE}`,
    sql: pageOf('up_users', 'created_at desc, id desc'),
  },
  'home: reviews': {
    path: '/listings/reviews/summary',
    sql: `select count(*), min(submitted_at) from rental.listing_review where state = 'pending'`,
  },
  'home: disputes': {
    path: '/bookings/disputes/summary',
    sql: 'select state, count(*), min(deadline) from disputes group by state',
  },
  'home: failed operations': {
    path: '/payments/operations/summary',
    sql: `select state, kind, count(*) from ledger.operation
      where state in ('failed', 'requested') group by 1, 2`,
  },
  'home: holds': {
    path: '/payments/holds',
    sql: `select * from ledger.hold where ended_at is null order by capture_before limit 20`,
  },
  'home: payouts': {
    path: '/payments/payouts/summary',
    sql: `select currency, count(*), sum(amount) from ledger.payout
      where status in ('pending', 'in_transit') group by currency`,
  },
  'home: handovers': {
    path: '/bookings/handovers',
    sql: `select * from bookings where start_at between now() - interval '1 day' and now() + interval '1 day'
      or end_at between now() - interval '1 day' and now() + interval '1 day' order by start_at limit 20`,
  },
  'home: sales': {
    path: '/bookings/figures/sales',
    sql: `select booked_at::date, currency, sum(total) from bookings
      where booked_at > now() - interval '30 days' group by 1, 2`,
  },
  'home: utilisation': {
    path: '/bookings/figures/utilisation',
    sql: `select l.category_id, l.city, sum(l.quantity) as offered,
        sum(extract(epoch from upper(r.during) - lower(r.during))) as rented
      from listings l left join rental.reservation r on r.listing_id = l.document_id
        and r.during && tstzrange(now() - interval '30 days', now())
      where l.state = 'ACTIVE' group by grouping sets ((l.category_id), (l.city))`,
  },
  reports: {
    path: `/listings/reports?${PAGE}`,
    sql: pageOf('rental.report', 'id'),
  },
  'identity checks': {
    path: `/accounts/identity?${PAGE}`,
    sql: pageOf('rental.identity_check', 'id'),
  },
  'queues: outbox': {
    path: '/operations/queues',
    sql: 'select consumer, count(*), min(next_at) from rental.outbox where done_at is null group by 1',
  },
  'verifier: last run': {
    path: '/operations/verifier',
    sql: 'select * from rental.verification order by 1 desc limit 20',
  },
  policies: {
    path: '/bookings/terms/cancellation-policies',
    sql: 'select * from cancellation_policies order by name, version',
  },
  'fee schedules': {
    path: '/bookings/terms/fee-schedules',
    sql: 'select * from fee_schedules order by name, version',
  },
  ...PAGES_OF_ONE,
};
