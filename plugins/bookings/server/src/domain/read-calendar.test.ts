import { addDays } from '@rental/shared/local-time';
import fc from 'fast-check';
import { ownUid, writeCalendar } from './ical';
import { readCalendar, type ImportedEvent } from './read-calendar';

const at = (text: string) => new Date(text);
const YEAR = { start: at('2026-01-01T00:00:00Z'), end: at('2027-01-01T00:00:00Z') };

const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');

function eventsOf(text: string, timeZone = 'Europe/Berlin'): ImportedEvent[] {
  const result = readCalendar(text, { timeZone, between: YEAR });
  if ('problem' in result) throw new Error(result.problem);
  return result.events;
}
const rangesOf = (text: string, timeZone?: string) =>
  eventsOf(text, timeZone).map(({ range }) => [range.start.toISOString(), range.end.toISOString()]);

test.each([
  ['Europe/Berlin', '20260328', '2026-03-27T23:00:00.000Z', '2026-03-28T23:00:00.000Z'],
  ['Europe/Berlin', '20260329', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  ['Europe/Berlin', '20261025', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ['Pacific/Kiritimati', '20260602', '2026-06-01T10:00:00.000Z', '2026-06-02T10:00:00.000Z'],
  ['Etc/GMT+12', '20260601', '2026-06-01T12:00:00.000Z', '2026-06-02T12:00:00.000Z'],
])('a whole day is a day of the listing in %s: %s', (zone, day, start, end) => {
  const text = calendar(event('UID:a', `DTSTART;VALUE=DATE:${day}`));
  expect(rangesOf(text, zone)).toEqual([[start, end]]);
});

test.each([
  ['UTC', 'DTSTART:20260701T100000Z', 'DTEND:20260701T120000Z', '10', '12'],
  ['a known zone', 'DTSTART;TZID=America/New_York:20260701T100000', 'DURATION:PT2H', '14', '16'],
  [
    'a vendor’s name of it',
    'DTSTART;TZID=/x.org/Europe/Rome:20260701T100000',
    'DURATION:PT1H',
    '08',
    '09',
  ],
  ['no zone', 'DTSTART:20260701T100000', 'DTEND:20260701T110000', '08', '09'],
  ['an unknown zone', 'DTSTART;TZID=Nowhere:20260701T100000', 'DURATION:PT1H', '08', '09'],
  [
    'two zones',
    'DTSTART;TZID=Europe/London:20260701T100000',
    'DTEND;TZID=Europe/Berlin:20260701T120000',
    '09',
    '10',
  ],
])('a time of %s', (_what, start, end, from, until) => {
  const hour = (text: string) => `2026-07-01T${text}:00:00.000Z`;
  expect(rangesOf(calendar(event('UID:a', start, end)))).toEqual([[hour(from), hour(until)]]);
});

test('a zone that only the feed knows counts as it describes it', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Customized',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0530',
    'TZOFFSETTO:+0530',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n');
  const timed = event('UID:a', 'DTSTART;TZID=Customized:20260701T100000', 'DURATION:PT1H');
  expect(rangesOf(calendar(zone, timed))[0]![0]).toBe('2026-07-01T04:30:00.000Z');
});

test('a weekly event keeps its local time when the clocks change', () => {
  const text = calendar(
    event(
      'UID:weekly',
      'DTSTART;TZID=Europe/Berlin:20260320T100000',
      'DTEND;TZID=Europe/Berlin:20260320T120000',
      'RRULE:FREQ=WEEKLY;COUNT=4',
      'EXDATE;TZID=Europe/Berlin:20260403T100000',
    ),
    event(
      'UID:weekly',
      'RECURRENCE-ID;TZID=Europe/Berlin:20260410T100000',
      'DTSTART;TZID=Europe/Berlin:20260411T150000',
      'DURATION:PT1H',
    ),
  );
  expect(rangesOf(text).sort()).toEqual([
    ['2026-03-20T09:00:00.000Z', '2026-03-20T11:00:00.000Z'],
    ['2026-03-27T09:00:00.000Z', '2026-03-27T11:00:00.000Z'],
    ['2026-04-11T13:00:00.000Z', '2026-04-11T14:00:00.000Z'],
  ]);
});

test('an event without an end of its rule stops at the horizon', () => {
  const events = eventsOf(
    calendar(event('UID:a', 'DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=DAILY')),
    'UTC',
  );
  expect([events.length, new Set(events.map(({ occurrence }) => occurrence)).size]).toEqual([
    365, 365,
  ]);
});

test.each([
  ['of ours', event(`UID:${ownUid('abc', '7')}`, 'DTSTART;VALUE=DATE:20260701')],
  ['called off', event('UID:a', 'STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20260701')],
  ['that leaves free', event('UID:a', 'TRANSP:TRANSPARENT', 'DTSTART;VALUE=DATE:20260701')],
  ['that takes no time', event('UID:a', 'DTSTART:20260701T100000Z')],
  ['that is over', event('UID:a', 'DTSTART;VALUE=DATE:20250701')],
])('an event %s takes nothing', (_what, one) => {
  expect(eventsOf(calendar(one))).toEqual([]);
});

test.each([
  ['a page', '<!doctype html><title>Sign in</title>'],
  ['nothing', ''],
  ['a contact', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:x\r\nEND:VCARD'],
  ['a torn calendar', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a'],
  ['an event without a start', calendar(event('UID:a', 'SUMMARY:x'))],
])('%s is not a calendar', (_what, text) => {
  expect(readCalendar(text, { timeZone: 'UTC', between: YEAR })).toEqual({
    problem: 'NOT_A_CALENDAR',
  });
});

test('more than can be kept is said, not cut off', () => {
  const everyHour = event(
    'UID:a',
    'DTSTART:20260101T000000Z',
    'DURATION:PT1H',
    'RRULE:FREQ=HOURLY',
  );
  expect(readCalendar(calendar(everyHour), { timeZone: 'UTC', between: YEAR })).toEqual({
    problem: 'TOO_MANY_EVENTS',
  });
});

test('what is written is read: whole days of any zone come back', () => {
  const zones = ['Europe/Berlin', 'Pacific/Kiritimati', 'Etc/GMT+12', 'America/St_Johns'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.array(fc.tuple(fc.integer({ min: 3, max: 350 }), fc.integer({ min: 1, max: 9 })), {
        maxLength: 9,
      }),
      (timeZone, stays) => {
        const day = (n: number) => addDays('2026-01-01', n).replaceAll('-', '');
        const wanted = stays.map(([from, length], n) =>
          event(
            `UID:${n}`,
            `DTSTART;VALUE=DATE:${day(from)}`,
            `DTEND;VALUE=DATE:${day(from + length)}`,
          ),
        );
        const first = eventsOf(calendar(...wanted), timeZone);
        const written = writeCalendar(
          { name: 'x', daysIn: timeZone },
          first.map(({ uid, range }) => ({ uid, ...range, summary: 'x' })),
          YEAR.start,
        );
        expect(eventsOf(written, timeZone)).toEqual(first);
        expect(first).toHaveLength(stays.filter(([from]) => from < 365).length);
      },
    ),
    { numRuns: 50 },
  );
});
