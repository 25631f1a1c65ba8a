/** Items that come back too late: what it costs, who pays it and out of what, and who waits for them. */
import { until } from '@rental/config/testing/api';
import { publishLateFee } from '@rental/config/testing/terms';
import {
  api,
  atStripe,
  balances,
  bookAndPay,
  expectAllInvariants,
  HOUR_MS,
  iso,
  owner,
  platform,
  renter,
  report,
  shifted,
  show,
  startWorld,
  stopWorld,
} from './rental-world';
import { PLAIN } from './terms-world';

const DAY_MS = 24 * HOUR_MS;
/** 100.00 a day: half of it for each begun day. */
const TERMS = { graceMinutes: 60, feeBps: 5000, capUnits: 3 };
const PLAIN_RENTAL = `${PLAIN}, quantity = 1, buffer_minutes = 0, instant_book = true`;

beforeAll(async () => {
  await startWorld('late-returns');
  await publishLateFee(platform.pg, TERMS);
});
afterAll(stopWorld);

/** Two days that have been handed over. */
async function rental() {
  const booked = await bookAndPay(3, 4, PLAIN_RENTAL);
  await api.clockTo(shifted(booked.startAt, HOUR_MS));
  await api.reach(booked.bookingId, renter, 'INSPECTION_PENDING');
  expect((await report(booked.bookingId, 'CHECK_IN')).json.data.status).toBe('IN_PROGRESS');
  return booked;
}

const bringBack = (id: string, more: object = {}) =>
  api.post(
    `/api/bookings/${id}/inspections`,
    { kind: 'CHECK_OUT', condition: 'GOOD', notes: 'fine', ...more },
    owner,
  );
const preview = async (id: string, returnedAt: Date, token = owner) =>
  api.get(`/api/bookings/${id}/late-return-preview?returnedAt=${iso(returnedAt)}`, token);

const lateIs = (bookingId: string, state: string, token = renter) =>
  until(
    `late fee ${state}`,
    () => show(bookingId, token),
    (booking) => booking.lateReturn?.state === state,
  );
const refuseOnce = () => api.post(`${api.emulatorUrl}/_emulator/faults`, { mode: 'decline' });

async function settled(bookingId: string): Promise<Record<string, number>> {
  const { dueAt } = await api.reach(bookingId, renter, 'COMPLETED');
  await api.clockTo(shifted(dueAt, HOUR_MS));
  await api.reach(bookingId, renter, 'SETTLED');
  await until(
    'all paid out',
    () => balances(bookingId),
    (left) => left['owner:payable'] === undefined && left['owner:payout_pending'] === undefined,
  );
  return balances(bookingId);
}

test('half an hour late is within the grace period, and the terms say so from the start', async () => {
  const { bookingId, endAt, quote } = await rental();
  const sold = { graceMinutes: 60, unit: 'DAY', unitPrice: 10000, feePerUnit: 5000, capUnits: 3 };
  expect((quote as unknown as { lateReturn: object }).lateReturn).toMatchObject(sold);
  const agreed = (await api.get(`/api/bookings/${bookingId}/agreement`, renter)).json.data;
  expect(agreed.content.lateReturn).toMatchObject(sold);
  await api.clockTo(shifted(endAt, HOUR_MS / 2));
  const shown = (await preview(bookingId, shifted(endAt, HOUR_MS / 2))).json.data;
  expect(shown).toMatchObject({ minutes: 30, units: 0, amount: 0, ownerShare: 0 });
  expect((await bringBack(bookingId)).json.data.lateReturn).toMatchObject({ state: 'NONE' });
  expect((await show(bookingId)).decisions.map(({ rule }: { rule: string }) => rule)).toEqual([
    'fee_schedule',
  ]);
  await settled(bookingId);
});

test('the moment is checked, and only the owner asks what it costs', async () => {
  const { bookingId, startAt, endAt } = await rental();
  await api.clockTo(shifted(endAt, 2 * HOUR_MS));
  expect((await preview(bookingId, shifted(endAt, HOUR_MS), renter)).status).toBe(404);
  for (const at of [shifted(endAt, 3 * HOUR_MS), shifted(startAt, 0)]) {
    const refused = await bringBack(bookingId, { returnedAt: iso(at) });
    expect([refused.status, Object.keys(refused.json.error.details.fields)]).toEqual([
      400,
      ['returnedAt'],
    ]);
  }
  // It came back in time; the owner had no time to say so.
  const back = await bringBack(bookingId, { returnedAt: iso(shifted(endAt, -HOUR_MS)) });
  expect(back.json.data).toMatchObject({ status: 'COMPLETED', lateReturn: null });
});

