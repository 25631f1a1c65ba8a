import type Stripe from 'stripe';
import {
  advanceHours,
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

describe('a destination payment', () => {
  it('splits as MONEY.md says: owner 85.00, platform 25.00 less the fee of Stripe', async () => {
    const before = await funds(bench);
    const { account, charge } = await paidRental(bench);
    expect(charge.balance_transaction).toMatchObject({ amount: 11000, fee: 349, net: 10651 });
    expect(charge.application_fee).toMatchObject({ amount: 2500, account: account.id });
    expect((await funds(bench)) - before).toBe(2500 - 349);
    expect(await funds(bench, account.id)).toBe(8500);
  });

  it('gives back shares of transfer and fee, then the exact rest', async () => {
    const { account, charge } = await paidRental(bench);
    const refund = await bench.stripe.refunds.create({
      charge: charge.id,
      amount: 5500,
      reverse_transfer: true,
      expand: ['transfer_reversal'],
    });
    expect(refund.transfer_reversal).toMatchObject({ amount: 5500 });
    const fee = charge.application_fee as Stripe.ApplicationFee;
    await bench.stripe.applicationFees.createRefund(fee.id, { amount: 1250 });
    expect(await funds(bench, account.id)).toBe(4250);
    await bench.stripe.refunds.create({
      charge: charge.id,
      reverse_transfer: true,
      refund_application_fee: true,
    });
    expect(await funds(bench, account.id)).toBe(0);
    const again = await refusal(bench.stripe.refunds.create({ charge: charge.id }));
    expect(again.code).toBe('charge_already_refunded');
  });

  it('needs an account that may receive transfers', async () => {
    const account = await bench.stripe.accounts.create({
      capabilities: { transfers: { requested: true } },
    });
    const error = await refusal(
      bench.stripe.paymentIntents.create({
        amount: 1000,
        currency: 'usd',
        transfer_data: { destination: account.id },
      }),
    );
    expect(error.code).toBe('insufficient_capabilities_for_transfer');
  });
});

describe('test cards', () => {
  it.each([
    ['pm_card_chargeDeclined', 'card_declined', 'generic_decline'],
    ['pm_card_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
    ['pm_card_chargeDeclinedExpiredCard', 'expired_card', ''],
  ])('%s declines', async (method, code, declineCode) => {
    const intent = await bench.stripe.paymentIntents.create({ amount: 1000, currency: 'usd' });
    const error = await refusal(
      bench.stripe.paymentIntents.confirm(intent.id, { payment_method: method }),
    );
    expect(error).toMatchObject({ type: 'StripeCardError', code, decline_code: declineCode });
    const after = await bench.stripe.paymentIntents.retrieve(intent.id);
    expect(after).toMatchObject({ status: 'requires_payment_method', payment_method: null });
    expect(after.last_payment_error?.code).toBe(code);
    const paid = await bench.stripe.paymentIntents.confirm(intent.id, {
      payment_method: 'pm_card_mastercard',
    });
    expect(paid.status).toBe('succeeded');
  });

  it('attaches, then declines the charge', async () => {
    const customer = await bench.stripe.customers.create({ email: 'renter@demo.test' });
    const method = await bench.stripe.paymentMethods.attach('pm_card_chargeCustomerFail', {
      customer: customer.id,
    });
    const error = await refusal(
      bench.stripe.paymentIntents.create({
        amount: 1000,
        currency: 'usd',
        customer: customer.id,
        payment_method: method.id,
        off_session: true,
        confirm: true,
      }),
    );
    expect(error.code).toBe('card_declined');
  });

  it('asks for 3-D Secure and goes on after it', async () => {
    const intent = await bench.stripe.paymentIntents.create({
      amount: 1000,
      currency: 'usd',
      payment_method: 'pm_card_authenticationRequired',
      return_url: 'http://127.0.0.1/return',
      confirm: true,
    });
    expect(intent.status).toBe('requires_action');
    expect(intent.next_action?.redirect_to_url?.return_url).toBe('http://127.0.0.1/return');
    const failed = await control(bench, 'POST', `payment_intents/${intent.id}/authenticate`, {
      outcome: 'failed',
    });
    expect(failed).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'payment_intent_authentication_failure' },
    });
    await bench.stripe.paymentIntents.confirm(intent.id, {
      payment_method: 'pm_card_authenticationRequired',
    });
    const passed = await control(bench, 'POST', `payment_intents/${intent.id}/authenticate`, {
      outcome: 'passed',
    });
    expect(passed).toMatchObject({ status: 'succeeded', next_action: null });
  });

  it('declines a payment without the cardholder that needs 3-D Secure', async () => {
    const error = await refusal(
      bench.stripe.paymentIntents.create({
        amount: 1000,
        currency: 'usd',
        payment_method: 'pm_card_authenticationRequired',
        off_session: true,
        confirm: true,
      }),
    );
    expect(error.code).toBe('authentication_required');
  });

  it('takes typed numbers of test cards and no others', async () => {
    const method = await bench.stripe.paymentMethods.create({
      type: 'card',
      card: { number: '4242 4242 4242 4242', exp_month: 12, exp_year: 2034, cvc: '123' },
    });
    expect(method.card).toMatchObject({ brand: 'visa', last4: '4242' });
    const error = await refusal(
      bench.stripe.paymentMethods.create({
        type: 'card',
        card: { number: '4111111111111112', exp_month: 12, exp_year: 2034 },
      }),
    );
    expect(error).toMatchObject({ type: 'StripeCardError', code: 'incorrect_number' });
  });

  it('keeps a method for later only where that was asked for', async () => {
    const customer = await bench.stripe.customers.create({});
    const pay = (setup: boolean, method: string): Promise<Stripe.PaymentIntent> =>
      bench.stripe.paymentIntents.create({
        amount: 1000,
        currency: 'usd',
        customer: customer.id,
        payment_method: method,
        confirm: true,
        ...(setup ? { setup_future_usage: 'off_session' } : {}),
      });
    const once = await pay(false, 'pm_card_visa');
    const error = await refusal(pay(false, String(once.payment_method)));
    expect(error.message).toContain('may not be used again');
    const kept = await pay(true, 'pm_card_visa');
    expect((await pay(false, String(kept.payment_method))).status).toBe('succeeded');
    const methods = await bench.stripe.customers.listPaymentMethods(customer.id);
    expect(methods.data.map((method) => method.id)).toEqual([kept.payment_method]);
  });
});

