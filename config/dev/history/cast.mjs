/** Who and what the stories of the demo's history speak of, as they are in the database. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** @type {typeof import('@rental/shared/database')} */
const { db, rowsOf } = require('@rental/shared/database');

/**
 * @typedef {import('./timetable.mjs').Person} Person
 * @typedef {import('./timetable.mjs').Listing} Listing
 */

const PEOPLE = `select id, document_id as "documentId", display_name as name, email from up_users where email like '%@demo.test' order by id`;

/** Known for as long as the history lasts, and bookable. */
const LISTINGS = `select l.document_id as id, l.title, l.owner_id as "ownerId", l.city,
    l.time_zone as "timeZone", l.pickup_time as "pickupTime", l.return_time as "returnTime",
    l.closed_weekdays as "closedWeekdays",
    (l.price_unit = 'DAY' and l.quantity = 1 and l.instant_book and l.notice_hours <= 24
      and o.email <> 'owner@demo.test') as easy
  from listings l join up_users o on o.document_id = l.owner_id
  where l.state = 'ACTIVE' and l.published_on < ? order by l.id`;

/**
 * @param {any} strapi
 * @param {Date} since
 * @returns {Promise<{ people: Person[], listings: Listing[] }>}
 */
export async function readCast(strapi, since) {
  const knex = db(strapi);
  return {
    people: await rowsOf(knex, PEOPLE),
    listings: await rowsOf(knex, LISTINGS, [since]),
  };
}
