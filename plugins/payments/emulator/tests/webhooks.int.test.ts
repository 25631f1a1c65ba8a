import Stripe from 'stripe';
import { API_VERSION } from '../src/webhooks/emit';
import { control, onboardedAccount, openBench, SECRETS, type Bench } from './harness';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const has = (type: string) => (events: Stripe.Event[]) => events.some((e) => e.type === type);

it('signs what it sends, as the SDK verifies it', async () => {
  await bench.stripe.paymentIntents.create({ amount: 1000, currency: 'usd' });
  await bench.platform.until(has('payment_intent.created'));
  const [first] = bench.platform.received;
  const event = bench.stripe.webhooks.constructEvent(
    first?.payload ?? '',
    first?.signature ?? '',
    SECRETS.platform,
  );
  expect(event).toMatchObject({ type: 'payment_intent.created', api_version: Stripe.API_VERSION });
  expect(API_VERSION).toBe(Stripe.API_VERSION);
  expect(() =>
    bench.stripe.webhooks.constructEvent(
      first?.payload ?? '',
      first?.signature ?? '',
      SECRETS.connect,
    ),
  ).toThrow('signature');
});

it('tells the platform of payments and the connect endpoint of accounts', async () => {
  const account = await onboardedAccount(bench);
  const intent = await bench.stripe.paymentIntents.create({
    amount: 11000,
    currency: 'usd',
    application_fee_amount: 2500,
    transfer_data: { destination: account.id },
    capture_method: 'manual',
    payment_method: 'pm_card_visa',
    confirm: true,
  });
  await bench.stripe.paymentIntents.capture(intent.id);
  const refund = await bench.stripe.refunds.create({
    payment_intent: intent.id,
    amount: 1000,
    reverse_transfer: true,
    refund_application_fee: true,
  });
  await bench.stripe.refunds.update(refund.id, { metadata: { a: '1' } });
  await bench.stripe.payouts.create(
    { amount: 100, currency: 'usd' },
    { stripeAccount: account.id },
  );
  await bench.platform.until((events) => events.length >= 12);
  expect([...bench.platform.types].sort()).toEqual([
    'application_fee.created',
    'application_fee.refunded',
    'charge.captured',
    'charge.refunded',
    'charge.succeeded',
    'payment_intent.amount_capturable_updated',
    'payment_intent.created',
    'payment_intent.succeeded',
    'refund.created',
    'refund.updated',
    'transfer.created',
    'transfer.reversed',
  ]);
  await bench.connect.until(has('payout.paid'));
  expect(bench.connect.types).toEqual(
    expect.arrayContaining(['account.updated', 'payout.created', 'payout.paid']),
  );
  for (const event of bench.connect.events) expect(event.account).toBe(account.id);
  const stored = await bench.stripe.events.list({ types: ['charge.captured', 'transfer.created'] });
  expect(stored.data).toHaveLength(2);
});

it('tries again until it is answered with success', async () => {
  bench.platform.answers.push(500, 503);
  await bench.stripe.customers.create({});
  await bench.stripe.paymentIntents.create({ amount: 1000, currency: 'usd' });
  const events = await bench.platform.until((all) => all.length === 3);
  expect(new Set(events.map((event) => event.id)).size).toBe(1);
});

it('goes on with what is pending after a restart', async () => {
  const id = await bench.platform
    .until(() => true)
    .then(async () => {
      bench.platform.answers.push(500);
      await bench.stripe.paymentIntents.create({ amount: 1000, currency: 'usd' });
      const [event] = await bench.platform.until((all) => all.length === 1);
      return event?.id;
    });
  await bench.restart();
  const events = await bench.platform.until((all) => all.length === 2);
  expect(events.map((event) => event.id)).toEqual([id, id]);
});

describe('faults', () => {
  const newIntent = (): Promise<Stripe.PaymentIntent> =>
    bench.stripe.paymentIntents.create({ amount: 1000, currency: 'usd' });

  it('duplicate: the same event twice', async () => {
    await control(bench, 'POST', 'faults', { mode: 'duplicate' });
    await newIntent();
    const [first, second] = await bench.platform.until((all) => all.length === 2);
    expect(second).toEqual(first);
  });

  it('drop: lost, until it is delivered again or found in the list', async () => {
    await control(bench, 'POST', 'faults', { mode: 'drop' });
    const lost = await newIntent();
    const next = await newIntent();
    await bench.platform.until((all) => all.length === 1);
    expect(bench.platform.events[0]?.data.object).toMatchObject({ id: next.id });
    const { data } = await bench.stripe.events.list({ delivery_success: false });
    expect(data.map((event) => event.data.object)).toMatchObject([{ id: lost.id }]);
    await control(bench, 'POST', 'webhooks/redeliver');
    await bench.platform.until((all) => all.length === 2);
    expect(bench.platform.events[1]?.data.object).toMatchObject({ id: lost.id });
  });

  it('reorder: an event overtakes the one before it', async () => {
    await control(bench, 'POST', 'faults', {
      mode: 'reorder',
      match: { type: 'payment_intent.created' },
    });
    await bench.stripe.paymentIntents.create({
      amount: 1000,
      currency: 'usd',
      payment_method: 'pm_card_visa',
      confirm: true,
    });
    await bench.platform.until((all) => all.length === 3);
    expect(bench.platform.types.at(-1)).toBe('payment_intent.created');
  });

  it('delay: later by as much as asked', async () => {
    await control(bench, 'POST', 'faults', { target: 'webhook', mode: 'delay', delayMs: 300 });
    const before = Date.now();
    await newIntent();
    await bench.platform.until((all) => all.length === 1);
    expect(Date.now() - before).toBeGreaterThanOrEqual(300);
  });
});
