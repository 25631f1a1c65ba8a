import fc from 'fast-check';
import {
  allocate,
  currencyExponent,
  mulDiv,
  percentOf,
  roundHalfAway,
  toDecimal,
  toMajor,
  toMinor,
} from './money';

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('mulDiv', () => {
  test.each([
    [5, 1, 2, 3],
    [-5, 1, 2, -3],
    [4, 1, 3, 1],
    [-4, 1, 3, -1],
    [1, 1, 2, 1],
    [-1, 1, 2, -1],
    [9_007_199_254_740_991, 3, 3, 9_007_199_254_740_991],
    [-1, 1, 1000, 0],
  ])('%d × %d ÷ %d = %d (half away from zero)', (a, n, d, expected) => {
    expect(mulDiv(a, n, d)).toBe(expected);
  });

  test('is odd: the sign of the amount only turns the sign of the answer', () => {
    fc.assert(
      fc.property(amount, fc.nat(10_000), fc.integer({ min: 1, max: 10_000 }), (a, n, d) => {
        expect(mulDiv(-a, n, d) + mulDiv(a, n, d)).toBe(0);
      }),
    );
  });

  test('is never more than half a unit away from the exact value', () => {
    fc.assert(
      fc.property(amount, fc.nat(10_000), fc.integer({ min: 1, max: 10_000 }), (a, n, d) => {
        const twice = 2n * BigInt(mulDiv(a, n, d)) * BigInt(d) - 2n * BigInt(a) * BigInt(n);
        expect(twice <= BigInt(d) && twice >= -BigInt(d)).toBe(true);
      }),
    );
  });

  test.each([[1.5], [Number.NaN], [2 ** 53]])('refuses %d, which is no amount', (x) => {
    expect(() => mulDiv(x, 1, 1)).toThrow(RangeError);
  });
});

describe('allocate', () => {
  test('parts sum exactly and follow the weights', () => {
    fc.assert(
      fc.property(
        amount,
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }).filter((w) => w.some((x) => x > 0)),
        (total, weights) => {
          const parts = allocate(total, weights);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
          weights.forEach((w, i) => w === 0 && expect(parts[i]! + 0).toBe(0));
        },
      ),
    );
  });

  test('the remainder goes to the largest', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(101, [1, 3])).toEqual([25, 76]);
  });

  test('refuses nothing to share by', () => {
    expect(() => allocate(10, [0, 0])).toThrow(RangeError);
    expect(() => allocate(10, [])).toThrow(RangeError);
  });
});

describe('currencies', () => {
  test.each([
    ['USD', 1050, '10.50'],
    ['JPY', 1050, '1050'],
    ['KWD', 5, '0.005'],
    ['EUR', -5, '-0.05'],
  ])('%s %d is %s', (currency, minor, text) => {
    expect(toDecimal(minor, currency)).toBe(text);
  });

  test('minor → major → minor is the identity', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom('USD', 'JPY', 'KWD'), (minor, currency) => {
        expect(toMinor(toMajor(minor, currency), currency)).toBe(minor);
      }),
    );
  });

  test('an unknown currency has two places', () => expect(currencyExponent('XXX')).toBe(2));
});

test('percentOf takes basis points', () => expect(percentOf(10_000, 1_250)).toBe(1_250));
test('roundHalfAway rounds away from zero', () =>
  expect([-2.5, 2.5].map(roundHalfAway)).toEqual([-3, 3]));
