import fc from 'fast-check';
import { accountFacts } from './accounts';
import * as disputes from './dispute-journals';
import * as journals from './journals';
import * as lateFees from './late-fee-journals';
import type { BookingFact, JournalEntry } from './journals';

const FACT: BookingFact = {
  bookingId: 'b1',
  ownerId: 'o1',
  currency: 'USD',
  occurredAt: new Date('2026-01-01T00:00:00Z'),
};

/** Amount, and the parts of it that templates divide it into. */
interface Parts {
  total: number;
  fee: number;
  serviceFee: number;
  commission: number;
}

/** Every template of the ledger; a new one belongs here. */
const TEMPLATES: Record<string, (parts: Parts) => JournalEntry> = {
  bookingPaid: ({ total, fee }) =>
    journals.bookingPaid({ ...FACT, intentId: 'x', amount: total, applicationFee: fee }),
  stripeFee: ({ fee }) => journals.stripeFee({ ...FACT, balanceTransactionId: 'x', amount: fee }),
  depositHeld: ({ total }) => journals.depositHeld({ ...FACT, intentId: 'x', amount: total }),
  depositReleased: ({ total }) =>
    journals.depositReleased({ ...FACT, intentId: 'x', amount: total }),
  refundBeforeSettle: ({ total, fee }) =>
    journals.refundBeforeSettle({ ...FACT, refundId: 'x', amount: total, feeRefund: fee }),
  refundFromFrozen: ({ total, fee }) =>
    journals.refundFromFrozen({ ...FACT, refundId: 'x', amount: total, feeRefund: fee }),
  refundAfterSettle: ({ total, fee, serviceFee, commission }) =>
    journals.refundAfterSettle({
      ...FACT,
      refundId: 'x',
      amount: total,
      feeRefund: fee,
      serviceFee,
      commission,
    }),
  refundFailed: ({ total, fee }) =>
    journals.refundFailed({
      ...FACT,
      refundId: 'x',
      amount: total,
      feeRefund: fee,
      from: 'earned',
    }),
  refundRepeated: ({ total, fee }) =>
    journals.refundRepeated({
      ...FACT,
      refundId: 'y',
      amount: total,
      feeRefund: fee,
      from: 'held',
    }),
  ownerCancelled: ({ total, fee }) =>
    journals.ownerCancelled({ ...FACT, refundId: 'x', charged: total, applicationFee: fee }),
  settle: ({ total, serviceFee, commission }) =>
    journals.settle({ ...FACT, ownerShare: total, serviceFee, commission, tax: serviceFee }),
  payoutCreated: ({ total }) => journals.payoutCreated({ ...FACT, payoutId: 'x', amount: total }),
  payoutPaid: ({ total }) => journals.payoutPaid({ ...FACT, payoutId: 'x', amount: total }),
  payoutFailedBefore: ({ total }) =>
    journals.payoutFailed({ ...FACT, payoutId: 'x', amount: total, afterPaid: false }),
  payoutFailedAfter: ({ total }) =>
    journals.payoutFailed({ ...FACT, payoutId: 'x', amount: total, afterPaid: true }),
  penalty: ({ total }) => journals.penalty({ ...FACT, amount: total }),
  penaltyCollected: ({ total }) =>
    journals.penaltyCollected({ ...FACT, reversalId: 'x', amount: total }),
  lateFeePaid: ({ total, fee }) =>
    lateFees.lateFeePaid({ ...FACT, intentId: 'x', amount: total, applicationFee: fee }),
  fundsFrozen: ({ total }) => disputes.fundsFrozen({ ...FACT, disputeId: 'x', amount: total }),
  fundsUnfrozen: ({ total }) => disputes.fundsUnfrozen({ ...FACT, disputeId: 'x', amount: total }),
  depositCaptured: ({ total }) =>
    disputes.depositCaptured({ ...FACT, sourceId: 'x', amount: total }),
  damagePassedOn: ({ total }) => disputes.damagePassedOn({ ...FACT, sourceId: 'x', amount: total }),
  damageGivenBack: ({ total }) =>
    disputes.damageGivenBack({ ...FACT, sourceId: 'x', amount: total }),
  chargebackOpened: ({ total, fee }) =>
    disputes.chargebackOpened({ ...FACT, chargebackId: 'x', amount: total, disputeFee: fee }),
  chargebackWon: ({ total }) =>
    disputes.chargebackWon({ ...FACT, chargebackId: 'x', amount: total }),
  chargebackLost: ({ total, fee, serviceFee, commission }) =>
    disputes.chargebackLost({
      ...FACT,
      chargebackId: 'x',
      parts: {
        frozen: total,
        held: serviceFee,
        kept: serviceFee,
        deferred: fee,
        owed: total,
        serviceFee,
        commission,
        tax: serviceFee,
        promo: commission,
        lateFee: fee,
        damage: total,
        loss: fee,
      },
    }),
};

const share = fc.integer({ min: 0, max: 1_000_000 });
const parts: fc.Arbitrary<Parts> = fc
  .tuple(share, share, fc.integer({ min: 0, max: 100_000_000 }))
  .map(([serviceFee, commission, rest]) => ({
    serviceFee,
    commission,
    fee: serviceFee + commission,
    total: serviceFee + commission + rest,
  }));

const sumOf = (entry: JournalEntry): number =>
  entry.postings.reduce((sum, { amount }) => sum + amount, 0);

