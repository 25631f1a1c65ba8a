import fc from 'fast-check';
import { addDays } from '@rental/shared/local-time';
import { priceRental } from '../../../contracts/pricing';
import {
  planDates,
  planExtension,
  type ChangedBooking,
  type ChangedListing,
} from './booking-change';
import { rentalPeriod } from './rental-period';
import { FIRST_WINDOWS } from '../../../tests/known-windows';

const now = new Date('2026-03-01T10:00:00Z');
const [startDate, endDate] = ['2026-03-20', '2026-03-23'];

const listing = (priceAmount: number, percentOff: number): ChangedListing => {
  const terms = {
    state: 'ACTIVE',
    ownerId: 'owner',
    ownerBlocked: false,
    ownerTransfersActive: true,
    verification: 'none' as const,
    quantity: 1,
    extras: [],
    minUnits: 1,
    maxUnits: 0,
    noticeHours: 0,
    windowDays: 365,
    closedWeekdays: [],
    priceUnit: 'DAY' as const,
    timeZone: 'Europe/Berlin',
    pickupTime: '10:00',
    returnTime: '18:00',
    bufferMinutes: 60,
    currency: 'EUR',
    instantBook: true,
  };
  const priceTiers = [{ minUnits: 7, percentOff }];
  return {
    ...terms,
    rentalOf: ({ units }) =>
      priceRental({
        listing: { ...terms, priceAmount, priceTiers, depositAmount: 0 },
        units,
        quantity: 1,
        extras: [],
        fees: { renterFeeBps: 0, commissionBps: 0, taxBps: 0, taxLabel: '' },
      }).rental,
  };
};

const bps = fc.integer({ min: 0, max: 2500 });
const world = fc
  .record({
    priceAmount: fc.integer({ min: 1, max: 200_000 }),
    percentOff: fc.integer({ min: 0, max: 60 }),
    fees: fc.record({ renterFeeBps: bps, commissionBps: bps, taxBps: bps }),
    refundPercent: fc.nat(100),
    promo: fc.nat(60),
  })
  .map(({ priceAmount, percentOff, fees, refundPercent, promo }) => {
    const terms = listing(priceAmount, percentOff);
    const period = rentalPeriod(terms, { startDate, endDate });
    const named = { ...fees, taxLabel: 'VAT' };
    const price = priceRental({
      listing: { ...terms, priceAmount, priceTiers: [], depositAmount: 0 },
      units: period.units,
      quantity: 1,
      extras: [],
      fees: named,
      ...(promo > 0 ? { promo: { code: 'ANY', percent: promo, amount: 0 } } : {}),
    });
    const policy = {
      name: 'any',
      version: 'any@1',
      tiers: [{ hoursBefore: 0, refundPercent }],
      inProgressRefund: false,
      serviceFeeRefundable: true,
    };
    const booking: ChangedBooking = {
      ...period,
      currency: 'EUR',
      price,
      fees: named,
      windows: FIRST_WINDOWS,
      policy,
      bookedAt: now,
    };
    return { terms, booking };
  });

type Planned = ReturnType<typeof planExtension>;

function expectSound({ price, added, refund }: Planned, before: ChangedBooking['price']): void {
  expect(price.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(price.total);
  expect(price.rental + price.renterFee + price.tax - price.promo).toBe(price.total);
  expect(price.applicationFee + price.ownerShare).toBe(price.total);
  expect(price.total).toBe(before.total + added.total - refund.refund);
  expect(Math.min(added.total, refund.refund)).toBe(0);
  for (const part of [price.rental, price.renterFee, price.tax, price.commission, price.promo])
    expect(part).toBeGreaterThanOrEqual(0);
}

test('a longer rental: what is added is charged, and the whole is the sum of both', () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 1, max: 30 }), ({ terms, booking }, days) => {
      const end = { endDate: addDays(endDate, days) };
      const planned = planExtension(booking, terms, end, now);
      expectSound(planned, booking.price);
      expect(planned.startAt).toEqual(booking.startAt);
      expect(planned.endAt > booking.endAt).toBe(true);
    }),
  );
});

test('other dates: the difference is charged or goes back by the policy, never both', () => {
  fc.assert(
    fc.property(
      world,
      fc.integer({ min: -15, max: 30 }),
      fc.nat(12),
      ({ terms, booking }, shift, days) => {
        const first = addDays(startDate, shift);
        const dates = { startDate: first, endDate: addDays(first, days) };
        fc.pre(dates.startDate !== startDate || dates.endDate !== endDate);
        const planned = planDates(booking, terms, dates, now);
        expectSound(planned, booking.price);
        const percent = booking.policy.tiers[0]!.refundPercent;
        if (percent === 0) expect(planned.refund.refund).toBe(0);
      },
    ),
  );
});

test('what would only get round the policy is refused', () => {
  const { terms, booking } = fc.sample(world, { numRuns: 1, seed: 7 })[0]!;
  const policy = {
    ...booking.policy,
    tiers: [
      { hoursBefore: 120, refundPercent: 100 },
      { hoursBefore: 0, refundPercent: 0 },
    ],
  };
  const near = new Date('2026-03-19T10:00:00Z');
  const dates = { startDate: '2026-04-10', endDate: '2026-04-13' };
  expect(() => planDates({ ...booking, policy }, terms, dates, near)).toThrow('cancel it and book');
  expect(planDates({ ...booking, policy }, terms, dates, now).refund.refund).toBe(0);
});

test.each([
  [{ endDate }, 'later end'],
  [{ endDate: '2026-03-21' }, 'later end'],
  [{ endDate: '2026-06-20' }, 'at most 83 days'],
])('an end that cannot be: %j', (end, words) => {
  const { terms, booking } = fc.sample(world, { numRuns: 1, seed: 7 })[0]!;
  expect(() => planExtension(booking, terms, end, now)).toThrow(words);
});

test.each([
  [{ state: 'PAUSED' }, 'does not rent this out'],
  [{ ownerTransfersActive: false }, 'does not rent this out'],
  [{ currency: 'USD' }, 'another currency'],
])('a listing that is not rented so any more: %j', (change, words) => {
  const { terms, booking } = fc.sample(world, { numRuns: 1, seed: 7 })[0]!;
  const end = { endDate: addDays(endDate, 1) };
  expect(() => planExtension(booking, { ...terms, ...change }, end, now)).toThrow(words);
});

test('a listing that is rented on request: the owner is asked, where there is time for an answer', () => {
  const { terms, booking } = fc.sample(world, { numRuns: 1, seed: 7 })[0]!;
  const end = { endDate: addDays(endDate, 1) };
  const onRequest = { ...terms, instantBook: false };
  expect(planExtension(booking, terms, end, now).needsApproval).toBe(false);
  expect(planExtension(booking, onRequest, end, now).needsApproval).toBe(true);
  const late = new Date(booking.endAt.getTime() - 60 * 60_000);
  expect(() => planExtension(booking, onRequest, end, late)).toThrow('no time left');
});
