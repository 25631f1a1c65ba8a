import { monthsUntil } from './month-chart.server';

test('the twelve months end with the given one and cross the year', () => {
  const months = monthsUntil('2026-03');
  expect(months).toHaveLength(12);
  expect([months[0], months[9], months[10], months[11]]).toEqual([
    '2025-04',
    '2026-01',
    '2026-02',
    '2026-03',
  ]);
});
