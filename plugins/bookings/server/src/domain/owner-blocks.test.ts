import fc from 'fast-check';
import { overlaps, type Range } from '@rental/shared/range';
import { planBlocks, type TakenRange, type UnitRange } from './owner-blocks';

const DAY_MS = 86_400_000;
const days = (from: number, to: number): Range<Date> => ({
  start: new Date(from * DAY_MS),
  end: new Date(to * DAY_MS),
});
const covers = (ranges: readonly UnitRange[], unit: number, day: number): boolean =>
  ranges.some((r) => r.unit === unit && overlaps(r.range, days(day, day + 1)));

const UNITS = [1, 2];
const LAST = 40;
const range = (low: number, high: number) =>
  fc
    .record({
      unit: fc.constantFrom(...UNITS),
      from: fc.integer({ min: low, max: high - 1 }),
      length: fc.integer({ min: 1, max: 10 }),
    })
    .map(({ unit, from, length }) => ({ unit, range: days(from, Math.min(from + length, high)) }));

/** Rows of one table under its constraint: none overlaps another of its unit. */
const apart = (ranges: UnitRange[]): UnitRange[] =>
  ranges.reduce<UnitRange[]>(
    (kept, next) =>
      kept.some((k) => k.unit === next.unit && overlaps(k.range, next.range))
        ? kept
        : [...kept, next],
    [],
  );

const request = fc
  .record({
    stored: fc.array(range(0, LAST), { maxLength: 12 }).map(apart),
    wanted: fc.array(range(10, 30), { maxLength: 8 }),
    split: fc.integer({ min: 0, max: 12 }),
  })
  .map(({ stored, wanted, split }) => ({
    window: days(10, 30),
    wanted,
    existing: stored.slice(0, split),
    taken: stored.slice(split).map((r, i): TakenRange => ({ ...r, bookingId: `b${i}` })),
  }));

test('a day is blocked when it was asked for, or was blocked outside the window, and is not taken', () => {
  fc.assert(
    fc.property(request, ({ window, existing, wanted, taken }) => {
      const { blocks, conflicts } = planBlocks({ window, existing, wanted, taken });
      for (const unit of UNITS)
        for (let day = 0; day < LAST; day += 1) {
          const inside = overlaps(window, days(day, day + 1));
          const asked = inside ? covers(wanted, unit, day) : covers(existing, unit, day);
          const busy = covers(taken, unit, day);
          expect(covers(blocks, unit, day)).toBe(asked && !busy);
          expect(covers(conflicts, unit, day)).toBe(inside && asked && busy);
        }
    }),
  );
});

test('blocks of a unit neither overlap nor touch', () => {
  fc.assert(
    fc.property(request, (input) => {
      const { blocks } = planBlocks(input);
      for (const unit of UNITS) {
        const own = blocks.filter((b) => b.unit === unit).map((b) => b.range);
        own.slice(1).forEach((next, i) => expect(own[i]!.end < next.start).toBe(true));
      }
    }),
  );
});

test('the same request again changes nothing', () => {
  fc.assert(
    fc.property(request, (input) => {
      const { blocks } = planBlocks(input);
      expect(planBlocks({ ...input, existing: blocks }).blocks).toEqual(blocks);
    }),
  );
});
