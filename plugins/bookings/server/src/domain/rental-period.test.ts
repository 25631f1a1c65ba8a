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
