/** Cancels, requests, damage: whatever does not go straight to the payout. */
import { until } from '@rental/config/testing/api';
import {
  api,
  atStripe,
  balances,
  book,
  bookAndPay,
  expectAllInvariants,
  handedOver,
  HOUR_MS,
  owner,
  platform,
  renter,
  report,
  shifted,
  show,
  startWorld,
  stopWorld,
} from './rental-world';

beforeAll(() => startWorld('changes-of-mind'));
afterAll(stopWorld);

test.each([
  ['the renter', () => renter, 'CANCELLED_BY_RENTER'],
  ['the owner', () => owner, 'CANCELLED_BY_OWNER'],
])(
  'cancelled by %s: what the preview says goes back, at Stripe and in the ledger',
  async (_, who, status) => {
    const { bookingId, paymentClientSecret } = await bookAndPay(30, 33);
    const preview = (await api.get(`/api/bookings/${bookingId}/cancellation-preview`, who())).json
      .data;
    const cancel = async (expectedRefund: number) =>
      (await api.post(`/api/bookings/${bookingId}/cancel`, { expectedRefund }, who())).json;
    expect((await cancel(preview.refund + 1)).error.details).toMatchObject({
      code: 'REFUND_CHANGED',
      refund: preview.refund,
    });
    expect((await cancel(preview.refund)).data.status).toBe(status);
    const intent = paymentClientSecret.split('_secret')[0];
    const refunds = await until(
      'the refund',
      () => atStripe(`refunds?payment_intent=${intent}`),
      (r) => preview.refund === 0 || r.data.length > 0,
    );
    expect(refunds.data.reduce((sum: number, r: { amount: number }) => sum + r.amount, 0)).toBe(
      preview.refund,
    );
    await api.advance('P8D');
    const closed = await until(
      'closed',
      () => show(bookingId),
      (b) => b.settledAt !== null,
    );
    expect(closed.status).toBe(status);
    const left = await until(
      'ledger at rest',
      () => balances(bookingId),
      (b) => !('payout:in_transit' in b),
    );
    expect(Object.keys(left).filter((account) => /held|deferred|frozen/.test(account))).toEqual([]);
    await expectExplained(bookingId, status, preview);
  },
);

/** Each side is told why its amounts are what they are, and nothing of the other's terms. */
async function expectExplained(
  bookingId: string,
  status: string,
  preview: { refund: number; penalty: number },
): Promise<void> {
  const byOwner = status === 'CANCELLED_BY_OWNER';
  const [mine, theirs] = await Promise.all([show(bookingId), show(bookingId, owner)]);
  const rule = byOwner ? 'owner_cancelled' : expect.stringMatching(/policy_tier|past_every_tier/);
  expect(mine.decisions).toEqual([
    expect.objectContaining({ rule: 'fee_schedule', amount: -mine.quote.total }),
    expect.objectContaining({ rule, amount: preview.refund, event: 'cancel' }),
  ]);
  expect(mine.decisions[0].inputs).not.toHaveProperty('commission');
  const [paid, given, penalty] = theirs.decisions;
  expect(paid).toMatchObject({ rule: 'fee_schedule', amount: theirs.quote.ownerShare });
  expect(paid.inputs).not.toHaveProperty('renterFee');
  expect(given).toMatchObject({ rule });
  expect(-given.amount).toBeLessThan(preview.refund);
  if (byOwner)
    expect(penalty).toMatchObject({
      rule: 'owner_penalty',
      amount: -(await penaltyOf(bookingId)),
      version: expect.stringMatching(/^standard@/),
    });
  else expect(penalty).toBeUndefined();
}

async function penaltyOf(bookingId: string): Promise<number> {
  const { rows } = await platform.pg.query(
    "select amount from ledger.receivable where booking_id = $1 and reason = 'penalty'",
    [bookingId],
  );
  return Number(rows[0].amount);
}

test('request to book: the owner accepts, or declines and the card is let go', async () => {
  for (const [action, status] of [
    ['approve', 'CONFIRMED'],
    ['decline', 'EXPIRED'],
  ] as const) {
    const booked = await book(12, 13, 'instant_book = false', 'Hi! ann@example.com');
    await api.pay(booked.paymentClientSecret);
    await api.reach(booked.bookingId, renter, 'PENDING_OWNER_APPROVAL');
    const shown = await show(booked.bookingId, owner);
    expect([shown.availableActions, shown.message]).toEqual([
      ['approve', 'decline'],
      'Hi! [email •••]',
    ]);
    const reason = 'Ask me: 0171 2345678';
    const path = `/api/bookings/${booked.bookingId}/${action}`;
    const answer = await api.post(path, action === 'decline' ? { reason } : {}, owner);
    expect(answer.json.data.pending).toBe(action);
    await api.reach(booked.bookingId, renter, status);
    const intent = await atStripe(
      `payment_intents/${booked.paymentClientSecret.split('_secret')[0]}`,
    );
    expect(intent.status).toBe(action === 'approve' ? 'succeeded' : 'canceled');
  }
  const history = await platform.pg.query(
    `select reason from rental.booking_history where reason like 'Ask me%'`,
  );
  expect(history.rows).toEqual([{ reason: 'Ask me: [phone •••]' }]);
});

