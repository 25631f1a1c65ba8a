import fc from 'fast-check';
import { priceRental } from '../../../contracts/pricing';
import {
  decideRefund,
  nextChange,
  percentAt,
  refundFor,
  refundSteps,
  type Cancellation,
  type PolicyTerms,
} from './refund';

const policy: PolicyTerms = {
  name: 'Moderate',
  version: 'moderate@1',
  tiers: [
    { hoursBefore: 120, refundPercent: 100 },
    { hoursBefore: 24, refundPercent: 50 },
  ],
  inProgressRefund: true,
  serviceFeeRefundable: true,
};
const soldFor = {
  listing: {
    priceAmount: 5000,
    currency: 'USD',
    priceUnit: 'DAY' as const,
    priceTiers: [],
    depositAmount: 0,
  },
  units: 2,
  quantity: 1,
  extras: [],
  fees: { renterFeeBps: 1000, commissionBps: 1500, taxBps: 0, taxLabel: '' },
};
const price = priceRental(soldFor);
const startAt = new Date('2026-06-10T08:00:00Z');
const hoursBefore = (h: number) => new Date(startAt.getTime() - h * 3_600_000);
const cancellation = (more: Partial<Cancellation> = {}): Cancellation => ({
  by: 'renter',
  at: hoursBefore(200),
  localDate: '2026-06-01',
  startAt,
  startDate: '2026-06-10',
  endDate: '2026-06-13',
  inProgress: false,
  ...more,
});

test.each([
  [200, 100],
  [120, 100],
  [119.99, 50],
  [24, 50],
  [23.99, 0],
  [0, 0],
  [-5, 0],
])('%d h before the start: %d %%', (h, percent) => {
  expect(percentAt(policy, startAt, hoursBefore(h))).toBe(percent);
});

test.each<[string, Partial<Cancellation>, string, object]>([
  ['in time', {}, 'policy_tier', { tierHours: 120, percent: 100, hoursBeforeStart: 200 }],
  ['late', { at: hoursBefore(30.5) }, 'policy_tier', { tierHours: 24, percent: 50 }],
  ['too late', { at: hoursBefore(3) }, 'past_every_tier', { tierHours: 24, percent: 0 }],
  ['by the owner', { by: 'owner' }, 'owner_cancelled', { percent: 100, withServiceFee: true }],
  [
    'during the rental',
    { inProgress: true, localDate: '2026-06-11' },
    'days_not_begun',
    { daysNotBegun: 2, days: 4 },
  ],
  [
    'by the owner during the rental',
    { by: 'owner', inProgress: true, localDate: '2026-06-11' },
    'owner_cancelled_in_progress',
    { daysNotBegun: 2, days: 4, withServiceFee: true },
  ],
])('cancelled %s: the reason says which rule and from what', (_, more, rule, inputs) => {
  const { because, split } = decideRefund(price, policy, cancellation(more));
  expect(because).toMatchObject({ rule, inputs: { ...inputs, rental: price.rental } });
  expect(because.version).toBe(rule.startsWith('owner') ? null : 'moderate@1');
  expect(split).toEqual(refundFor(price, policy, cancellation(more)));
});

test('a policy that gives nothing back during the rental says so', () => {
  const strict = { ...policy, inProgressRefund: false };
  const { because, split } = decideRefund(price, strict, cancellation({ inProgress: true }));
  expect([because.rule, split.refund]).toEqual(['nothing_in_progress', 0]);
});

test("MONEY.md's arithmetic: all back is 8500 / 2500, half is 4250 / 1250", () => {
  expect(refundFor(price, policy, cancellation())).toMatchObject({
    refund: 11_000,
    ownerPart: 8500,
    platformPart: 2500,
  });
  expect(refundFor(price, policy, cancellation({ at: hoursBefore(30) }))).toMatchObject({
    refund: 5500,
    ownerPart: 4250,
    platformPart: 1250,
  });
});

test('a fee that the policy keeps stays with the platform', () => {
  const keeps = { ...policy, serviceFeeRefundable: false };
  expect(refundFor(price, keeps, cancellation())).toMatchObject({
    refund: 10_000,
    ownerPart: 8500,
    platformPart: 1500,
  });
});

test('an owner who cancels gives everything back, whatever the policy says', () => {
  const at = hoursBefore(1);
  expect(refundFor(price, policy, cancellation({ by: 'owner', at })).refund).toBe(11_000);
});

