import { afterQuietHours, isQuiet, nextClockTime } from './deliver-at';

const night = { from: '22:00', to: '07:30' };
const noon = { from: '12:00', to: '14:00' };

test.each([
  // Vienna is at +2 in May.
  ['2026-05-04T19:59:00Z', night, '2026-05-04T19:59:00.000Z'],
  ['2026-05-04T20:00:00Z', night, '2026-05-05T05:30:00.000Z'],
  ['2026-05-04T23:10:00Z', night, '2026-05-05T05:30:00.000Z'],
  ['2026-05-05T05:29:59Z', night, '2026-05-05T05:30:00.000Z'],
  ['2026-05-05T05:30:00Z', night, '2026-05-05T05:30:00.000Z'],
  ['2026-05-04T10:30:00Z', noon, '2026-05-04T12:00:00.000Z'],
  ['2026-05-04T12:00:00Z', noon, '2026-05-04T12:00:00.000Z'],
  ['2026-05-04T23:10:00Z', null, '2026-05-04T23:10:00.000Z'],
  // The night in which the clocks go forward is an hour shorter.
  ['2026-03-28T22:00:00Z', night, '2026-03-29T05:30:00.000Z'],
])('at %s with %j it goes out at %s', (now, quiet, at) => {
  expect(afterQuietHours(new Date(now), quiet, 'Europe/Vienna').toISOString()).toBe(at);
});

test('it is the zone of the person that counts', () => {
  const now = new Date('2026-05-04T20:30:00Z');
  expect([isQuiet(now, night, 'Europe/Vienna'), isQuiet(now, night, 'America/New_York')]).toEqual([
    true,
    false,
  ]);
});

test('the mail of the day is never the one that has gone out already', () => {
  const at = (now: string) => nextClockTime(new Date(now), '08:00', 'Europe/Vienna').toISOString();
  expect(at('2026-05-04T05:59:59Z')).toBe('2026-05-04T06:00:00.000Z');
  expect(at('2026-05-04T06:00:00Z')).toBe('2026-05-05T06:00:00.000Z');
});