test('26 hours late: two begun days by the saved card, the owner gets 85 of 100', async () => {
  const { bookingId, endAt } = await rental();
  await api.clockTo(shifted(endAt, 26 * HOUR_MS));
  // Its deadline was a day: the report can still follow.
  const late = await api.reach(bookingId, owner, 'COMPLETED');
  expect(late.timeline.at(-1).event).toBe('return_timeout');
  expect((await show(bookingId, owner)).availableActions).toContain('check_out');
  const shown = (await preview(bookingId, shifted(endAt, 26 * HOUR_MS))).json.data;
  expect(shown).toMatchObject({ units: 2, amount: 10000, ownerShare: 8500 });
  expect((await bringBack(bookingId, { returnedAt: shown.returnedAt })).status).toBe(200);
  const paid = await lateIs(bookingId, 'PAID', owner);
  expect(paid.lateReturn).toMatchObject({ minutes: 1560, units: 2, amount: 10000 });
  expect(paid.availableActions).not.toContain('check_out');
  expect((await show(bookingId)).decisions.at(-1)).toMatchObject({
    rule: 'late_fee',
    amount: -10000,
    inputs: { lateUnits: 2, feePerUnit: 5000, graceMinutes: 60, unitPrice: 10000 },
  });
  expect(await balances(bookingId)).toMatchObject({ late_fee: -1500, 'owner:payable': -8500 });
  await until(
    'the deposit is let go of',
    () => show(bookingId),
    ({ deposit }) => deposit.state === 'released',
  );
  const left = await settled(bookingId);
  expect(left).toMatchObject({ late_fee: -1500, commission: -3000, service_fee: -2000 });
  expect(Object.keys(left)).not.toContain('stripe:connected');
});

test('a refused card: the deposit waits, the renter pays, then all is let go of', async () => {
  const { bookingId, endAt } = await rental();
  await api.clockTo(shifted(endAt, 2 * HOUR_MS));
  await refuseOnce();
  expect((await bringBack(bookingId)).json.data.status).toBe('COMPLETED');
  const asked = await lateIs(bookingId, 'ASKED');
  expect([asked.deposit.state, asked.availableActions[0]]).toEqual(['held', 'pay_late_fee']);
  const { lateFee } = (await api.get(`/api/bookings/${bookingId}/payment`, renter)).json.data;
  expect(lateFee.amount).toBe(5000);
  expect((await api.pay(lateFee.clientSecret)).status).toBe(200);
  await lateIs(bookingId, 'PAID');
  await until(
    'the deposit is let go of',
    () => show(bookingId),
    ({ deposit }) => deposit.state === 'released',
  );
  expect((await settled(bookingId)).late_fee).toBe(-750);
});

test('nobody pays: the deposit does, whole to the owner', async () => {
  const { bookingId, endAt } = await rental();
  await api.clockTo(shifted(endAt, 2 * HOUR_MS));
  await refuseOnce();
  await bringBack(bookingId);
  const { lateReturn } = await lateIs(bookingId, 'ASKED');
  await api.clockTo(shifted(lateReturn.payUntil, 60_000));
  const taken = await lateIs(bookingId, 'FROM_DEPOSIT', owner);
  expect(taken.lateReturn).toMatchObject({ amount: 5000, taken: 5000 });
  expect((await show(bookingId)).deposit.state).toBe('captured');
  const left = await settled(bookingId);
  expect(left.late_fee).toBeUndefined();
  expect(Object.keys(left).filter((name) => /^(owner|memo|stripe:connected)/.test(name))).toEqual(
    [],
  );
  const { rows } = await platform.pg.query(
    `select amount from ledger.payout where booking_id = $1 order by number`,
    [bookingId],
  );
  expect(rows.map(({ amount }) => Number(amount))).toEqual([17000, 5000]);
});

test('waived with the report, or afterwards while nobody has paid', async () => {
  const first = await rental();
  await api.clockTo(shifted(first.endAt, 2 * HOUR_MS));
  const kind = await bringBack(first.bookingId, { waiveLateFee: true });
  expect(kind.json.data.lateReturn).toMatchObject({ state: 'WAIVED', amount: 5000 });
  const second = await rental();
  await api.clockTo(shifted(second.endAt, 2 * HOUR_MS));
  await refuseOnce();
  await bringBack(second.bookingId);
  expect((await lateIs(second.bookingId, 'ASKED', owner)).availableActions).toContain(
    'waive_late_fee',
  );
  const waive = `/api/bookings/${second.bookingId}/waive-late-fee`;
  expect((await api.post(waive, {}, renter)).status).toBe(404);
  expect((await api.post(waive, {}, owner)).status).toBe(200);
  const { decisions } = await lateIs(second.bookingId, 'WAIVED');
  const ofFee = decisions.filter(({ rule }: { rule: string }) => rule.startsWith('late_fee'));
  expect(ofFee.map(({ amount }: { amount: number }) => amount)).toEqual([-5000, 5000]);
  expect((await api.post(waive, {}, owner)).json.error.details.code).toBe('LATE_FEE_CLOSED');
  for (const { bookingId } of [first, second])
    expect((await settled(bookingId)).late_fee).toBeUndefined();
});

