import { addDays } from '@rental/shared/local-time';
import { overlaps } from '@rental/shared/range';
import fc from 'fast-check';
import { rentalPeriod, type PeriodTerms } from './rental-period';

const terms: PeriodTerms = {
  priceUnit: 'DAY',
  timeZone: 'Europe/Berlin',
  pickupTime: '10:00',
  returnTime: '18:00',
  bufferMinutes: 90,
};
const iso = (d: Date) => d.toISOString();

test('by the day: first and last day count, whole local days are blocked, plus the buffer', () => {
  const period = rentalPeriod(terms, { startDate: '2026-06-01', endDate: '2026-06-03' });
  expect(period.units).toBe(3);
  expect(iso(period.startAt)).toBe('2026-06-01T08:00:00.000Z');
  expect(iso(period.endAt)).toBe('2026-06-03T16:00:00.000Z');
  expect(iso(period.during.start)).toBe('2026-05-31T22:00:00.000Z');
  expect(iso(period.during.end)).toBe('2026-06-03T23:30:00.000Z');
});

test('by the night: nights count, pick-up to return is blocked', () => {
  const period = rentalPeriod(
    { ...terms, priceUnit: 'NIGHT' },
    { startDate: '2026-06-01', endDate: '2026-06-03' },
  );
  expect(period.units).toBe(2);
  expect(period.during.start).toEqual(period.startAt);
  expect(iso(period.during.end)).toBe('2026-06-03T17:30:00.000Z');
});

test('by the hour: begun hours count', () => {
  const period = rentalPeriod(
    { ...terms, priceUnit: 'HOUR' },
    { startAt: '2026-06-01T10:00:00Z', endAt: '2026-06-01T12:01:00Z' },
  );
  expect(period.units).toBe(3);
  expect([period.startDate, period.endDate]).toEqual(['2026-06-01', '2026-06-01']);
});

test.each([
  ['spring', '2026-03-28', '2026-03-29', 47],
  ['autumn', '2026-10-24', '2026-10-25', 49],
])('a weekend over the %s change blocks %s to %s: %d h', (_, startDate, endDate, hours) => {
  const { during, units } = rentalPeriod({ ...terms, bufferMinutes: 0 }, { startDate, endDate });
  expect(units).toBe(2);
  expect((during.end.getTime() - during.start.getTime()) / 3_600_000).toBe(hours);
});

test.each<['DAY' | 'NIGHT', string, string, number, number]>([
  ['DAY', '2028-02-28', '2028-03-01', 3, 72],
  ['NIGHT', '2028-02-28', '2028-03-01', 2, 56],
  ['DAY', '2026-02-28', '2026-03-01', 2, 48],
])(
  '%s over the end of February, %s to %s: %d units, %d h blocked',
  (priceUnit, startDate, endDate, units, hours) => {
    const period = rentalPeriod({ ...terms, priceUnit, bufferMinutes: 0 }, { startDate, endDate });
    expect(period.units).toBe(units);
    expect((period.during.end.getTime() - period.during.start.getTime()) / 3_600_000).toBe(hours);
  },
);

test.each([
  ['Pacific/Kiritimati', '2026-12-30T10:00:00.000Z', '2026-12-30T20:00:00.000Z'],
  ['Etc/GMT+12', '2026-12-31T12:00:00.000Z', '2026-12-31T22:00:00.000Z'],
])('New Year’s Eve in %s is that day there', (timeZone, blockedFrom, startAt) => {
  const day = { startDate: '2026-12-31', endDate: '2026-12-31' };
  const period = rentalPeriod({ ...terms, timeZone, bufferMinutes: 0 }, day);
  expect([iso(period.during.start), iso(period.startAt)]).toEqual([blockedFrom, startAt]);
  expect([period.startDate, period.endDate]).toEqual(['2026-12-31', '2026-12-31']);
});

