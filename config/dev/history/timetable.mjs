/**
 * Turns the stories of the demo's history into one timetable: which deed is done when, over all
 * bookings, in order. Pure: the same day and the same listings give the same timetable.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** @type {typeof import('@rental/shared/local-time')} */
const {
  addDays,
  instantToLocalDate,
  localToInstant,
  weekdayOf,
} = require('@rental/shared/local-time');

/**
 * @typedef {import('@rental/database/seeds/history/story').Story} Story
 * @typedef {import('@rental/database/seeds/history/story').Deed} Deed
 * @typedef {import('@rental/database/seeds/history/story').When} When
 *
 * @typedef {object} Person
 * @property {number} id
 * @property {string} documentId
 * @property {string} name
 * @property {string} email
 *
 * @typedef {object} Listing
 * @property {string} id
 * @property {string} title
 * @property {string} ownerId
 * @property {string} city
 * @property {string} timeZone
 * @property {string} pickupTime HH:MM
 * @property {string} returnTime HH:MM
 * @property {number[]} closedWeekdays
 * @property {boolean} easy one unit, by the day, booked at once, nothing special: for any story
 *
 * @typedef {object} Casting a story with its people, its listing and its dates
 * @property {Story} story
 * @property {Listing} listing
 * @property {Person} renter
 * @property {Person} owner
 * @property {{ startDate: string, endDate: string } | { startAt: string, endAt: string }} period
 * @property {Date} bookedAt
 * @property {Date} startAt
 * @property {Date} endAt
 *
 * @typedef {object} Entry
 * @property {string} key names the deed, the same in every run
 * @property {Date} at
 * @property {Casting} casting
 * @property {{ does: 'book' } | Deed} deed
 */

const HOUR_MS = 3_600_000;

/** @param {Date} instant @param {number} hours */
const later = (instant, hours) => new Date(instant.getTime() + hours * HOUR_MS);

/** @param {Listing} listing @param {string} date */
const pickup = ({ pickupTime, timeZone }, date) => localToInstant(date, pickupTime, timeZone);
/** @param {Listing} listing @param {string} date */
const giveBack = ({ returnTime, timeZone }, date) => localToInstant(date, returnTime, timeZone);

/**
 * The local date within some days of today whose instant lies so many hours from now.
 *
 * @param {Listing} listing
 * @param {Date} today
 * @param {readonly [number, number]} hours
 * @param {(date: string) => Date} instantOn
 */
function dateWithin(listing, today, [least, most], instantOn) {
  const here = instantToLocalDate(today, listing.timeZone);
  return [-2, -1, 0, 1, 2]
    .map((n) => addDays(here, n))
    .find((date) => {
      const hours = (instantOn(date).getTime() - today.getTime()) / HOUR_MS;
      return hours >= least && hours <= most;
    });
}

/**
 * @param {Story} story
 * @param {Listing} listing
 * @param {Date} today
 * @returns {{ startDate: string, endDate: string } | undefined}
 */
function datesOf({ dates }, listing, today) {
  const here = instantToLocalDate(today, listing.timeZone);
  if ('from' in dates)
    return { startDate: addDays(here, dates.from), endDate: addDays(here, dates.to) };
  if ('pickupIn' in dates) {
    const startDate = dateWithin(listing, today, dates.pickupIn, (date) => pickup(listing, date));
    return startDate === undefined
      ? undefined
      : { startDate, endDate: addDays(startDate, dates.days - 1) };
  }
  const endDate = dateWithin(listing, today, dates.returnIn, (date) => giveBack(listing, date));
  return endDate === undefined
    ? undefined
    : { startDate: addDays(endDate, 1 - dates.days), endDate };
}

/**
 * The renter of the story: by name, or one who is at home where the listing is.
 *
 * @param {Story} story
 * @param {Listing} listing
 * @param {Person} owner
 * @param {readonly Person[]} people
 */
