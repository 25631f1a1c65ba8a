import { canRetry, problemOf } from './operation-care';

test.each([
  [null, null],
  ['card_declined', 'card_declined'],
  ['balance_not_available', 'balance_not_available'],
  ['waits for bk:1:charge:1', 'waits_for_another'],
  ['StripeFailure: An error occurred with our connection to Stripe.', 'unanswered'],
])('the problem of %j is %j', (error, problem) => {
  expect(problemOf(error)).toBe(problem);
});

const failed = { state: 'failed', underWay: false, bookingState: 'CANCELLED_BY_RENTER' } as const;

test('refunds, payouts, cancellations and releases are tried again whatever the booking is', () => {
  for (const kind of ['refund.create', 'payout.create', 'charge.cancel', 'hold.release'] as const)
    expect(canRetry({ ...failed, kind })).toBe(true);
});

test('what the booking has given up stays given up', () => {
  expect(canRetry({ ...failed, kind: 'charge.create' })).toBe(false);
  expect(canRetry({ ...failed, kind: 'charge.capture', bookingState: 'EXPIRED' })).toBe(false);
  expect(canRetry({ ...failed, kind: 'hold.create', bookingState: 'SETTLED' })).toBe(false);
  expect(canRetry({ ...failed, kind: 'hold.create', bookingState: 'INSPECTION_PENDING' })).toBe(
    true,
  );
});

test('an open operation is tried at once unless it is being tried', () => {
  const open = { kind: 'charge.create', state: 'requested', bookingState: null } as const;
  expect(canRetry({ ...open, underWay: false })).toBe(true);
  expect(canRetry({ ...open, underWay: true })).toBe(false);
  expect(canRetry({ ...open, state: 'done', underWay: false })).toBe(false);
});
