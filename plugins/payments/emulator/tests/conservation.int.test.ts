import fc from 'fast-check';
import Stripe from 'stripe';
import { control, onboardedAccount, openBench, type Bench } from './harness';

/**
 * Money is neither made nor lost: whatever is done, in any order, each balance is the sum of its
 * balance transactions, and what came from cards is in balances, in banks, or with Stripe.
 */
let bench: Bench;
let owners: string[];
beforeAll(async () => {
  bench = await openBench();
  owners = [
    (await onboardedAccount(bench)).id,
    (await onboardedAccount(bench, 'account_closed')).id,
  ];
});
afterAll(() => bench.close());

const amount = fc.integer({ min: 50, max: 30_000 });
const owner = fc.constantFrom(0, 1);
const pick = fc.nat({ max: 100 });

const step = fc.oneof(
  fc.record({
    do: fc.constant('pay' as const),
    amount,
    owner,
    fee: fc.integer({ min: 0, max: 50 }),
  }),
  fc.record({ do: fc.constant('hold' as const), amount, part: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ do: fc.constant('dispute' as const), amount, won: fc.boolean() }),
  fc.record({ do: fc.constant('refund' as const), pick, amount, shares: fc.boolean() }),
  fc.record({ do: fc.constant('feeRefund' as const), pick, amount }),
  fc.record({ do: fc.constant('transfer' as const), amount, owner }),
  fc.record({ do: fc.constant('reverse' as const), pick, amount }),
  fc.record({ do: fc.constant('payout' as const), amount, owner }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type Of<D extends Step['do']> = Extract<Step, { do: D }>;

const actions: { [D in Step['do']]: (given: Of<D>) => Promise<unknown> } = {
  pay: (given) =>
    bench.stripe.paymentIntents.create({
      amount: given.amount,
      currency: 'usd',
      application_fee_amount: Math.floor((given.amount * given.fee) / 100),
      transfer_data: { destination: owners[given.owner] ?? '' },
      payment_method: 'pm_card_visa',
      confirm: true,
    }),
  hold: async (given) => {
    const intent = await bench.stripe.paymentIntents.create({
      amount: given.amount,
      currency: 'usd',
      capture_method: 'manual',
      payment_method: 'pm_card_visa',
      confirm: true,
    });
    const part = Math.max(1, Math.floor((given.amount * given.part) / 100));
    await bench.stripe.paymentIntents.capture(intent.id, { amount_to_capture: part });
  },
  dispute: async (given) => {
    const intent = await bench.stripe.paymentIntents.create({
      amount: given.amount,
      currency: 'usd',
      payment_method: 'pm_card_createDispute',
      confirm: true,
    });
    const { data } = await bench.stripe.disputes.list({ payment_intent: intent.id });
    const outcome = given.won ? 'won' : 'lost';
    await control(bench, 'POST', `disputes/${data[0]?.id}`, { outcome });
  },
  refund: async (given) => {
    const charge = one((await bench.stripe.charges.list({ limit: 100 })).data, given.pick);
    const both = given.shares && charge?.transfer ? true : undefined;
    await bench.stripe.refunds.create({
      charge: charge?.id ?? '',
      amount: given.amount,
      ...(both ? { reverse_transfer: true } : {}),
      ...(both && charge?.application_fee ? { refund_application_fee: true } : {}),
    });
  },
  feeRefund: async (given) => {
    const fee = one((await bench.stripe.applicationFees.list({ limit: 100 })).data, given.pick);
    await bench.stripe.applicationFees.createRefund(fee?.id ?? '', { amount: given.amount });
  },
  transfer: (given) =>
    bench.stripe.transfers.create({
      amount: given.amount,
      currency: 'usd',
      destination: owners[given.owner] ?? '',
    }),
  reverse: async (given) => {
    const transfer = one((await bench.stripe.transfers.list({ limit: 100 })).data, given.pick);
    await bench.stripe.transfers.createReversal(transfer?.id ?? '', { amount: given.amount });
  },
  payout: (given) =>
    bench.stripe.payouts.create(
      { amount: given.amount, currency: 'usd' },
      { stripeAccount: owners[given.owner] ?? '' },
    ),
};

function one<T>(entries: T[], position: number): T | undefined {
  return entries[position % Math.max(1, entries.length)];
}

/** A step may be refused (too much, too late): then it must have changed nothing. */
async function take<D extends Step['do']>(given: Of<D>): Promise<void> {
  const action = actions[given.do] as (given: Of<D>) => Promise<unknown>;
  await action(given).catch((error: unknown) => {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
  });
}

async function check(account?: string): Promise<Stripe.BalanceTransaction[]> {
  const options = account ? { stripeAccount: account } : {};
  const movements: Stripe.BalanceTransaction[] = [];
  for await (const movement of bench.stripe.balanceTransactions.list({ limit: 100 }, options))
    movements.push(movement);
  const balance = await bench.stripe.balance.retrieve({}, options);
  const total = [...balance.available, ...balance.pending].reduce((sum, b) => sum + b.amount, 0);
  for (const { amount: moved, fee, net } of movements) expect(net).toBe(moved - fee);
  expect(total).toBe(sumOf(movements, (m) => m.net));
  return movements;
}

function sumOf(
  movements: Stripe.BalanceTransaction[],
  value: (movement: Stripe.BalanceTransaction) => number,
): number {
  return movements.reduce((sum, movement) => sum + value(movement), 0);
}

const OUTSIDE = /^(charge|refund|adjustment|payout|payout_failure|payout_cancel)$/;

it('conserves money over random steps', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), async (steps) => {
      for (const given of steps) await take(given);
      const all = [...(await check()), ...(await check(owners[0])), ...(await check(owners[1]))];
      // What is not a movement between balances came from or went to the outside.
      const outside = sumOf(
        all.filter((movement) => OUTSIDE.test(movement.type)),
        (movement) => movement.amount,
      );
      const stripes = sumOf(all, (movement) =>
        movement.fee_details
          .filter((fee) => fee.type === 'stripe_fee')
          .reduce((sum, fee) => sum + fee.amount, 0),
      );
      expect(sumOf(all, (movement) => movement.net)).toBe(outside - stripes);
    }),
    { numRuns: 12 },
  );
}, 60_000);