test.each([
  ['2026-06-10', 3 / 4],
  ['2026-06-12', 1 / 4],
  ['2026-06-13', 0],
  ['2026-06-20', 0],
])('in progress on %s: %d of the rental is not begun', (localDate, share) => {
  const split = refundFor(price, policy, cancellation({ inProgress: true, localDate }));
  expect(split.refund).toBe(Math.round(10_000 * share));
});

test('in progress, and the policy gives nothing', () => {
  const strict = { ...policy, inProgressRefund: false };
  expect(
    refundFor(price, strict, cancellation({ inProgress: true, localDate: '2026-06-11' })).refund,
  ).toBe(0);
});

test('steps tell what the cancel would do, and the next change is the first of them', () => {
  const now = hoursBefore(200);
  const steps = refundSteps(price, policy, startAt, now);
  expect(steps.map(({ refund, until }) => [refund, until])).toEqual([
    [11_000, hoursBefore(120)],
    [5500, hoursBefore(24)],
    [0, null],
  ]);
  expect(nextChange(price, policy, startAt, now)).toEqual({ at: hoursBefore(120), refund: 5500 });
  expect(nextChange(price, policy, startAt, hoursBefore(1))).toBeNull();
});

const promos = fc.option(
  fc.record({
    code: fc.constant('ANY'),
    percent: fc.integer({ min: 0, max: 100 }),
    amount: fc.integer({ min: 1, max: 2_000_000 }),
  }),
  { nil: undefined },
);

test('of a rental with a promo the renter gets back what was paid, not what the platform paid', () => {
  const sold = priceRental({
    ...soldFor,
    promo: { code: 'SUMMER', percent: 10, amount: 0 },
  });
  expect([sold.total, sold.applicationFee]).toEqual([10_000, 1500]);
  const back = (hours: number) => refundFor(sold, policy, cancellation({ at: hoursBefore(hours) }));
  expect(back(200)).toEqual({
    refund: 10_000,
    ownerPart: 8500,
    platformPart: 1500,
    commissionReturned: 1500,
    taxReturned: 0,
    promoReturned: 1000,
  });
  expect(back(48)).toMatchObject({ refund: 5000 + 500 - 500, ownerPart: 4250, platformPart: 750 });
  // The fee stays, and the promo had paid for all of it: the platform gives back what it has.
  const all = priceRental({ ...soldFor, promo: { code: 'ALL', percent: 25, amount: 0 } });
  const strict = { ...policy, serviceFeeRefundable: false };
  expect(refundFor(all, strict, cancellation())).toMatchObject({
    refund: all.total,
    platformPart: 0,
    promoReturned: 1500,
  });
});

test('never more than was paid, and the parts always sum', () => {
  const bps = fc.integer({ min: 0, max: 3000 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999_999 }),
      bps,
      bps,
      bps,
      fc.integer({ min: 0, max: 100 }),
      fc.boolean(),
      promos,
      (amount, fee, commission, tax, percent, withFee, promo) => {
        const sold = priceRental({
          listing: {
            priceAmount: amount,
            currency: 'EUR',
            priceUnit: 'DAY',
            priceTiers: [],
            depositAmount: 0,
          },
          units: 3,
          quantity: 1,
          extras: [],
          fees: { renterFeeBps: fee, commissionBps: commission, taxBps: tax, taxLabel: 'VAT' },
          promo,
        });
        const terms = {
          ...policy,
          tiers: [{ hoursBefore: 0, refundPercent: percent }],
          serviceFeeRefundable: withFee,
        };
        const split = refundFor(sold, terms, cancellation());
        expect(split.ownerPart + split.platformPart).toBe(split.refund);
        expect(split.refund).toBeLessThanOrEqual(sold.total);
        expect(split.ownerPart).toBeLessThanOrEqual(sold.ownerShare);
        expect(split.platformPart).toBeLessThanOrEqual(sold.applicationFee);
        expect(split.commissionReturned).toBeLessThanOrEqual(sold.commission);
        expect(split.promoReturned).toBeLessThanOrEqual(sold.promo);
        expect(
          Math.min(split.ownerPart, split.platformPart, split.promoReturned),
        ).toBeGreaterThanOrEqual(0);
        if (percent === 100 && withFee) expect(split.refund).toBe(sold.total);
        // What settling posts: no fee below nothing, and the platform's rest is all that is left.
        const promoSpent = sold.promo - split.promoReturned;
        const commissionLeft = sold.commission - split.commissionReturned;
        const taxLeft = sold.tax - split.taxReturned;
        const left = sold.applicationFee - split.platformPart;
        expect(left + promoSpent - commissionLeft - taxLeft).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
