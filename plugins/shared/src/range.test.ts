import fc from 'fast-check';
import { coalesce, contains, intersect, isEmpty, overlaps, subtract, type Range } from './range';

const range = fc
  .tuple(fc.nat(60), fc.nat(20))
  .map(([start, length]): Range<number> => ({ start, end: start + length }));
const ranges = fc.array(range, { maxLength: 8 });
const points = Array.from({ length: 90 }, (_, i) => i);
const within = (list: readonly Range<number>[], p: number) => list.some((r) => contains(r, p));

test('half-open: ranges that touch do not overlap', () => {
  expect(overlaps({ start: 1, end: 3 }, { start: 3, end: 5 })).toBe(false);
  expect(overlaps({ start: 1, end: 4 }, { start: 3, end: 5 })).toBe(true);
});

test('intersect holds exactly the points that both hold', () => {
  fc.assert(
    fc.property(range, range, (a, b) => {
      const common = intersect(a, b);
      expect(common !== undefined).toBe(overlaps(a, b));
      for (const p of points)
        expect(common ? contains(common, p) : false).toBe(contains(a, p) && contains(b, p));
    }),
  );
});

test('subtract leaves exactly the points that are not taken, and never an empty range', () => {
  fc.assert(
    fc.property(range, ranges, (whole, taken) => {
      const left = subtract(whole, taken);
      expect(left.some(isEmpty)).toBe(false);
      for (const p of points) expect(within(left, p)).toBe(contains(whole, p) && !within(taken, p));
    }),
  );
});

test('coalesce keeps every point, in order, with gaps between', () => {
  fc.assert(
    fc.property(ranges, (list) => {
      const before = JSON.stringify(list);
      const merged = coalesce(list);
      for (const p of points) expect(within(merged, p)).toBe(within(list, p));
      merged.slice(1).forEach((r, i) => expect(r.start > merged[i]!.end).toBe(true));
      expect(JSON.stringify(list)).toBe(before);
    }),
  );
});
