import fc from 'fast-check';
import { addDays, eachDate } from '@rental/shared/local-time';
import {
  chargedDates,
  priceOfDate,
  pricesOf,
  type PriceCalendar,
  type PriceRule,
} from './day-prices';
import { priceRental } from './pricing';

const BASE = 10_000;
const WEEKEND = [0, 5, 6];

/** Rules with ids in their order. */
const rules = (...given: Partial<PriceRule>[]): PriceCalendar => ({
  dates: {},
  rules: given.map((rule, index) => ({
    id: index + 1,
    weekdays: [],
    firstDate: null,
    lastDate: null,
    amount: null,
    percent: null,
    ...rule,
  })),
});

const season = (firstDate: string, lastDate: string) => ({ firstDate, lastDate });

test('Friday to Sunday 20 % more: each day by its own weekday', () => {
  const calendar = rules({ weekdays: WEEKEND, percent: 20 });
  const prices = eachDate('2026-06-04', '2026-06-08').map((date) =>
    priceOfDate(date, BASE, calendar),
  );
  expect(prices.map(({ amount }) => amount)).toEqual([10_000, 12_000, 12_000, 12_000, 10_000]);
  expect(prices[1]!.reason).toBe('weekday');
});

const saturday = '2026-07-04';
test.each<[string, PriceCalendar, number, string]>([
  ['nothing set', rules(), BASE, 'base'],
  [
    'a season over a weekday',
    rules({ weekdays: [6], amount: 1 }, { ...season('2026-07-01', '2026-08-31'), amount: 2 }),
    2,
    'season',
  ],
  [
    'the shorter season, whichever came first',
    rules(
      { ...season('2026-07-03', '2026-07-05'), amount: 1 },
      { ...season('2026-07-01', '2026-08-31'), amount: 2 },
    ),
    1,
    'season',
  ],
  [
    'of equally long seasons the one of fewer weekdays',
    rules(
      { ...season('2026-07-01', '2026-07-10'), weekdays: [6], amount: 1 },
      { ...season('2026-07-02', '2026-07-11'), amount: 2 },
    ),
    1,
    'season',
  ],
  [
    'of fewer weekdays',
    rules({ weekdays: [6], amount: 1 }, { weekdays: [0, 6], amount: 2 }),
    1,
    'weekday',
  ],
  [
    'of equals the newer',
    rules({ weekdays: [6], amount: 1 }, { weekdays: [6], amount: 2 }),
    2,
    'weekday',
  ],
  [
    'a date over all of them',
    { ...rules({ ...season(saturday, saturday), amount: 1 }), dates: { [saturday]: 3 } },
    3,
    'date',
  ],
  [
    'not a season that is over',
    rules({ ...season('2026-06-01', '2026-07-03'), amount: 1 }),
    BASE,
    'base',
  ],
  ['a lower price', rules({ weekdays: [6], percent: -25 }), 7500, 'weekday'],
])('%s', (_what, calendar, amount, reason) => {
  expect(priceOfDate(saturday, BASE, calendar)).toEqual({ amount, reason });
});

test('DAY charges the last day, NIGHT does not', () => {
  expect(chargedDates('DAY', '2026-02-27', '2026-03-01')).toHaveLength(3);
  expect(chargedDates('NIGHT', '2028-02-27', '2028-03-01')).toEqual([
    '2028-02-27',
    '2028-02-28',
    '2028-02-29',
  ]);
});

const fees = { renterFeeBps: 1000, commissionBps: 1500, taxBps: 1900, taxLabel: 'VAT' };
const listing = {
  priceAmount: BASE,
  currency: 'EUR',
  priceUnit: 'DAY' as const,
  priceTiers: [{ minUnits: 5, percentOff: 10 }],
  depositAmount: 0,
};

