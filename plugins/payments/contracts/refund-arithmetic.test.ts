import fc from 'fast-check';
import { splitRefund } from './refund-arithmetic';

describe('splitRefund', () => {
  it('gives 85.00 and 25.00 of 110.00 when all goes back', () => {
    const all = { rental: 10_000, commission: 1_500, refundedRental: 10_000, refundedFee: 1_000 };
    expect(splitRefund(all)).toEqual({
      total: 11_000,
      ownerPart: 8_500,
      platformPart: 2_500,
      commissionReturned: 1_500,
    });
  });

  it('gives 42.50 and 12.50 of 55.00', () => {
    const half = { rental: 10_000, commission: 1_500, refundedRental: 5_000, refundedFee: 500 };
    expect(splitRefund(half)).toMatchObject({ ownerPart: 4_250, platformPart: 1_250 });
  });

  const sale = fc
    .record({
      rental: fc.integer({ min: 0, max: 1_000_000_000 }),
      commissionBps: fc.integer({ min: 0, max: 10_000 }),
      refundedBps: fc.integer({ min: 0, max: 10_000 }),
      refundedFee: fc.integer({ min: 0, max: 1_000_000 }),
    })
    .map(({ rental, commissionBps, refundedBps, refundedFee }) => ({
      rental,
      commission: Math.floor((rental * commissionBps) / 10_000),
      refundedRental: Math.floor((rental * refundedBps) / 10_000),
      refundedFee,
    }));

  it('splits exactly, and neither side gives back more than it got', () => {
    fc.assert(
      fc.property(sale, (given) => {
        const split = splitRefund(given);
        expect(split.ownerPart + split.platformPart).toBe(split.total);
        expect(split.total).toBe(given.refundedRental + given.refundedFee);
        expect(split.ownerPart).toBeGreaterThanOrEqual(0);
        expect(split.ownerPart).toBeLessThanOrEqual(given.rental - given.commission);
        expect(split.commissionReturned).toBeLessThanOrEqual(given.commission);
      }),
    );
  });

  it('returns the whole commission with the whole rental', () => {
    fc.assert(
      fc.property(sale, ({ rental, commission }) => {
        const split = splitRefund({
          rental,
          commission,
          refundedRental: rental,
          refundedFee: 0,
        });
        expect(split.commissionReturned).toBe(commission);
      }),
    );
  });

  it('refuses to give back more than was paid', () => {
    const sane = { rental: 100, commission: 10, refundedRental: 100, refundedFee: 0 };
    expect(() => splitRefund({ ...sane, refundedRental: 101 })).toThrow(RangeError);
    expect(() => splitRefund({ ...sane, refundedFee: -1 })).toThrow(RangeError);
  });
});
