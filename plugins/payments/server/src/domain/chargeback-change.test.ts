import fc from 'fast-check';
import { CHARGEBACK_STATUSES } from '../../../contracts/chargebacks';
import { changeOfChargeback, type KnownChargeback } from './chargeback-change';
import { lossOfCharge, lossOfDeposit, takeRefunds } from './chargeback-loss';
import type { DisputeSnapshot } from './stripe-objects';

const shown = (more: Partial<DisputeSnapshot>): DisputeSnapshot => ({
  id: 'du_1',
  intentId: 'pi_1',
  amount: 11_000,
  currency: 'USD',
  reason: 'fraudulent',
  status: 'needs_response',
  answerBy: null,
  answered: false,
  withdrawal: { fee: 1_500 },
  reinstated: false,
  ...more,
});

const NEW: KnownChargeback = {
  status: 'warning_needs_response',
  answered: false,
  withdrawn: false,
  decided: false,
};

const snapshot = fc
  .record({
    status: fc.constantFrom(...CHARGEBACK_STATUSES),
    withdrawn: fc.boolean(),
    reinstated: fc.boolean(),
    answered: fc.boolean(),
  })
  .map(({ withdrawn, ...more }) =>
    shown({ ...more, withdrawal: withdrawn ? { fee: 1_500 } : null }),
  );

it('opens once and ends once, in whatever order the snapshots come', () => {
  fc.assert(
    fc.property(fc.array(snapshot, { maxLength: 12 }), (snapshots) => {
      let known = NEW;
      const told: string[] = [];
      for (const found of [...snapshots, ...snapshots]) {
        const change = changeOfChargeback(known, found);
        if (!change) continue;
        if (change.opens) told.push('opened');
        if (change.ends) told.push(change.ends);
        known = {
          status: change.status,
          answered: change.answered,
          withdrawn: known.withdrawn || change.opens,
          decided: known.decided || change.ends !== null,
        };
      }
      expect(told.filter((news) => news === 'opened').length).toBeLessThanOrEqual(1);
      expect(told.filter((news) => news !== 'opened').length).toBeLessThanOrEqual(1);
    }),
  );
});

it('is won when the money is back, and knows nothing of states that Stripe may invent', () => {
  const known = { ...NEW, status: 'needs_response', withdrawn: true } as const;
  expect(changeOfChargeback(known, shown({ status: 'won' }))?.ends).toBeNull();
  expect(changeOfChargeback(known, shown({ status: 'won', reinstated: true }))?.ends).toBe('won');
  expect(changeOfChargeback(known, shown({ status: 'prevented' }))).toBeUndefined();
});

const amount = fc.integer({ min: 1, max: 1_000_000 });
const lost = fc
  .record({
    amount,
    waiting: fc.array(fc.record({ amount, percent: fc.integer({ min: 0, max: 100 }) }), {
      maxLength: 3,
    }),
    ownerPart: amount,
    platformPart: amount,
    isSettled: fc.boolean(),
    earned: fc.record({ serviceFee: amount, commission: amount, tax: amount }),
  })
  .map(({ waiting, ownerPart, platformPart, isSettled, earned, ...more }) => ({
    amount: more.amount,
    taken: takeRefunds(
      waiting.map((refund, index) => ({
        key: String(index),
        amount: refund.amount,
        feeRefund: Math.floor((refund.amount * refund.percent) / 100),
        cameBack: index === 1,
      })),
      more.amount,
    ),
    left: { ownerPart, platformPart },
    frozen: ownerPart,
    earned: isSettled ? { ...earned, promo: 0 } : null,
  }));

it('every part of a loss is somebody’s, none below zero, and they sum to what the bank took', () => {
  fc.assert(
    fc.property(lost, (given) => {
      const { parts, ownerPart, platformPart, refunds } = lossOfCharge(given);
      const { kept, promo, ...rest } = parts;
      expect(Object.values(rest).reduce((sum, part) => sum + part, 0 - promo)).toBe(given.amount);
      expect(refunds + ownerPart + platformPart + parts.loss).toBe(given.amount);
      expect(kept).toBeLessThanOrEqual(parts.frozen + parts.held);
      expect(ownerPart).toBeLessThanOrEqual(given.left.ownerPart);
      expect(platformPart).toBeLessThanOrEqual(given.left.platformPart);
      expect(Math.min(...Object.values(rest).filter((part) => part !== 0), 0)).toBe(0);
    }),
  );
});

it('a deposit’s is taken of what is not divided, then owed by the owner, then lost', () => {
  const parts = lossOfDeposit(7_000, { undivided: 4_000, passedOn: 2_000 });
  expect(parts).toMatchObject({ damage: 4_000, owed: 2_000, loss: 1_000 });
});
