import fc from 'fast-check';
import { listedOf, priceRental, sharePrice, shownFeeOf, type PriceRequest } from './pricing';

const base: PriceRequest = {
  listing: {
    priceAmount: 5000,
    currency: 'USD',
    priceUnit: 'DAY',
    priceTiers: [],
    depositAmount: 20_000,
  },
  units: 2,
  quantity: 1,
  extras: [],
  fees: { renterFeeBps: 1000, commissionBps: 1500, taxBps: 0, taxLabel: '' },
};

test("MONEY.md's example: rental 100.00, fee 10.00, commission 15.00", () => {
  expect(priceRental(base)).toMatchObject({
    rental: 10_000,
    renterFee: 1000,
    total: 11_000,
    commission: 1500,
    applicationFee: 2500,
    ownerShare: 8500,
    deposit: 20_000,
  });
});

test('the largest tier that applies counts; extras come per booking or per unit', () => {
  const price = priceRental({
    ...base,
    units: 7,
    quantity: 2,
    listing: {
      ...base.listing,
      priceTiers: [
        { minUnits: 3, percentOff: 10 },
        { minUnits: 7, percentOff: 20 },
        { minUnits: 28, percentOff: 40 },
      ],
    },
    extras: [
      { code: 'delivery', label: 'Delivery', amount: 1500, per: 'booking' },
      { code: 'insurance', label: 'Insurance', amount: 200, per: 'unit' },
    ],
  });
  expect(price.lines.map(({ code, amount }) => [code, amount])).toEqual([
    ['rental', 70_000],
    ['discount', -14_000],
    ['extra:delivery', 1500],
    ['extra:insurance', 2800],
    ['service_fee', 6030],
  ]);
  expect(price.deposit).toBe(40_000);
});

test('yen have no cents, dinars have three places', () => {
  const label = (currency: string) =>
    priceRental({ ...base, listing: { ...base.listing, currency } }).lines[0]!.label;
  expect(label('JPY')).toBe('5000 JPY × 2 days');
  expect(label('KWD')).toBe('5.000 KWD × 2 days');
});

const promos = fc.option(
  fc.oneof(
    fc.record({ percent: fc.integer({ min: 1, max: 100 }), amount: fc.constant(0) }),
    fc.record({ percent: fc.constant(0), amount: fc.integer({ min: 1, max: 2_000_000 }) }),
  ),
  { nil: undefined },
);

test('a promo lowers the total and the fee, never what the owner gets', () => {
  const listing = { ...base.listing, priceAmount: 10_000, priceTiers: [] };
  const fees = { renterFeeBps: 1000, commissionBps: 1500, taxBps: 700, taxLabel: 'VAT' };
  const request = { listing, units: 1, quantity: 1, extras: [], fees };
  const full = priceRental(request);
  const priceWith = (percent: number, amount: number) =>
    priceRental({ ...request, promo: { code: 'SUMMER', percent, amount } });
  const tenth = priceWith(10, 0);
  expect(tenth).toEqual({
    ...full,
    promo: 1000,
    total: full.total - 1000,
    applicationFee: full.applicationFee - 1000,
    lines: [
      full.lines[0],
      { code: 'promo', label: 'Promo code SUMMER', amount: -1000 },
      ...full.lines.slice(1),
    ],
  });
  expect(priceWith(0, 1000)).toEqual(tenth);
  // No more than the fees that the platform earns, which are 25.00; tax is not the platform's.
  expect(priceWith(60, 0)).toMatchObject({ promo: 2500, applicationFee: full.tax });
});

const included = { ...base.fees, taxBps: 1900, taxLabel: 'MwSt.', taxInclusive: true };

test('a tax that prices have in them is taken out of rental and fee, and no line of its own', () => {
  const price = priceRental({ ...base, fees: included });
  expect(price).toMatchObject({
    listed: 10_000,
    rental: 8403,
    renterFee: 840,
    tax: 1757,
    total: 11_000,
    commission: 1260,
    ownerShare: 7143,
    includedTax: 'MwSt.',
  });
  expect(price.lines.map(({ code, amount }) => [code, amount])).toEqual([
    ['rental', 10_000],
    ['service_fee', 1000],
  ]);
});

test('it is what it would be on top of the price without it, give or take the rounding of each', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000_000 }), fc.nat(10_000), (listed, taxBps) => {
      const { rental, renterFee, tax, total } = sharePrice(listed, { ...included, taxBps });
      expect(total).toBe(listed + Math.round(listed / 10));
      const added = sharePrice(rental, {
        ...included,
        renterFeeBps: 0,
        taxBps,
        taxInclusive: false,
      });
      expect(Math.abs(added.tax + (renterFee * taxBps) / 10_000 - tax)).toBeLessThanOrEqual(2);
    }),
  );
});

test('lines, total, fee and owner share always add up, for any price and terms', () => {
  const bps = fc.integer({ min: 0, max: 3000 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000_000 }),
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 1, max: 9 }),
      fc.record({
        renterFeeBps: bps,
        commissionBps: bps,
        taxBps: bps,
        taxLabel: fc.constant('VAT'),
        taxInclusive: fc.boolean(),
      }),
      fc.array(
        fc.record({
          minUnits: fc.integer({ min: 1, max: 60 }),
          percentOff: fc.integer({ min: 0, max: 60 }),
        }),
        { maxLength: 4 },
      ),
      fc.array(
        fc.record({
          code: fc.string(),
          label: fc.string(),
          amount: fc.nat(50_000),
          per: fc.constantFrom('booking' as const, 'unit' as const),
        }),
        { maxLength: 3 },
      ),
      promos,
      (priceAmount, units, quantity, fees, priceTiers, extras, discount) => {
        const price = priceRental({
          listing: { ...base.listing, priceAmount, priceTiers },
          units,
          quantity,
          extras,
          fees,
          promo: discount && { code: 'ANY', ...discount },
        });
        expect(price.lines.reduce((sum, line) => sum + line.amount, 0)).toBe(price.total);
        expect(price.applicationFee + price.ownerShare).toBe(price.total);
        expect(price.rental + price.renterFee + price.tax - price.promo).toBe(price.total);
        expect(listedOf(price) + shownFeeOf(price) - price.promo).toBe(
          price.total - (price.listed === undefined ? price.tax : 0),
        );
        expect(price.ownerShare).toBe(price.rental - price.commission);
        expect(price.promo).toBeLessThanOrEqual(price.renterFee + price.commission);
        expect(
          Math.min(price.rental, price.ownerShare, price.applicationFee),
        ).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
