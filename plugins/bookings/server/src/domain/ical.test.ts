import { writeCalendar } from './ical';

const at = (text: string) => new Date(text);

const INSTANTS = { name: 'Guitar, red', daysIn: null };
const NOW = at('2026-05-01T00:00:00Z');

test('an event has its instants in UTC, and signs of the format are escaped', () => {
  const event = {
    uid: '7@x',
    start: at('2026-06-01T10:00:00.000Z'),
    end: at('2026-06-03T22:00:00.000Z'),
    summary: 'Booked; a, b',
  };
  expect(writeCalendar(INSTANTS, [event], NOW).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rental Portal//Calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Guitar\\, red',
    'BEGIN:VEVENT',
    'UID:7@x',
    'DTSTAMP:20260501T000000Z',
    'DTSTART:20260601T100000Z',
    'DTEND:20260603T220000Z',
    'SUMMARY:Booked\\; a\\, b',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test.each([
  // The clocks go forward on 29 March and back on 25 October.
  ['Europe/Berlin', '2026-03-27T23:00:00Z', '2026-03-30T22:00:00Z', '20260328', '20260331'],
  ['Europe/Berlin', '2026-10-23T22:00:00Z', '2026-10-26T23:00:00Z', '20261024', '20261027'],
  ['Pacific/Kiritimati', '2026-06-01T10:00:00Z', '2026-06-02T10:00:00Z', '20260602', '20260603'],
  ['Etc/GMT+12', '2026-06-01T12:00:00Z', '2026-06-02T12:00:00Z', '20260601', '20260602'],
  // Two hours of turnaround take the day after.
  ['UTC', '2026-06-01T00:00:00Z', '2026-06-02T02:00:00Z', '20260601', '20260603'],
])('days of %s from %s until %s', (daysIn, start, end, first, after) => {
  const event = { uid: 'a', start: at(start), end: at(end), summary: 'Booked' };
  const text = writeCalendar({ name: '', daysIn }, [event], NOW);
  expect(text).toContain(`DTSTART;VALUE=DATE:${first}\r\nDTEND;VALUE=DATE:${after}\r\n`);
});

test('no line is longer than 75 octets, and unfolded it is whole', () => {
  const name = 'Größe ☂ '.repeat(30);
  const lines = writeCalendar({ name, daysIn: null }, [], NOW).split('\r\n');
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain(`X-WR-CALNAME:${name}`);
});
