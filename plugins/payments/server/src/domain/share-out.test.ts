import fc from 'fast-check';
import { shareOut } from './share-out';

const debts = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 100_000 }) }));
const sum = (all: readonly { amount: number }[]): number =>
  all.reduce((total, { amount }) => total + amount, 0);

test('all of what is there, or all that is owed, and of no debt more than it is', () => {
  fc.assert(
    fc.property(debts, fc.integer({ min: 0, max: 300_000 }), (owed, available) => {
      const paid = shareOut(owed, available);
      expect(sum(paid)).toBe(Math.min(available, sum(owed)));
      paid.forEach(({ amount }, index) => expect(amount).toBeLessThanOrEqual(owed[index]!.amount));
    }),
  );
});

test('the oldest is paid whole before the next one gets anything', () => {
  expect(shareOut([{ amount: 1_000 }, { amount: 700 }, { amount: 50 }], 1_200)).toEqual([
    { amount: 1_000 },
    { amount: 200 },
  ]);
});
