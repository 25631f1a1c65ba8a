import { splitRefund } from '@rental/payments/contracts/refund-arithmetic';
import fc from 'fast-check';
import { priceRental, type RentalPrice } from '../../../contracts/pricing';
import { NO_REFUND, type RefundSplit } from './refund';
import { outcomeOf, refundOfShare, splitProblem } from './resolution';

/** MONEY.md's figures: rental 100.00, renter fee 10.00, commission 15.00. */
const priceOf = (
  fees: { renterFeeBps: number; commissionBps: number; taxBps: number },
  amount = 10_000,
  percent = 0,
) =>
  priceRental({
    listing: {
      priceAmount: amount,
      currency: 'EUR',
      priceUnit: 'DAY',
      priceTiers: [],
      depositAmount: 20_000,
    },
    units: 1,
    quantity: 1,
    extras: [],
    fees: { ...fees, taxLabel: 'VAT' },
    promo: percent > 0 ? { code: 'ANY', percent, amount: 0 } : undefined,
  });
const price = priceOf({ renterFeeBps: 1000, commissionBps: 1500, taxBps: 0 });

const split = {
  toRenter: 4000,
  toOwner: 4500,
  depositToOwner: 7000,
  depositToRenter: 0,
  returnFees: false,
};

test.each([
  ['sums', { frozen: 8500, captured: 7000 }, undefined],
  [
    'rental off',
    { frozen: 8501, captured: 7000 },
    'The shares of the rental sum to 8500; 8501 are frozen.',
  ],
  [
    'deposit off',
    { frozen: 8500, captured: 6999 },
    'The shares of the deposit sum to 7000; 6999 were taken.',
  ],
])('%s', (_, pots, problem) => expect(splitProblem(split, pots)).toBe(problem));

test("MONEY.md's row: 40.00 to the renter out of the owner's share, 45.00 to the owner", () => {
  expect(refundOfShare(price, NO_REFUND, 4000, false)).toEqual({
    ...NO_REFUND,
    refund: 4000,
    ownerPart: 4000,
  });
  expect(outcomeOf(price, NO_REFUND, split)).toEqual({
    currency: 'EUR',
    renterGets: 4000,
    ownerGets: 11_500,
    platformKeeps: 2500,
  });
});

test('with its fees, all of the share is all that was paid', () => {
  expect(refundOfShare(price, NO_REFUND, 8500, true)).toEqual({
    refund: 11_000,
    ownerPart: 8500,
    platformPart: 2500,
    commissionReturned: 1500,
    taxReturned: 0,
    promoReturned: 0,
  });
});

const bps = fc.integer({ min: 0, max: 3000 });
const prices = fc
  .record({
    amount: fc.integer({ min: 1, max: 5_000_000 }),
    renterFeeBps: bps,
    commissionBps: bps,
    taxBps: bps,
    percent: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ amount, percent, ...fees }) => priceOf(fees, amount, percent));
const shares = prices.chain((sold) =>
  fc.record({ sold: fc.constant(sold), part: fc.integer({ min: 0, max: sold.ownerShare }) }),
);

test("the commission in a refund with fees is the one that MONEY.md's arithmetic gives", () => {
  fc.assert(
    fc.property(shares, ({ sold, part }) => {
      const refund = refundOfShare(sold, NO_REFUND, part, true);
      const again = splitRefund({
        rental: sold.rental,
        commission: sold.commission,
        refundedRental: part + refund.commissionReturned,
        refundedFee: refund.platformPart + refund.promoReturned - refund.commissionReturned,
      });
      expect(again).toEqual({
        total: refund.refund + refund.promoReturned,
        ownerPart: part,
        platformPart: refund.platformPart + refund.promoReturned,
        commissionReturned: refund.commissionReturned,
      });
    }),
  );
});

test('however often a part goes back, never more than was paid of each', () => {
  fc.assert(
    fc.property(
      prices,
      fc.array(fc.integer({ min: 0, max: 5_000_000 }), { maxLength: 6 }),
      (sold, cuts) => {
        let before = NO_REFUND;
        for (const cut of [...cuts, sold.ownerShare]) {
          const part = Math.min(cut, sold.ownerShare - before.ownerPart);
          before = plus(before, refundOfShare(sold, before, part, true));
        }
        expect(remains(sold, before)).toEqual([]);
      },
    ),
  );
});

const plus = (a: RefundSplit, b: RefundSplit): RefundSplit => ({
  refund: a.refund + b.refund,
  ownerPart: a.ownerPart + b.ownerPart,
  platformPart: a.platformPart + b.platformPart,
  commissionReturned: a.commissionReturned + b.commissionReturned,
  taxReturned: a.taxReturned + b.taxReturned,
  promoReturned: a.promoReturned + b.promoReturned,
});

/** What went back above what there was. */
const remains = (sold: RentalPrice, back: RefundSplit): string[] =>
  Object.entries({
    total: sold.total - back.refund,
    owner: sold.ownerShare - back.ownerPart,
    commission: sold.commission - back.commissionReturned,
    tax: sold.tax - back.taxReturned,
    platform: sold.applicationFee - back.platformPart,
    promo: sold.promo - back.promoReturned,
    fee:
      sold.renterFee -
      (back.platformPart + back.promoReturned - back.commissionReturned - back.taxReturned),
  })
    .filter(([, left]) => left < 0)
    .map(([name]) => name);