test('no deposit is held any more: it stays open, the settlement goes on, the renter pays later', async () => {
  const { bookingId, endAt } = await rental();
  await api.clockTo(shifted(endAt, 26 * HOUR_MS));
  const { dueAt } = await api.reach(bookingId, owner, 'COMPLETED');
  await api.clockTo(shifted(dueAt, -HOUR_MS));
  await refuseOnce();
  await bringBack(bookingId, { returnedAt: iso(shifted(endAt, 3 * DAY_MS)) });
  await lateIs(bookingId, 'ASKED');
  await api.clockTo(shifted(dueAt, HOUR_MS));
  await lateIs(bookingId, 'OPEN');
  await api.reach(bookingId, renter, 'SETTLED');
  const { rows } = await platform.pg.query(
    `select state from ledger.operation where booking_id = $1 and kind = 'late_fee.charge'`,
    [bookingId],
  );
  expect(rows).toEqual([{ state: 'failed' }]);
  const { lateFee } = (await api.get(`/api/bookings/${bookingId}/payment`, renter)).json.data;
  expect((await api.pay(lateFee.clientSecret)).status).toBe(200);
  await lateIs(bookingId, 'PAID');
  await until(
    'it is paid out by itself',
    () => balances(bookingId),
    (left) => left['owner:payable'] === undefined && left.late_fee === -2250,
  );
});

test('whoever rents it next is told once that it is not back, and once that it is', async () => {
  const { bookingId, endAt, body } = await rental();
  const next = { ...body, startDate: await api.day(2), endDate: await api.day(3) };
  const paid = await api.post('/api/bookings', next, renter);
  expect(paid.status).toBe(201);
  await api.pay(paid.json.paymentClientSecret);
  await api.reach(paid.json.bookingId, renter, 'CONFIRMED');
  const warnings = async () =>
    (
      await platform.pg.query(
        'select next_booking_id as next, cleared_at is not null as cleared from rental.return_warning where booking_id = $1',
        [bookingId],
      )
    ).rows;
  await api.clockTo(shifted(endAt, 30 * 60_000));
  expect(await warnings()).toEqual([]);
  await api.clockTo(shifted(endAt, 2 * HOUR_MS));
  expect(await warnings()).toEqual([{ next: paid.json.bookingId, cleared: false }]);
  expect((await show(bookingId, owner)).nextRental).toMatchObject({
    bookingId: paid.json.bookingId,
  });
  expect((await show(paid.json.bookingId)).waitsForEarlierReturn).toBe(true);
  await bringBack(bookingId, { waiveLateFee: true });
  await api.advance('PT1M');
  expect(await warnings()).toEqual([{ next: paid.json.bookingId, cleared: true }]);
  expect((await show(paid.json.bookingId)).waitsForEarlierReturn).toBe(false);
});

test('both sides have mail about each of it, once', async () => {
  const subjects = async (to: string): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    const { data } = (await api.get(`/api/dev/mailbox?to=${to}`)).json;
    for (const { subject } of data as { subject: string }[]) {
      const what = subject.split(':')[0] ?? subject;
      counts[what] = (counts[what] ?? 0) + 1;
    }
    return counts;
  };
  expect(
    await until(
      'mail for the owner',
      () => subjects('owner@demo.test'),
      (counts) => counts['It is back'] === 1,
    ),
  ).toMatchObject({
    'A late fee is charged': 5,
    'The late fee waits': 4,
    'The late fee is paid': 3,
    'The late fee came out of the deposit': 1,
    'The late fee is still open': 1,
    'It is not back, and the next rental begins soon': 1,
  });
  expect(await subjects('renter@demo.test')).toMatchObject({
    'A late fee': 5,
    'Please pay the late fee': 4,
    'The late fee is paid': 3,
    'The late fee came out of the deposit': 1,
    'The late fee is still open': 1,
    'No late fee': 3,
    'It is not back yet': 1,
    'It is back': 1,
  });
});

test('every invariant holds after all of this', async () => {
  await expectAllInvariants();
  const [fee] = (await atStripe('payment_intents?limit=100')).data.filter(
    ({ metadata, status }: { metadata: { kind: string }; status: string }) =>
      metadata.kind === 'late_fee' && status === 'succeeded',
  );
  expect(fee).toMatchObject({ amount: 15000, application_fee_amount: 2250 });
});
