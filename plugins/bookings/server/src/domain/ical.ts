/** An iCal calendar (RFC 5545) of when something is taken. Says what, never who. Pure. */
import { addDays, instantToLocalDate, startOfLocalDay } from '@rental/shared/local-time';
import ICAL from 'ical.js';

export interface CalendarEvent {
  readonly uid: string;
  readonly start: Date;
  readonly end: Date;
  readonly summary: string;
}

export interface CalendarTerms {
  readonly name: string;
  /** Whole days of this zone; null: instants. */
  readonly daysIn: string | null;
}

/** Calendars that import each other would never forget: what is ours is known by its UID. */
const OWN = '@rental-portal';
export const ownUid = (listingId: string, reservationId: string): string =>
  `${listingId}-${reservationId}${OWN}`;
export const isOwnUid = (uid: string): boolean => uid.endsWith(OWN);

/** Octets of a line; the library leaves out the blank that a line goes on with. */
ICAL.foldLength = 74;

/** The library escapes only what the RFC knows to be text. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

const instant = (at: Date): ICAL.Time => ICAL.Time.fromJSDate(at, true);

export function writeCalendar(
  { name, daysIn }: CalendarTerms,
  events: readonly CalendarEvent[],
  now: Date,
): string {
  const calendar = new ICAL.Component('vcalendar');
  const properties = {
    version: '2.0',
    prodid: '-//Rental Portal//Calendar//EN',
    calscale: 'GREGORIAN',
    method: 'PUBLISH',
    'x-wr-calname': escaped(name),
  };
  for (const [property, value] of Object.entries(properties))
    calendar.addPropertyWithValue(property, value);
  for (const event of events) calendar.addSubcomponent(eventOf(event, daysIn, now));
  return `${calendar.toString()}\r\n`;
}

function eventOf(
  { uid, start, end, summary }: CalendarEvent,
  daysIn: string | null,
  now: Date,
): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', uid);
  event.addPropertyWithValue('dtstamp', instant(now));
  const [from, until] = daysIn
    ? [dateOf(start, daysIn), dayAfter(end, daysIn)]
    : [instant(start), instant(end)];
  event.addPropertyWithValue('dtstart', from);
  event.addPropertyWithValue('dtend', until);
  event.addPropertyWithValue('summary', summary);
  event.addPropertyWithValue('transp', 'OPAQUE');
  return event;
}

const dateOf = (at: Date, zone: string): ICAL.Time =>
  ICAL.Time.fromDateString(instantToLocalDate(at, zone));

/** The first day that is not touched any more: a day of which some hours are taken is taken. */
function dayAfter(end: Date, zone: string): ICAL.Time {
  const date = instantToLocalDate(end, zone);
  const isMidnight = startOfLocalDay(date, zone).getTime() === end.getTime();
  return ICAL.Time.fromDateString(isMidnight ? date : addDays(date, 1));
}
