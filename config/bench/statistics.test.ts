import { median, quantile, spread } from './statistics.mjs';

test('the median of an odd and of an even number of values', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('quantiles are values that were measured', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(quantile(values, 0.5)).toBe(50);
  expect(quantile(values, 0.95)).toBe(95);
  expect(quantile(values, 0)).toBe(1);
  expect(quantile(values, 1)).toBe(100);
  expect(quantile([7], 0.95)).toBe(7);
});

test('one slow round moves the spread, not the median', () => {
  expect(spread([0.5, 0.51, 0.1, 0.49, 0.5])).toEqual({ median: 0.5, lowest: 0.1, highest: 0.51 });
});

test('nothing measured is an error, not a number', () => {
  expect(() => median([])).toThrow(RangeError);
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});
