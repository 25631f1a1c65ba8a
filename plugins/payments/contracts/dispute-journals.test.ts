import * as disputes from './dispute-journals';
import { bookingPaid, type BookingFact, type JournalEntry } from './journals';

const FACT: BookingFact = {
  bookingId: 'b1',
  ownerId: 'o1',
  currency: 'USD',
  occurredAt: new Date('2026-01-01T00:00:00Z'),
};

describe('MONEY.md’s chargeback of 110.00', () => {
  const linesOf = (entry: JournalEntry) =>
    Object.fromEntries(entry.postings.map(({ account, amount }) => [account, amount]));
  const fact = { ...FACT, chargebackId: 'du_1' };
  const sumsOf = (entries: JournalEntry[]) => {
    const sums = new Map<string, number>();
    for (const { account, amount } of entries.flatMap(({ postings }) => postings))
      sums.set(account, (sums.get(account) ?? 0) + amount);
    return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0));
  };
  const opened = disputes.chargebackOpened({ ...fact, amount: 11_000, disputeFee: 1_500 });
  const frozen = disputes.fundsFrozen({ ...FACT, disputeId: 'du_1', amount: 8_500 });
  const paid = bookingPaid({
    ...FACT,
    intentId: 'pi_1',
    amount: 11_000,
    applicationFee: 2_500,
  });

  it('takes the amount and Stripe’s fee from the platform when it is opened', () => {
    expect(linesOf(opened)).toEqual({
      'recv:chargeback': 11_000,
      dispute_fee: 1_500,
      'stripe:platform': -12_500,
    });
    expect(linesOf(frozen)).toEqual({ 'owner:held:o1': 8_500, 'owner:frozen:o1': -8_500 });
  });

  it('won, leaves nothing but the fee', () => {
    const won = disputes.chargebackWon({ ...fact, amount: 11_000 });
    expect(linesOf(won)).toEqual({ 'stripe:platform': 11_000, 'recv:chargeback': -11_000 });
    const thawed = disputes.fundsUnfrozen({ ...FACT, disputeId: 'du_1', amount: 8_500 });
    expect(sumsOf([opened, frozen, won, thawed])).toEqual({
      dispute_fee: 1_500,
      'stripe:platform': -1_500,
    });
  });

  it('lost before settle, takes the transfer back and earns nothing', () => {
    const parts = { ...disputes.NO_LOSS, frozen: 8_500, deferred: 2_500 };
    const lost = disputes.chargebackLost({ ...fact, parts });
    expect(linesOf(lost)).toEqual({
      'owner:frozen:o1': 8_500,
      'deferred:fee': 2_500,
      'stripe:platform': 8_500,
      'recv:chargeback': -11_000,
      'stripe:connected:o1': -8_500,
    });
    expect(sumsOf([paid, opened, frozen, lost])).toEqual({
      dispute_fee: 1_500,
      'stripe:platform': -1_500,
    });
  });

  it('lost after payout, is owed by the owner and gives the fee up', () => {
    const parts = { ...disputes.NO_LOSS, owed: 8_500, serviceFee: 1_000, commission: 1_500 };
    expect(linesOf(disputes.chargebackLost({ ...fact, parts }))).toEqual({
      'recv:owner:o1': 8_500,
      service_fee: 1_000,
      commission: 1_500,
      'recv:chargeback': -11_000,
    });
  });

  it('of a deposit that nobody has got yet, takes it out of what was kept apart', () => {
    const parts = { ...disputes.NO_LOSS, damage: 7_000 };
    expect(linesOf(disputes.chargebackLost({ ...fact, parts }))).toEqual({
      'owner:damage:o1': 7_000,
      'stripe:platform': 7_000,
      'recv:chargeback': -7_000,
      'stripe:platform:owner_funds': -7_000,
    });
  });
});