test('one line a price and reason; the discount is on all of them, fees on what is left', () => {
  const calendar = {
    ...rules({ weekdays: [6], percent: 20 }, { weekdays: [0], percent: 50 }),
    dates: { '2026-06-04': 7000 },
  };
  const dates = chargedDates('DAY', '2026-06-03', '2026-06-07');
  const unitPrices = pricesOf(dates, BASE, calendar);
  const price = priceRental({ listing, units: 5, unitPrices, quantity: 2, extras: [], fees });
  expect(price.lines.map(({ code, amount, units }) => [code, amount, units])).toEqual([
    ['rental', 40_000, 2],
    ['rental:date', 14_000, 1],
    ['rental:weekday', 24_000, 1],
    ['rental:weekday:2', 30_000, 1],
    ['discount', -10_800, undefined],
    ['service_fee', 9720, undefined],
    ['tax', 20_315, undefined],
  ]);
  expect(price.lines[1]!.label).toBe('70.00 EUR × 1 day × 2 items (price of the date)');
});

test('prices that are not one for each unit are a mistake of the caller', () => {
  const unitPrices = [{ amount: 1, reason: 'base' as const }];
  expect(() =>
    priceRental({ listing, units: 2, unitPrices, quantity: 1, extras: [], fees }),
  ).toThrow(RangeError);
});

const START = '2026-03-20';
const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays(START, n));
const ownOrPercent = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 900_000 }), percent: fc.constant(null) }),
  fc.record({ amount: fc.constant(null), percent: fc.integer({ min: -90, max: 300 }) }),
);
const anyRule = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 7 }),
    ends: fc.option(fc.tuple(day, day)),
    price: ownOrPercent,
  })
  .map(({ weekdays, ends, price }) => {
    const [firstDate, lastDate] = ends ? [...ends].sort() : [null, null];
    return { weekdays, firstDate: firstDate ?? null, lastDate: lastDate ?? null, ...price };
  });
const anyCalendar = fc.record({
  dates: fc.dictionary(day, fc.integer({ min: 1, max: 900_000 }), { maxKeys: 8 }),
  rules: fc
    .array(anyRule, { maxLength: 8 })
    .map((all) => all.map((rule, index) => ({ id: index + 1, ...rule }))),
});

test('any calendar: the order of the rules says nothing, and all that is charged adds up', () => {
  fc.assert(
    fc.property(
      anyCalendar,
      day,
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 1, max: 4 }),
      (calendar, startDate, length, quantity) => {
        const dates = chargedDates('DAY', startDate, addDays(startDate, length));
        const unitPrices = pricesOf(dates, BASE, calendar)!;
        const turned = { ...calendar, rules: [...calendar.rules].reverse() };
        expect(pricesOf(dates, BASE, turned)).toEqual(unitPrices);
        const price = priceRental({
          listing,
          units: dates.length,
          unitPrices,
          quantity,
          extras: [],
          fees,
        });
        const charged = unitPrices.reduce((total, { amount }) => total + amount, 0) * quantity;
        const rental = price.lines.filter(({ code }) => code.startsWith('rental'));
        expect(rental.reduce((total, { amount }) => total + amount, 0)).toBe(charged);
        for (const { amount, units, unitAmount } of rental)
          expect(amount).toBe(units! * unitAmount! * quantity);
        expect(new Set(price.lines.map(({ code }) => code)).size).toBe(price.lines.length);
        expect(price.lines.reduce((total, { amount }) => total + amount, 0)).toBe(price.total);
        expect(price.applicationFee + price.ownerShare).toBe(price.total);
      },
    ),
  );
});

test('a calendar without prices costs what no calendar costs', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 20 }), (startDate, length) => {
      const dates = chargedDates('DAY', startDate, addDays(startDate, length));
      const request = { listing, units: dates.length, quantity: 1, extras: [], fees };
      const unitPrices = pricesOf(dates, BASE, rules());
      expect(priceRental({ ...request, unitPrices })).toEqual(priceRental(request));
    }),
  );
});