function renterOf(story, listing, owner, people) {
  const city = listing.city
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z]+/g, '-')
    .toLowerCase();
  return people.find(({ name, email }) =>
    story.renter === 'local'
      ? email.includes(`.${city}.renter@`) && name !== owner.name
      : /(^|\.)renter@/.test(email) && name === story.renter,
  );
}

/**
 * @param {Story} story
 * @param {Listing} listing
 * @param {readonly Person[]} people
 * @param {Date} today
 * @returns {Casting | undefined} nothing when this listing does not suit the story
 */
function cast(story, listing, people, today) {
  const owner = people.find(({ documentId }) => documentId === listing.ownerId);
  const renter = owner && renterOf(story, listing, owner, people);
  const dates = datesOf(story, listing, today);
  if (owner === undefined || renter === undefined || dates === undefined) return undefined;
  const { startDate, endDate } = dates;
  if ([startDate, endDate].some((date) => listing.closedWeekdays.includes(weekdayOf(date))))
    return undefined;
  const times = 'times' in story.dates ? story.dates.times : undefined;
  const [from, to] = times ?? [listing.pickupTime, listing.returnTime];
  const startAt = localToInstant(startDate, from, listing.timeZone);
  const endAt = localToInstant(endDate, to, listing.timeZone);
  const period = times ? { startAt: startAt.toISOString(), endAt: endAt.toISOString() } : dates;
  const bookedAt = instantOf(story.booked, listing, today, {});
  return { story, listing, renter, owner, period, bookedAt, startAt, endAt };
}

/**
 * @param {When} when
 * @param {Listing} listing
 * @param {Date} today
 * @param {Partial<Record<'booking' | 'start' | 'end', Date>>} own the booking's own instants
 */
function instantOf(when, listing, today, own) {
  if ('hoursAgo' in when) return later(today, -when.hoursAgo);
  if ('day' in when) {
    const here = instantToLocalDate(today, listing.timeZone);
    return localToInstant(addDays(here, when.day), when.time, listing.timeZone);
  }
  const from = own[when.after];
  if (from === undefined) throw new Error('a booking is not made after itself');
  return later(from, when.hours);
}

/** @param {Casting} casting @param {Date} today @returns {Entry[]} */
function entriesOf(casting, today) {
  const { story, listing, bookedAt, startAt, endAt } = casting;
  const own = { booking: bookedAt, start: startAt, end: endAt };
  return [
    { key: `${story.id}:book`, at: bookedAt, casting, deed: { does: 'book' } },
    ...story.then.map((step, i) => ({
      key: `${story.id}:${i + 1}-${step.does}`,
      at: instantOf(step.at, listing, today, own),
      casting,
      deed: step,
    })),
  ];
}

/**
 * Gives each story its listing; those that name theirs come first.
 *
 * @param {readonly Story[]} stories
 * @param {{ people: readonly Person[], listings: readonly Listing[] }} world
 * @param {Date} today
 */
function castAll(stories, { people, listings }, today) {
  const taken = new Set(stories.map(({ listing }) => listing));
  return stories.flatMap((story) => {
    const wanted = listings.filter(({ title, easy }) =>
      story.listing === 'any' ? easy && !taken.has(title) : title === story.listing,
    );
    for (const listing of wanted) {
      const casting = cast(story, listing, people, today);
      if (casting === undefined) continue;
      taken.add(listing.title);
      return [casting];
    }
    return [];
  });
}

/**
 * Everything that has been done up to today, in order. A story whose listing is not in the
 * catalogue (a smaller one, in tests) is left out.
 *
 * @param {readonly Story[]} stories
 * @param {{ people: readonly Person[], listings: readonly Listing[] }} world
 * @param {Date} today
 * @returns {Entry[]}
 */
export function timetable(stories, world, today) {
  return castAll(stories, world, today)
    .flatMap((casting) => entriesOf(casting, today))
    .filter(({ at }) => at <= today)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}
