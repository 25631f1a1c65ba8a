import { LATE_STATES as STATES_OF_SCHEMA } from '@rental/database/migrations/0039-late-returns';
import { localToInstant } from '@rental/shared/local-time';
import fc from 'fast-check';
import {
  IN_TIME,
  lateReturnOf,
  lateTermsOf,
  lateTermsOfUnit,
  shareLateFee,
  type LateTerms,
} from './late-return';
import { LATE_STATES } from './late-returns';
import { priceRental } from './pricing';

const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;
const endAt = new Date('2026-05-06T16:00:00Z');
const rule = { lateGraceMinutes: 60, lateFeeBps: 10_000, lateFeeCapUnits: 3 };
const byDay = lateTermsOfUnit(rule, 'DAY', 5000);
const byHour = lateTermsOfUnit(rule, 'HOUR', 700);

const after = (terms: LateTerms | undefined, minutes: number, end = endAt) =>
  lateReturnOf(terms, {
    endAt: end,
    returnedAt: new Date(end.getTime() + minutes * MINUTE_MS),
  });

test.each([
  ['early', byDay, -30, IN_TIME],
  ['at the end', byDay, 0, IN_TIME],
  ['within the grace period', byDay, 60, { minutes: 60, units: 0, amount: 0 }],
  ['a moment after it', byDay, 60.001, { minutes: 61, units: 1, amount: 5000 }],
  ['all of a day', byDay, DAY, { minutes: DAY, units: 1, amount: 5000 }],
  ['a second begun day', byDay, DAY + 1, { minutes: DAY + 1, units: 2, amount: 10_000 }],
  ['as far as the cap', byDay, 3 * DAY, { minutes: 3 * DAY, units: 3, amount: 15_000 }],
  ['beyond the cap', byDay, 40 * DAY, { minutes: 40 * DAY, units: 3, amount: 15_000 }],
  ['a second begun hour', byHour, 61, { minutes: 61, units: 2, amount: 1400 }],
  ['hours beyond the cap', byHour, 9 * HOUR, { minutes: 9 * HOUR, units: 3, amount: 2100 }],
  ['without a fee', undefined, DAY, { minutes: DAY, units: 0, amount: 0 }],
])('%s', (_what, terms, minutes, expected) => {
  expect(after(terms, minutes)).toEqual(expected);
});

test('a day is 24 hours, whatever the clocks do', () => {
  for (const [date, zone] of [
    ['2026-03-28', 'Europe/Berlin'],
    ['2026-10-24', 'Europe/Berlin'],
    ['2026-04-04', 'Pacific/Apia'],
  ] as const) {
    const end = localToInstant(date, '18:00', zone);
    expect([after(byDay, DAY, end).units, after(byDay, DAY + 1, end).units]).toEqual([1, 2]);
  }
});

const priced = (currency: string, priceAmount: number, units: number, percentOff = 0) =>
  priceRental({
    listing: {
      priceAmount,
      currency,
      priceUnit: 'DAY',
      priceTiers: [{ minUnits: 3, percentOff }],
      depositAmount: 0,
    },
    units,
    quantity: 2,
    extras: [{ code: 'delivery', label: 'Delivery', amount: 900, per: 'booking' }],
    fees: { renterFeeBps: 1000, commissionBps: 1500, taxBps: 1900, taxLabel: 'VAT' },
  });

test('the unit is what the rental costs by the day, without extras and fees', () => {
  const termsOf = (currency: string, amount: number, units: number, off = 0) =>
    lateTermsOf({ ...rule, lateFeeBps: 15_000 }, 'DAY', priced(currency, amount, units, off));
  expect(termsOf('EUR', 5000, 1)).toEqual({
    graceMinutes: 60,
    unit: 'DAY',
    unitPrice: 10_000,
    feeBps: 15_000,
    feePerUnit: 15_000,
    capUnits: 3,
  });
  expect(termsOf('JPY', 333, 3, 10)).toMatchObject({ unitPrice: 599, feePerUnit: 899 });
  expect(termsOf('KWD', 12_345, 3)).toMatchObject({ unitPrice: 24_690, feePerUnit: 37_035 });
  expect(lateTermsOf({ ...rule, lateFeeBps: 0 }, 'DAY', priced('EUR', 5000, 1))).toBeUndefined();
  expect(lateTermsOf({ ...rule, lateFeeCapUnits: 0 }, 'DAY', priced('EUR', 1, 1))).toBeUndefined();
});

const terms = fc
  .record({
    grace: fc.integer({ min: 0, max: 1440 }),
    bps: fc.integer({ min: 0, max: 20_000 }),
    cap: fc.integer({ min: 1, max: 30 }),
    unit: fc.constantFrom('DAY', 'NIGHT', 'HOUR' as const),
    unitPrice: fc.integer({ min: 0, max: 50_000_000 }),
  })
  .map(({ grace, bps, cap, unit, unitPrice }) =>
    lateTermsOfUnit(
      { lateGraceMinutes: grace, lateFeeBps: bps, lateFeeCapUnits: cap },
      unit,
      unitPrice,
    ),
  );
const minutes = fc.integer({ min: -3 * DAY, max: 60 * DAY });

test('never negative, never before the grace period is over, never above the cap, never less for later', () => {
  fc.assert(
    fc.property(terms, minutes, fc.integer({ min: 0, max: DAY }), (sold, late, more) => {
      const first = after(sold, late);
      const later = after(sold, late + more);
      expect(first.amount).toBeGreaterThanOrEqual(0);
      expect(first.amount).toBeLessThanOrEqual((sold?.feePerUnit ?? 0) * (sold?.capUnits ?? 0));
      expect(later.amount).toBeGreaterThanOrEqual(first.amount);
      if (late <= (sold?.graceMinutes ?? Infinity)) expect(first.amount).toBe(0);
      else expect(first.amount).toBeGreaterThan(0);
    }),
  );
});

test('owner and platform share it to the cent', () => {
  expect(shareLateFee(10_000, 1500)).toEqual({ platform: 1500, owner: 8500 });
  fc.assert(
    fc.property(fc.nat(100_000_000), fc.integer({ min: 0, max: 9999 }), (amount, bps) => {
      const { platform, owner } = shareLateFee(amount, bps);
      expect(platform + owner).toBe(amount);
      expect(Math.min(platform, owner)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('the schema has the same states', () => {
  expect(STATES_OF_SCHEMA).toEqual(LATE_STATES);
});
