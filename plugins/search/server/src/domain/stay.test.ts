import { endsInTime, leadOf, unitsOfStay, widestRange } from './stay';

const stay = (startDate: string, endDate: string, now = '2026-06-01T12:00:00Z') => ({
  startDate,
  endDate,
  now: new Date(now),
});

test('days count first and last, nights what lies between', () => {
  expect(unitsOfStay(stay('2026-06-10', '2026-06-12'), 'DAY')).toBe(3);
  expect(unitsOfStay(stay('2026-06-10', '2026-06-12'), 'NIGHT')).toBe(2);
});

test('the widest range holds the dates of every zone', () => {
  const { from, until } = widestRange(stay('2026-06-10', '2026-06-12'));
  expect(from.toISOString()).toBe('2026-06-09T10:00:00.000Z'); // Kiribati's midnight
  expect(until >= new Date('2026-06-13T12:00:00Z')).toBe(true); // Baker Island's
});

test('notice and window are only called met when they are in every zone', () => {
  const { noticeMet, windowMet } = leadOf(stay('2026-06-03', '2026-06-04'));
  expect(noticeMet).toBe(22); // the earliest start is on the 2nd, 10:00 UTC
  expect(windowMet).toBe(4); // the latest start is on the 4th, 14:00 UTC
});

test('owners must be paid in time: 83 days to the end', () => {
  expect(endsInTime(stay('2026-08-01', '2026-08-20'))).toBe('always');
  expect(endsInTime(stay('2026-08-01', '2026-08-23'))).toBe('by zone');
  expect(endsInTime(stay('2026-08-01', '2026-08-25'))).toBe('never');
});
