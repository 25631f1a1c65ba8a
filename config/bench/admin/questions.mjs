/**
 * What staff's pages ask, and the bare SQL of the same question: its rows and its count, without
 * access, checks, names of other tables' rows or JSON.
 *
 * @typedef {object} Question
 * @property {string} path of the admin's API, with what the page sends
 * @property {string} sql
 */

const CONTENT = '/content-manager/collection-types';
const PAGE = 'page=1&pageSize=20';

/** @param {string} table @param {string} order @param {string} [where] */
const pageOf = (table, order, where = 'true') =>
  `select *, (select count(*) from ${table} where ${where}) as total
     from ${table} where ${where} order by ${order} limit 20`;

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
    sql: `select sum(upper(during) - lower(during)) from rental.reservation
      where during && tstzrange(now() - interval '30 days', now())`,
  },
  policies: {
    path: '/bookings/terms/cancellation-policies',
    sql: 'select * from cancellation_policies order by name, version',
  },
  'fee schedules': {
    path: '/bookings/terms/fee-schedules',
    sql: 'select * from fee_schedules order by name, version',
  },
};
