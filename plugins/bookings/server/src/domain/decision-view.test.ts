import type { StaffDecision } from '../../../contracts/decisions';
import { decisionFor } from './decision-view';

const paid: StaffDecision = {
  event: 'payment_confirmed',
  rule: 'fee_schedule',
  version: 'standard@1',
  inputs: { rental: 10_000, renterFee: 1000, renterFeeBps: 1000, commission: 1500, total: 11_000 },
  currency: 'USD',
  renter: -11_000,
  owner: 8500,
  platform: 2500,
  at: '2026-05-04T12:00:00.000Z',
};
const of = (renter: number, owner: number): StaffDecision => ({
  ...paid,
  renter,
  owner,
  platform: 0 - renter - owner,
});

test('each side sees its own amount and no terms of the other side', () => {
  expect(decisionFor('renter', paid)).toMatchObject({
    amount: -11_000,
    inputs: { rental: 10_000, renterFee: 1000, renterFeeBps: 1000, total: 11_000 },
  });
  expect(decisionFor('owner', paid)).toMatchObject({
    amount: 8500,
    inputs: { rental: 10_000, commission: 1500 },
  });
  for (const side of ['renter', 'owner'] as const) {
    const view = decisionFor(side, paid);
    expect(view).not.toHaveProperty('platform');
    expect(view?.inputs).not.toHaveProperty(side === 'renter' ? 'commission' : 'renterFee');
  }
});

test.each([
  ['a penalty is the owner’s alone', of(0, -1000), null, -1000],
  ['that nothing comes back is told to the renter', of(0, 0), 0, null],
  ['a refund out of the platform’s part only is the renter’s', of(500, 0), 500, null],
])('%s', (_, decision, renter, owner) => {
  expect(decisionFor('renter', decision)?.amount ?? null).toBe(renter);
  expect(decisionFor('owner', decision)?.amount ?? null).toBe(owner);
});