describe('a hold', () => {
  const hold = (more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
    bench.stripe.paymentIntents.create({
      amount: 20000,
      currency: 'usd',
      payment_method: 'pm_card_visa',
      capture_method: 'manual',
      confirm: true,
      expand: ['latest_charge'],
      ...more,
    });
  const captureBefore = (intent: Stripe.PaymentIntent): number | undefined =>
    (intent.latest_charge as Stripe.Charge).payment_method_details?.card?.capture_before;

  it('moves no money, and only what is captured is charged', async () => {
    const before = await funds(bench);
    const intent = await hold();
    expect(intent).toMatchObject({ status: 'requires_capture', amount_capturable: 20000 });
    expect(await funds(bench)).toBe(before);
    const captured = await bench.stripe.paymentIntents.capture(intent.id, {
      amount_to_capture: 7000,
      expand: ['latest_charge.refunds'],
    });
    expect(captured).toMatchObject({ status: 'succeeded', amount_received: 7000 });
    const charge = captured.latest_charge as Stripe.Charge;
    expect(charge).toMatchObject({ amount_captured: 7000, amount_refunded: 13000 });
    expect(charge.refunds?.data).toMatchObject([{ amount: 13000, balance_transaction: null }]);
    expect(await funds(bench)).toBe(before + 7000 - 233);
    const account = await onboardedAccount(bench);
    const transfer = await bench.stripe.transfers.create({
      amount: 7000,
      currency: 'usd',
      destination: account.id,
      source_transaction: charge.id,
    });
    expect(transfer).toMatchObject({ amount: 7000, source_transaction: charge.id });
    const more = await refusal(
      bench.stripe.transfers.create({
        amount: 1,
        currency: 'usd',
        destination: account.id,
        source_transaction: charge.id,
      }),
    );
    expect(more.message).toContain('must not exceed');
  });

  it('lives 7 days, 4 d 18 h without the cardholder, 30 days where extended', async () => {
    const created = (intent: Stripe.PaymentIntent): number => intent.created;
    const present = await hold();
    expect(Number(captureBefore(present)) - created(present)).toBe(7 * 86_400);
    const absent = await hold({ off_session: true });
    expect(Number(captureBefore(absent)) - created(absent)).toBe(4 * 86_400 + 18 * 3600);
    const extended = await hold({
      payment_method: 'pm_card_mastercard',
      payment_method_options: { card: { request_extended_authorization: 'if_available' } },
    });
    expect(Number(captureBefore(extended)) - created(extended)).toBe(30 * 86_400);
  });

  it('lapses when the clock passes its end', async () => {
    const intent = await hold({ off_session: true });
    await advanceHours(bench, 4 * 24 + 17);
    expect((await bench.stripe.paymentIntents.retrieve(intent.id)).status).toBe('requires_capture');
    await advanceHours(bench, 1);
    const lapsed = await bench.stripe.paymentIntents.retrieve(intent.id);
    expect(lapsed).toMatchObject({ status: 'canceled', cancellation_reason: 'automatic' });
    const error = await refusal(bench.stripe.paymentIntents.capture(intent.id));
    expect(error.code).toBe('payment_intent_unexpected_state');
  });

  it('is released by a cancel, once', async () => {
    const intent = await hold();
    const canceled = await bench.stripe.paymentIntents.cancel(intent.id);
    expect(canceled).toMatchObject({ status: 'canceled', amount_capturable: 0 });
    const error = await refusal(bench.stripe.paymentIntents.cancel(intent.id));
    expect(error.code).toBe('payment_intent_unexpected_state');
  });
});
