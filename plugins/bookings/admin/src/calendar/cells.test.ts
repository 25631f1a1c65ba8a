import type { TakenDays } from '../../../contracts/admin-calendar';
import { cellsOf, daysBetween, shiftDay } from './cells';

const taken = (firstDay: string, lastDay: string, number: string): TakenDays => ({
  kind: 'booking',
  firstDay,
  lastDay,
  booking: { id: number, number, state: 'CONFIRMED' },
});
const DAYS = daysBetween('2026-02-27', '2026-03-03');

it('knows the days of a span, over the end of a month', () => {
  expect(DAYS).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03']);
  expect(shiftDay('2026-03-01', -28)).toBe('2026-02-01');
});

it('names a booking where it is first seen, and knows how far it goes', () => {
  const cells = cellsOf(
    [taken('2026-02-20', '2026-02-28', 'A'), taken('2026-02-28', '2026-03-09', 'B')],
    DAYS,
  );
  const shown = cells.map((parts) =>
    parts.map(({ taken: { booking }, isFirst, daysLeft }) => [booking?.number, isFirst, daysLeft]),
  );
  expect(shown).toEqual([
    [['A', true, 2]],
    [
      ['A', false, 1],
      ['B', true, 4],
    ],
    [['B', false, 3]],
    [['B', false, 2]],
    [['B', false, 1]],
  ]);
});

it('leaves free days empty', () => {
  expect(cellsOf([], DAYS)).toEqual([[], [], [], [], []]);
});
