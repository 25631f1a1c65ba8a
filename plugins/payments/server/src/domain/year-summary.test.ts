import fc from 'fast-check';
import { yearsOf } from './year-summary';

const line = {
  paidOn: '2025-12-31',
  currency: 'EUR',
  gross: 10_000,
  fee: 1500,
  refunded: 0,
  adjustments: 0,
  penalty: 0,
  net: 8500,
  tax: 0,
};

test('a year for each currency, the newest first; a payout counts when it arrives', () => {
  const years = yearsOf(
    [line, { ...line, paidOn: '2026-01-01', adjustments: -1000, penalty: 1000, net: 7500 }],
    [{ year: '2026', currency: 'EUR', amount: 16_000 }],
  );
  expect(
    years.map(({ year, net, paidOut, penalties, other }) => [year, net, paidOut, penalties, other]),
  ).toEqual([
    ['2026', 7500, 16_000, 1000, 0],
    ['2025', 8500, 0, 0, 0],
  ]);
});

const amount = fc.integer({ min: 0, max: 1_000_000 });
const lines = fc.array(
  fc
    .record({
      paidOn: fc.constantFrom('2025-03-01', '2026-03-01'),
      currency: fc.constantFrom('EUR', 'JPY'),
      gross: amount,
      fee: amount,
      refunded: amount,
      adjustments: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      penalty: amount,
      tax: amount,
    })
    .map((each) => ({ ...each, net: each.gross - each.fee - each.refunded + each.adjustments })),
);

test('what a year says adds up, and is all that the statement says', () => {
  fc.assert(
    fc.property(lines, (statement) => {
      const years = yearsOf(statement, []);
      for (const { gross, fees, refunds, penalties, other, net } of years)
        expect(net).toBe(gross - fees - refunds - penalties + other);
      const sum = (of: readonly { net: number }[]) => of.reduce((all, { net }) => all + net, 0);
      expect(sum(years)).toBe(sum(statement));
    }),
  );
});
