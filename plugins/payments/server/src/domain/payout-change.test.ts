import fc from 'fast-check';
import { changeOfPayout, PAYOUT_STATUSES, type KnownPayout } from './payout-change';

const NOW = new Date('2026-03-01T10:00:00Z');

const UNKNOWN: KnownPayout = {
  id: 'po_1',
  bookingId: 'b1',
  ownerId: 'o1',
  amount: 8_500,
  currency: 'USD',
  status: null,
  wasPaid: false,
};

function replay(statuses: readonly string[]) {
  let payout = UNKNOWN;
  const topics: string[] = [];
  const balances = new Map<string, number>();
  for (const status of statuses) {
    const found = {
      id: 'po_1',
      status,
      amount: 8_500,
      currency: 'USD',
      failureCode: null,
      metadata: {},
    };
    const change = changeOfPayout(payout, found, NOW);
    if (!change) continue;
    payout = { ...payout, status: change.status, wasPaid: change.wasPaid };
    topics.push(...change.events.map(({ topic }) => topic));
    for (const { account, amount } of change.journals.flatMap(({ postings }) => postings))
      balances.set(account, (balances.get(account) ?? 0) + amount);
  }
  const open = Object.fromEntries([...balances].filter(([, amount]) => amount !== 0));
  return { topics, open };
}

/** Paid: what was payable has left the connected account. Failed: nothing has changed. */
const PAID = { 'owner:payable:o1': 8_500, 'stripe:connected:o1': -8_500 };

describe('a payout', () => {
  it('leaves nothing in transit when it is paid', () => {
    expect(replay(['pending', 'in_transit', 'paid'])).toEqual({
      topics: ['payout.created', 'payout.paid'],
      open: PAID,
    });
  });

  it('is back with the owner when it fails before it was paid', () => {
    expect(replay(['pending', 'failed']).open).toEqual({});
  });

  it('is back with the owner when the bank returns it after it was paid', () => {
    expect(replay(['pending', 'paid', 'failed'])).toEqual({
      topics: ['payout.created', 'payout.paid', 'payout.failed'],
      open: {},
    });
  });

  it('is complete when only the end of it is seen', () => {
    expect(replay(['paid']).open).toEqual(PAID);
    expect(replay(['canceled']).open).toEqual({});
  });

  it('ends the same in whatever order and however often deliveries come', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PAYOUT_STATUSES), { minLength: 1 }), (order) => {
        const { topics, open } = replay(order);
        const failed = order.includes('failed') || order.includes('canceled');
        const inTransit = {
          'owner:payable:o1': 8_500,
          'owner:payout_pending:o1': -8_500,
          'payout:in_transit': 8_500,
          'stripe:connected:o1': -8_500,
        };
        expect(new Set(topics).size).toBe(topics.length);
        expect(open).toEqual(failed ? {} : order.includes('paid') ? PAID : inTransit);
      }),
    );
  });

  it('does not act on a state that it does not know', () => {
    expect(replay(['teleported']).topics).toEqual([]);
  });
});