test('a return with damage completes nothing and keeps the deposit', async () => {
  const { bookingId, endAt } = await handedOver(3, 4);
  await api.clockTo(shifted(endAt, HOUR_MS));
  const damaged = { kind: 'CHECK_OUT', condition: 'DAMAGED', issues: ['The strap is torn'] };
  const answer = await api.post(`/api/bookings/${bookingId}/inspections`, damaged, owner);
  expect(answer.json.data).toMatchObject({
    status: 'RETURN_INSPECTION_PENDING',
    deposit: { state: 'held' },
    inspections: [{ kind: 'CHECK_IN' }, { kind: 'CHECK_OUT', condition: 'DAMAGED' }],
  });
});

const datesKept = async (bookingId: string): Promise<boolean> =>
  (await platform.pg.query('select 1 from rental.reservation where booking_id = $1', [bookingId]))
    .rowCount !== 0;

async function cancelledInProgress(token: string) {
  const booked = await handedOver(3, 6);
  const answer = await api.post(`/api/bookings/${booked.bookingId}/cancel`, {}, token);
  expect(answer.json.data).toMatchObject({ deposit: { state: 'held' }, settledAt: null });
  const dueIn = Date.parse(answer.json.data.dueAt) - Number(await api.now());
  expect(Math.abs(dueIn - 24 * HOUR_MS)).toBeLessThan(HOUR_MS);
  expect(await datesKept(booked.bookingId)).toBe(true);
  return { ...booked, cancelledAt: answer.json.data.timeline.at(-1).at as string };
}

const released = (bookingId: string) =>
  until(
    'the deposit is let go',
    () => show(bookingId),
    (b) => b.deposit.state === 'released',
  );

const closed = (bookingId: string) =>
  until(
    'closed',
    () => show(bookingId),
    (b) => b.settledAt !== null,
  );

test('cancelled after the handover: the check-out report lets deposit and dates go', async () => {
  const { bookingId, cancelledAt } = await cancelledInProgress(renter);
  expect((await show(bookingId, owner)).availableActions).toEqual(['check_out', 'report_issue']);
  const returned = (await report(bookingId, 'CHECK_OUT')).json.data;
  expect([returned.status, returned.dueAt, returned.availableActions]).toEqual([
    'CANCELLED_BY_RENTER',
    shifted(cancelledAt, 7 * 24 * HOUR_MS).toISOString(),
    ['report_issue'],
  ]);
  expect(await datesKept(bookingId)).toBe(false);
  await released(bookingId);
  expect((await report(bookingId, 'CHECK_OUT')).status).toBe(409);
  await api.advance('P8D');
  expect((await closed(bookingId)).status).toBe('CANCELLED_BY_RENTER');
});

test('cancelled after the handover and no report: a day later deposit and dates go by themselves', async () => {
  const { bookingId } = await cancelledInProgress(renter);
  await api.advance('PT25H');
  const { timeline, settledAt } = await released(bookingId);
  expect([timeline.at(-1).event, settledAt]).toEqual(['return_timeout', null]);
  expect(await datesKept(bookingId)).toBe(false);
  await api.advance('P8D');
  await closed(bookingId);
});

test('cancelled by the owner after the handover, returned with damage: the deposit stays for a claim, the dates blocked', async () => {
  const { bookingId } = await cancelledInProgress(owner);
  const damaged = { kind: 'CHECK_OUT', condition: 'DAMAGED', issues: ['The strap is torn'] };
  const answer = await api.post(`/api/bookings/${bookingId}/inspections`, damaged, owner);
  expect(answer.json.data).toMatchObject({
    status: 'CANCELLED_BY_OWNER',
    deposit: { state: 'held' },
    inspections: [{ kind: 'CHECK_IN' }, { kind: 'CHECK_OUT' }],
  });
  await api.advance('PT25H');
  expect(await show(bookingId)).toMatchObject({ deposit: { state: 'held' }, settledAt: null });
  expect(await datesKept(bookingId)).toBe(true);
});

test('an action that the state does not allow is a 409 with the state', async () => {
  const { bookingId } = await bookAndPay(14, 15);
  const answer = await api.post(`/api/bookings/${bookingId}/approve`, {}, owner);
  expect([answer.status, answer.json.error.details]).toEqual([
    409,
    { code: 'BOOKING_STATE_CONFLICT', status: 'CONFIRMED', pending: null },
  ]);
});

test('every invariant holds after all of this', expectAllInvariants);
