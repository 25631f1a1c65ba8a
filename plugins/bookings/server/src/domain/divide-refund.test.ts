import fc from 'fast-check';
import { sharePrice, withPromo } from '../../../contracts/pricing';
import { divideRefund, type ChargeLeft } from './divide-refund';
import { refundFor, type RefundPrice, type RefundSplit } from './refund';
import { refundOfShare } from './resolution';

const chargeOf = (
  number: number,
  rental: number,
  fees: Parameters<typeof sharePrice>[1],
  percent = 0,
) => {
  const price = withPromo(sharePrice(rental, fees), { percent, amount: 0 });
  const { ownerShare: ownerPart, commission, tax, renterFee: fee, applicationFee } = price;
  return { price, left: { number, ownerPart, commission, tax, fee, platform: applicationFee } };
};

const bps = fc.integer({ min: 0, max: 3000 });
const booking = fc
  .record({
    fees: fc.record({ renterFeeBps: bps, commissionBps: bps, taxBps: bps }),
    percent: fc.nat(40),
    rentals: fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ fees, percent, rentals }) => {
    // A promo is of the first charge alone: extensions have none.
    const charges = rentals.map((rental, index) =>
      chargeOf(index + 1, rental, fees, index === 0 ? percent : 0),
    );
    const sum = (key: Exclude<keyof (typeof charges)[0]['price'], 'listed'>) =>
      charges.reduce((total, { price }) => total + price[key], 0);
    const price = {
      rental: sum('rental'),
      renterFee: sum('renterFee'),
      tax: sum('tax'),
      total: sum('total'),
      commission: sum('commission'),
      promo: sum('promo'),
      applicationFee: sum('applicationFee'),
      ownerShare: sum('ownerShare'),
    };
    return { price, charges: charges.map(({ left }) => left) };
  });

const at = new Date('2026-03-01T10:00:00Z');
const policy = (refundPercent: number, serviceFeeRefundable: boolean) => ({
  name: 'any',
  version: 'any@1',
  tiers: [{ hoursBefore: 0, refundPercent }],
  inProgressRefund: true,
  serviceFeeRefundable,
});

const cancelled = (price: RefundPrice, percent: number, withFee: boolean): RefundSplit =>
  refundFor(price, policy(percent, withFee), {
    by: 'renter',
    at,
    localDate: '2026-03-01',
    startAt: new Date('2026-03-05T10:00:00Z'),
    startDate: '2026-03-05',
    endDate: '2026-03-09',
    inProgress: false,
  });

const total = (of: readonly RefundSplit[], key: keyof RefundSplit) =>
  of.reduce((sum, split) => sum + split[key], 0);

function expectExact(split: RefundSplit, charges: readonly ChargeLeft[]): void {
  const divided = divideRefund(split, charges);
  for (const key of Object.keys(split) as (keyof RefundSplit)[])
    expect(total(divided, key)).toBe(split[key]);
  for (const part of divided) {
    const charge = charges.find(({ number }) => number === part.chargeNumber)!;
    const fee = part.platformPart + part.promoReturned - part.commissionReturned - part.taxReturned;
    expect(part.refund).toBe(part.ownerPart + part.platformPart);
    expect(part.refund).toBeGreaterThan(0);
    expect(part.ownerPart).toBeLessThanOrEqual(charge.ownerPart);
    expect(part.platformPart).toBeLessThanOrEqual(charge.platform);
    expect(part.platformPart).toBeGreaterThanOrEqual(0);
    if (split.promoReturned > 0) continue;
    expect([fee <= charge.fee, fee >= 0]).toEqual([true, true]);
    expect(part.commissionReturned).toBeLessThanOrEqual(charge.commission);
    expect(part.taxReturned).toBeLessThanOrEqual(charge.tax);
  }
  // Newest first: an older charge gives of the owner's share only what the newer ones have not.
  const owners = divided.filter(({ ownerPart }) => ownerPart > 0);
  for (const { chargeNumber } of owners.slice(1)) {
    const newer = charges.filter(({ number }) => number > chargeNumber);
    for (const { number, ownerPart } of newer)
      expect(divided.find((part) => part.chargeNumber === number)?.ownerPart ?? 0).toBe(ownerPart);
  }
}

test('any cancellation of any charges: exact shares, newest first, no charge gives more than it brought', () => {
  fc.assert(
    fc.property(booking, fc.nat(100), fc.boolean(), ({ price, charges }, percent, withFee) =>
      expectExact(cancelled(price, percent, withFee), charges),
    ),
    { numRuns: 300 },
  );
});

test('any decision after any cancellation finds the rest', () => {
  fc.assert(
    fc.property(
      booking,
      fc.nat(100),
      fc.nat(100),
      fc.boolean(),
      ({ price, charges }, percent, share, returnFees) => {
        const before = cancelled(price, percent, true);
        const given = divideRefund(before, charges);
        const left = charges.map((charge) => {
          const part = given.find(({ chargeNumber }) => chargeNumber === charge.number);
          if (!part) return charge;
          const { ownerPart, platformPart, commissionReturned, taxReturned, promoReturned } = part;
          return {
            ...charge,
            ownerPart: charge.ownerPart - ownerPart,
            commission: charge.commission - commissionReturned,
            tax: charge.tax - taxReturned,
            fee: charge.fee - (platformPart + promoReturned - commissionReturned - taxReturned),
            platform: charge.platform - platformPart,
          };
        });
        const frozen = price.ownerShare - before.ownerPart;
        const toRenter = Math.floor((frozen * share) / 100);
        const sold = { ...price, currency: 'EUR', units: 1, lines: [], deposit: 0 };
        expectExact(refundOfShare(sold, before, toRenter, returnFees), left);
      },
    ),
    { numRuns: 300 },
  );
});

test('the charge of a later extension is given back before the first', () => {
  const fees = { renterFeeBps: 1000, commissionBps: 1500, taxBps: 0 };
  const charges = [chargeOf(1, 10_000, fees).left, chargeOf(2, 5_000, fees).left];
  const half = { ownerPart: 6_375, commissionReturned: 1_125, taxReturned: 0, promoReturned: 0 };
  const divided = divideRefund({ ...half, refund: 8_250, platformPart: 1_875 }, charges);
  expect(divided.map(({ chargeNumber, refund }) => [chargeNumber, refund])).toEqual([
    [2, 5_500],
    [1, 2_750],
  ]);
});

test('more than there is left is refused', () => {
  const charges = [{ number: 1, ownerPart: 10, commission: 0, tax: 0, fee: 0, platform: 0 }];
  const split = { refund: 11, ownerPart: 11, platformPart: 0, commissionReturned: 0 };
  expect(() => divideRefund({ ...split, taxReturned: 0, promoReturned: 0 }, charges)).toThrow(
    RangeError,
  );
});
