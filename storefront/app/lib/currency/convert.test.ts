import fc from 'fast-check';
import { convert } from './convert';

const rate = (currency: string, perUsd: string, effectiveOn = '2026-07-01') => ({
  currency,
  perUsd,
  effectiveOn,
});
const USD = rate('USD', '1.000000');
const EUR = rate('EUR', '0.910000', '2026-01-01');
const JPY = rate('JPY', '147.500000');
const KWD = rate('KWD', '0.307000');

test.each([
  [10_000, USD, EUR, 9_100],
  [9_100, EUR, USD, 10_000],
  [10_000, USD, JPY, 14_750],
  [14_750, JPY, USD, 10_000],
  [10_000, USD, KWD, 30_700],
  [30_700, KWD, JPY, 14_750],
  [1, USD, JPY, 1],
  [0, EUR, KWD, 0],
])('%d of %j in %j is %d', (minor, from, to, expected) => {
  expect(convert(minor, from, to).minor).toBe(expected);
});

test('an approximation is as old as the older of its rates', () => {
  expect(convert(100, USD, EUR).effectiveOn).toBe('2026-01-01');
  expect(convert(100, EUR, USD).effectiveOn).toBe('2026-01-01');
  expect(convert(100, USD, JPY).effectiveOn).toBe('2026-07-01');
});

test('there and back is at most half a unit of the coarser currency away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (minor) => {
      const there = convert(minor, USD, EUR).minor;
      expect(Math.abs(convert(there, EUR, USD).minor - minor)).toBeLessThanOrEqual(1);
    }),
  );
});