test.each([
  ['spring', '2026-03-29T00:30:00Z', '2026-03-29T02:30:00Z', 2],
  ['autumn', '2026-10-24T23:30:00Z', '2026-10-25T02:30:00Z', 3],
])('hours over the %s change are hours that pass, whatever clocks show', (_, startAt, endAt, n) => {
  expect(rentalPeriod({ ...terms, priceUnit: 'HOUR' }, { startAt, endAt }).units).toBe(n);
});

test('hours of a day touch at the instant, and a buffer keeps them apart', () => {
  const hours = (bufferMinutes: number, from: string, to: string) =>
    rentalPeriod(
      { ...terms, priceUnit: 'HOUR', bufferMinutes },
      { startAt: `2026-06-01T${from}:00Z`, endAt: `2026-06-01T${to}:00Z` },
    ).during;
  expect(overlaps(hours(0, '10:00', '12:00'), hours(0, '12:00', '13:00'))).toBe(false);
  expect(overlaps(hours(0, '10:00', '12:00'), hours(0, '11:59', '13:00'))).toBe(true);
  expect(overlaps(hours(30, '10:00', '12:00'), hours(30, '12:00', '13:00'))).toBe(true);
  expect(overlaps(hours(30, '10:00', '12:00'), hours(30, '12:30', '13:00'))).toBe(false);
});

test('a night’s return and the next pick-up share a day; a rental by the day takes it whole', () => {
  const nights = { ...terms, priceUnit: 'NIGHT' as const, returnTime: '10:00', bufferMinutes: 0 };
  const one = rentalPeriod(nights, { startDate: '2026-06-01', endDate: '2026-06-02' });
  const next = rentalPeriod(nights, { startDate: '2026-06-02', endDate: '2026-06-03' });
  const day = rentalPeriod(terms, { startDate: '2026-06-02', endDate: '2026-06-02' });
  expect(overlaps(one.during, next.during)).toBe(false);
  expect(overlaps(one.during, day.during)).toBe(true);
});

/** Days that are skipped, halved, repeated or shifted at midnight in one of these. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
];

test('neighbouring days touch in every zone, on every day of three years', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 1095 }), (timeZone, n) => {
      const there = { ...terms, timeZone, bufferMinutes: 0 };
      const date = addDays('2026-01-01', n);
      const one = rentalPeriod(there, { startDate: date, endDate: date }).during;
      const following = addDays(date, 1);
      const next = rentalPeriod(there, { startDate: following, endDate: following }).during;
      expect(one.end).toEqual(next.start);
      expect(one.start.getTime()).toBeLessThan(one.end.getTime());
    }),
  );
});

test('two rentals on consecutive days touch and do not overlap', () => {
  const [a, b] = ['2026-06-01', '2026-06-02'].map((date) =>
    rentalPeriod({ ...terms, bufferMinutes: 0 }, { startDate: date, endDate: date }),
  );
  expect(a!.during.end).toEqual(b!.during.start);
});

test.each([
  ['no dates', terms, {}],
  ['end before start', terms, { startDate: '2026-06-02', endDate: '2026-06-01' }],
  [
    'a night that is none',
    { ...terms, priceUnit: 'NIGHT' as const },
    { startDate: '2026-06-01', endDate: '2026-06-01' },
  ],
  [
    'return before pick-up',
    { ...terms, returnTime: '09:00' },
    { startDate: '2026-06-01', endDate: '2026-06-01' },
  ],
  [
    'hours without instants',
    { ...terms, priceUnit: 'HOUR' as const },
    { startDate: '2026-06-01', endDate: '2026-06-01' },
  ],
  [
    'hours backwards',
    { ...terms, priceUnit: 'HOUR' as const },
    { startAt: '2026-06-01T10:00:00Z', endAt: '2026-06-01T10:00:00Z' },
  ],
])('%s is refused with the field to mend', (_, t, request) => {
  expect(() => rentalPeriod(t, request)).toThrow(
    expect.objectContaining({ code: 'DATES_INVALID', status: 400 }),
  );
});
