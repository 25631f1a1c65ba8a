import {
  control,
  funds,
  onboardedAccount,
  openBench,
  paidRental,
  refusal,
  type Bench,
} from './harness';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('payouts', () => {
  it('take what is there and no more, and arrive', async () => {
    const { account } = await paidRental(bench);
    const options = { stripeAccount: account.id };
    const tooMuch = await refusal(
      bench.stripe.payouts.create({ amount: 8501, currency: 'usd' }, options),
    );
    expect(tooMuch.code).toBe('balance_insufficient');
    const payout = await bench.stripe.payouts.create({ amount: 8500, currency: 'usd' }, options);
    expect(payout.status).toBe('pending');
    expect(await funds(bench, account.id)).toBe(0);
    await bench.connect.until((events) =>
      events.some((e) => e.type === 'payout.paid' && e.data.object.id === payout.id),
    );
    expect((await bench.stripe.payouts.retrieve(payout.id, {}, options)).status).toBe('paid');
    await control(bench, 'POST', `payouts/${payout.id}`, { outcome: 'failed' });
    expect(await funds(bench, account.id)).toBe(8500);
  });

  it('fail where the bank account is closed, and the money returns', async () => {
    const account = await onboardedAccount(bench, 'account_closed');
    await bench.stripe.paymentIntents.create({
      amount: 5000,
      currency: 'usd',
      transfer_data: { destination: account.id },
      payment_method: 'pm_card_visa',
      confirm: true,
    });
    const options = { stripeAccount: account.id };
    const payout = await bench.stripe.payouts.create({ amount: 5000, currency: 'usd' }, options);
    await bench.connect.until((events) =>
      events.some((e) => e.type === 'payout.failed' && e.data.object.id === payout.id),
    );
    const failed = await bench.stripe.payouts.retrieve(payout.id, {}, options);
    expect(failed).toMatchObject({ status: 'failed', failure_code: 'account_closed' });
    expect(await funds(bench, account.id)).toBe(5000);
  });
});

describe('disputes', () => {
  it.each([
    ['won', -1500],
    ['lost', -12500],
  ])('%s: the platform ends at %i', async (outcome, difference) => {
    const before = await funds(bench);
    const intent = await bench.stripe.paymentIntents.create({
      amount: 11000,
      currency: 'usd',
      payment_method: 'pm_card_createDispute',
      confirm: true,
    });
    const [dispute] = (await bench.stripe.disputes.list({ payment_intent: intent.id })).data;
    expect(dispute).toMatchObject({ amount: 11000, status: 'needs_response' });
    expect(await funds(bench)).toBe(before - 349 - 1500);
    await control(bench, 'POST', `disputes/${dispute?.id}`, { outcome });
    expect(await funds(bench)).toBe(before + 11000 - 349 + difference);
    const closed = await bench.stripe.disputes.retrieve(String(dispute?.id));
    expect(closed.status).toBe(outcome);
  });
});

describe('refunds', () => {
  it('that the bank sends back bring the money back, and another can be made', async () => {
    const { charge } = await paidRental(bench);
    const before = await funds(bench);
    const refund = await bench.stripe.refunds.create({ charge: charge.id, amount: 5500 });
    expect([refund.status, await funds(bench)]).toEqual(['succeeded', before - 5500]);
    await control(bench, 'POST', `refunds/${refund.id}`, { outcome: 'failed' });
    await bench.platform.until((events) =>
      events.some((e) => e.type === 'refund.failed' && e.data.object.id === refund.id),
    );
    const failed = await bench.stripe.refunds.retrieve(refund.id, {
      expand: ['failure_balance_transaction'],
    });
    expect(failed).toMatchObject({
      status: 'failed',
      failure_reason: 'expired_or_canceled_card',
      failure_balance_transaction: { type: 'refund_failure', amount: 5500, source: refund.id },
    });
    expect(await funds(bench)).toBe(before);
    const again = await bench.stripe.refunds.create({ charge: charge.id });
    expect([again.amount, again.status]).toEqual([11000, 'succeeded']);
    await expect(
      control(bench, 'POST', `refunds/${refund.id}`, { outcome: 'failed' }),
    ).rejects.toThrow('cannot fail now');
  });
});
