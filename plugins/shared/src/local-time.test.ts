import {
  addDays,
  daysBetween,
  durationMs,
  eachDate,
  instantToLocalDate,
  instantToLocalTime,
  isIsoDate,
  localToInstant,
  startOfLocalDay,
  weekdayOf,
} from './local-time';

test.each([
  ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z', 'skipped: moves forward'],
  ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z', 'repeated: the first'],
  ['2026-06-01', '10:00', 'Asia/Tokyo', '2026-06-01T01:00:00.000Z', 'no DST'],
  ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z', 'repeated: the first'],
])('%s %s in %s is %s (%s)', (date, time, zone, expected) => {
  expect(localToInstant(date, time, zone).toISOString()).toBe(expected);
});

test('a local day is 23 h in spring and 25 h in autumn', () => {
  const hours = (date: string) =>
    (startOfLocalDay(addDays(date, 1), 'Europe/Berlin').getTime() -
      startOfLocalDay(date, 'Europe/Berlin').getTime()) /
    3_600_000;
  expect(hours('2026-03-29')).toBe(23);
  expect(hours('2026-10-25')).toBe(25);
  expect(hours('2026-06-01')).toBe(24);
});

test('a day that starts late because midnight is skipped', () => {
  expect(startOfLocalDay('2026-03-29', 'Asia/Beirut').toISOString()).toBe(
    '2026-03-28T22:00:00.000Z',
  );
});

test('instants have the date and time of their zone', () => {
  const instant = new Date('2026-06-01T22:30:00Z');
  expect(instantToLocalDate(instant, 'Pacific/Auckland')).toBe('2026-06-02');
  expect(instantToLocalTime(instant, 'Pacific/Auckland')).toBe('10:30');
});

test('dates', () => {
  expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
  expect(eachDate('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  expect(eachDate('2026-03-01', '2026-02-27')).toEqual([]);
  expect(weekdayOf('2026-11-22')).toBe(0);
  expect(['2026-02-30', '2026-2-3', 'x', '2026-02-28'].map(isIsoDate)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test('durations', () => {
  expect(durationMs('PT24H')).toBe(86_400_000);
  expect(durationMs('P8D')).toBe(8 * 86_400_000);
  expect(durationMs('PT90S')).toBe(90_000);
});
