import { writeCalendar } from './ical';

const at = (text: string) => new Date(text);

test('an event has its instants in UTC, and signs of the format are escaped', () => {
  const event = {
    uid: '7@x',
    start: at('2026-06-01T10:00:00.000Z'),
    end: at('2026-06-03T22:00:00.000Z'),
    summary: 'Booked; a, b',
  };
  expect(writeCalendar('Guitar, red', [event], at('2026-05-01T00:00:00Z')).split('\r\n')).toEqual([
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

test('no line is longer than 75 octets, and unfolded it is whole', () => {
  const name = 'Größe ☂ '.repeat(30);
  const lines = writeCalendar(name, [], at('2026-05-01T00:00:00Z')).split('\r\n');
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain(`X-WR-CALNAME:${name}`);
});