describe.each(Object.entries(TEMPLATES))('%s', (_name, template) => {
  it('sums to zero, has no empty line and keeps memo apart, whatever the amounts', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const entry = template(given);
        expect(sumOf(entry)).toBe(0);
        expect(entry.postings.every(({ amount }) => amount !== 0)).toBe(true);
        expect(entry.postings.length).not.toBe(1);
        const memo = entry.postings.map(({ account }) => accountFacts(account).kind === 'memo');
        expect(new Set(memo).size).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it('has every template of the contracts in this test', () => {
  const tools = [
    'debit',
    'credit',
    'entryOf',
    'reversalOf',
    'payoutFailed',
    'reversedOf',
    'NO_LOSS',
  ];
  const exported = [...Object.keys(journals), ...Object.keys(disputes)];
  const missing = exported.filter((name) => !tools.includes(name) && !TEMPLATES[name]);
  expect(missing).toEqual([]);
});

describe('MONEY.md’s example: 100.00 rental, 10.00 fee, 15.00 commission', () => {
  const linesOf = (entry: JournalEntry) =>
    Object.fromEntries(entry.postings.map(({ account, amount }) => [account, amount]));

  it('holds 85.00 for the owner and defers 25.00', () => {
    const entry = journals.bookingPaid({
      ...FACT,
      intentId: 'pi_1',
      amount: 11_000,
      applicationFee: 2_500,
    });
    expect(linesOf(entry)).toEqual({
      'stripe:connected:o1': 8_500,
      'stripe:platform': 2_500,
      'owner:held:o1': -8_500,
      'deferred:fee': -2_500,
    });
  });

  it('takes a refund of 55.00 from both sides', () => {
    const entry = journals.refundBeforeSettle({
      ...FACT,
      refundId: 're_1',
      amount: 5_500,
      feeRefund: 1_250,
    });
    expect(linesOf(entry)).toEqual({
      'owner:held:o1': 4_250,
      'deferred:fee': 1_250,
      'stripe:connected:o1': -4_250,
      'stripe:platform': -1_250,
    });
  });

  it('earns the fee and owes the owner at settle', () => {
    const entry = journals.settle({
      ...FACT,
      ownerShare: 8_500,
      serviceFee: 1_000,
      commission: 1_500,
    });
    expect(linesOf(entry)).toEqual({
      'deferred:fee': 2_500,
      'owner:held:o1': 8_500,
      service_fee: -1_000,
      commission: -1_500,
      'owner:payable:o1': -8_500,
    });
  });
});

it('reverses an entry line by line as a fact of its own', () => {
  const entry = journals.penalty({ ...FACT, amount: 1_000 });
  const reversed = journals.reversalOf(entry, FACT.occurredAt);
  expect(reversed.sourceType).toBe('penalty.reversed');
  expect(sumOf({ ...entry, postings: [...entry.postings, ...reversed.postings] })).toBe(0);
  expect(reversed.postings.map(({ amount }) => amount)).toEqual([-1_000, 1_000]);
});

it('spends a promo out of fees that are earned in full', () => {
  const { postings } = journals.settle({
    ...FACT,
    ownerShare: 8500,
    serviceFee: 1000,
    commission: 1500,
    promo: 1000,
  });
  const amountOf = (name: string) => postings.find(({ account }) => account === name)?.amount;
  expect(['deferred:fee', 'promo', 'service_fee', 'commission'].map(amountOf)).toEqual([
    1500, 1000, -1000, -1500,
  ]);
  expect(postings.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
});

it('refuses a refund after settle whose parts do not sum to the fee', () => {
  expect(() =>
    journals.refundAfterSettle({
      ...FACT,
      refundId: 'x',
      amount: 100,
      feeRefund: 50,
      serviceFee: 10,
      commission: 10,
    }),
  ).toThrow(RangeError);
});

describe('accountFacts', () => {
  it('knows kind and owner by the name', () => {
    expect(accountFacts('owner:payout_pending:abc')).toEqual({
      name: 'owner:payout_pending:abc',
      kind: 'liability',
      ownerId: 'abc',
    });
    expect(accountFacts('stripe:platform:owner_funds').ownerId).toBeNull();
  });

  it.each(['owner:held', 'owner:held:', 'stripe', 'toString', 'stripe:platform:x', ''])(
    'does not know %p',
    (name) => expect(() => accountFacts(name)).toThrow(RangeError),
  );
});

test('a refund that came back and was made again leaves nothing but the refund', () => {
  const fact = { ...FACT, refundId: 'x', amount: 5500, feeRefund: 1250, from: 'held' } as const;
  const both = [journals.refundFailed(fact), journals.refundRepeated({ ...fact, refundId: 'y' })];
  const left = new Map<string, number>();
  for (const { account, amount } of both.flatMap(({ postings }) => postings))
    left.set(account, (left.get(account) ?? 0) + amount);
  expect([...left.values()].every((amount) => amount === 0)).toBe(true);
});

test('a late fee of 100.00 at 15 %: 85.00 for the owner, 15.00 earned', () => {
  const { sourceType, sourceId, postings } = lateFees.lateFeePaid({
    ...FACT,
    intentId: 'pi_late',
    amount: 10_000,
    applicationFee: 1500,
  });
  expect([sourceType, sourceId]).toEqual(['late_fee.paid', 'pi_late']);
  expect(Object.fromEntries(postings.map(({ account, amount }) => [account, amount]))).toEqual({
    'stripe:connected:o1': 8500,
    'stripe:platform': 1500,
    'owner:payable:o1': -8500,
    late_fee: -1500,
  });
});
