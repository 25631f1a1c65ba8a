/** A renter's bank disputes a payment: before the settlement, won and lost, and after the payout. */
import { until } from '@rental/config/testing/api';
import { demoStaff } from '@rental/config/testing/staff';
import {
  api,
  atStripe,
  balances,
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

beforeAll(() => startWorld('chargebacks'));
afterAll(stopWorld);

const emulator = async (path: string, body: object) =>
  (await api.call('POST', `${api.emulatorUrl}/_emulator/${path}`, { body })).json;

/** What the bank does; the booking knows of it. */
async function disputed(bookingId: string): Promise<string> {
  const { rows } = await platform.pg.query(
    `select charge_id from ledger.intent where booking_id = $1 and kind = 'charge'`,
    [bookingId],
  );
  const { id } = await emulator('disputes', { charge: rows[0].charge_id });
  await until(
    'the money is frozen',
    () => show(bookingId),
    (b) => b.frozenSince !== null,
  );
  return id;
}

/** Answered, so that time alone does not lose it. */
const answer = (id: string) =>
  fetch(`${api.emulatorUrl}/v1/disputes/${id}`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_emulator' },
    body: new URLSearchParams({ 'evidence[uncategorized_text]': 'It was handed over.' }),
  });

/** Finance looks at the board, submits what the books know, and cannot do so twice; others may not. */
async function submitted(id: string): Promise<void> {
  const { Finance, Auditor, Support } = await demoStaff(api);
  const [listed] = (await api.get('/payments/chargebacks', Auditor)).json.data;
  expect(listed).toMatchObject({ id, status: 'needs_response', answered: false });
  const found = (await api.get(`/payments/chargebacks/${id}`, Finance)).json.data;
  expect(found.evidence.uncategorized_text).toMatch(/SHA-256 [0-9a-f]{64}[^]*Handed over/);
  const path = `/payments/chargebacks/${id}/answer`;
  const body = { reason: 'The reports say it all.', evidence: found.evidence };
  const refused = [Auditor, Support].map((token) => api.post(path, body, token));
  expect((await Promise.all(refused)).map(({ status }) => status)).toEqual([403, 403]);
  expect((await api.post(path, { ...body, evidence: {} }, Finance)).status).toBe(400);
  const answered = await api.post(path, body, Finance);
  expect(answered.json.data).toMatchObject({ status: 'under_review', answered: true });
  expect((await api.post(path, body, Finance)).status).toBe(409);
  const { rows } = await platform.pg.query(
    `select reason from rental.audit_log where action = 'chargeback.answer'`,
  );
  expect(rows).toEqual([{ reason: body.reason }]);
}

async function decided(bookingId: string, id: string, outcome: 'won' | 'lost'): Promise<void> {
  await emulator(`disputes/${id}`, { outcome });
  await until(
    'the booking goes on',
    () => show(bookingId),
    (b) => b.frozenSince === null,
  );
}

const settledAt = (bookingId: string) =>
  until(
    'settled',
    () => show(bookingId),
    (b) => b.settledAt !== null,
  );

const payouts = async (bookingId: string) =>
  (
    await platform.pg.query(
      'select amount::int, status from ledger.payout where booking_id = $1 order by number',
      [bookingId],
    )
  ).rows;

/** Handed over and back in good order. */
async function completed(from: number, to: number) {
  const booked = await handedOver(from, to);
  await api.clockTo(shifted(booked.endAt, HOUR_MS));
  expect((await report(booked.bookingId, 'CHECK_OUT')).json.data.status).toBe('COMPLETED');
  return booked;
}

const priceOf = async (bookingId: string) =>
  (
    await platform.pg.query(
      'select owner_share::int as share, application_fee::int as fee from rental.booking_quote where booking_id = $1',
      [bookingId],
    )
  ).rows[0] as { share: number; fee: number };

test('won: the settlement waits for the bank, then is made as always', async () => {
  const { bookingId } = await completed(2, 3);
  const { share } = await priceOf(bookingId);
  const id = await disputed(bookingId);
  await submitted(id);
  expect(await balances(bookingId)).toMatchObject({ 'owner:frozen': -share });
  await api.advance('P9D');
  const waiting = await show(bookingId, owner);
  expect([waiting.status, waiting.settledAt]).toEqual(['COMPLETED', null]);
  await decided(bookingId, id, 'won');
  await settledAt(bookingId);
  const [paid] = await until(
    'the payout',
    () => payouts(bookingId),
    (rows) => rows[0]?.status === 'paid',
  );
  expect(paid.amount).toBe(share);
  expect(await balances(bookingId)).not.toHaveProperty('recv:chargeback');
});

test('lost before the settlement: a cancellation meanwhile does not refund what the bank gave', async () => {
  const { bookingId, paymentClientSecret } = await bookAndPay(60, 62);
  const id = await disputed(bookingId);
  await answer(id);
  const cancelled = await api.post(`/api/bookings/${bookingId}/cancel`, {}, renter);
  expect(cancelled.json.data.status).toBe('CANCELLED_BY_RENTER');
  await decided(bookingId, id, 'lost');
  const [intent] = paymentClientSecret.split('_secret');
  expect((await atStripe(`refunds?payment_intent=${intent}`)).data).toEqual([]);
  await api.advance('P8D');
  await settledAt(bookingId);
  expect(await payouts(bookingId)).toEqual([]);
  const left = await balances(bookingId);
  expect(Object.keys(left).sort()).toEqual(['dispute_fee', 'stripe:platform', 'stripe_fee']);
  expect(left['stripe:platform']).toBe(-(left.stripe_fee ?? 0) - (left.dispute_fee ?? 0));
  const { decisions } = await show(bookingId);
  expect(decisions.map(({ rule }: { rule: string }) => rule)).toContain('chargeback_lost');
});

test('lost after the payout: the owner owes the share, and the next one pays it', async () => {
  const { bookingId } = await completed(2, 3);
  const { share, fee } = await priceOf(bookingId);
  await api.advance('P8D');
  await until(
    'the payout',
    () => payouts(bookingId),
    (rows) => rows[0]?.status === 'paid',
  );
  const id = await disputed(bookingId);
  await decided(bookingId, id, 'lost');
  const left = await balances(bookingId);
  expect(left).toEqual({
    'recv:owner': share,
    'stripe:platform': fee - share - fee - (left.dispute_fee ?? 0) - (left.stripe_fee ?? 0),
    dispute_fee: left.dispute_fee,
    stripe_fee: left.stripe_fee,
  });
  const next = await completed(4, 8);
  const { share: nextShare } = await priceOf(next.bookingId);
  await api.advance('P8D');
  await settledAt(next.bookingId);
  const paid = await until(
    'what is collected',
    () => balances(next.bookingId),
    (b) => (b['recv:owner'] ?? 0) !== 0,
  );
  expect(-(paid['recv:owner'] ?? 0)).toBe(Math.min(share, nextShare));
});

test('every invariant holds after all of this', expectAllInvariants);
