/** Claims, decisions, appeals: from the first complaint to the last cent. */
import { until } from '@rental/config/testing/api';
import type { DisputesPage } from '../contracts/admin-disputes';
import {
  argue,
  atRest,
  captured,
  claim,
  decide,
  evidencePhoto,
  sold,
  staffToken,
  startStaffedWorld,
} from './dispute-world';
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
  stopWorld,
} from './rental-world';

beforeAll(() => startStaffedWorld('disputes'));
afterAll(stopWorld);

test('damage: the claimed part is taken at once, divided as decided, paid out; nothing is left', async () => {
  const { bookingId, endAt, quote } = await handedOver(3, 5);
  await api.clockTo(shifted(endAt, HOUR_MS));
  await api.reach(bookingId, renter, 'RETURN_INSPECTION_PENDING');
  expect((await show(bookingId, owner)).availableActions).toContain('report_issue');
  const amount = quote.deposit - 1300;
  const opened = await claim(bookingId, owner, amount, { reason: 'damage' });
  expect([opened.status, opened.json.data]).toEqual([
    201,
    expect.objectContaining({
      state: 'OPEN',
      claimedBy: 'owner',
      claimedAmount: amount,
      decision: null,
      deadline: null,
    }),
  ]);
  const disputeId = opened.json.data.id as string;
  const { frozen } = await captured(bookingId);
  const { ownerShare, applicationFee, renterFee, commission } = await sold(bookingId);
  expect(frozen).toBe(ownerShare);
  expect(await balances(bookingId)).toMatchObject({
    'owner:frozen': -ownerShare,
    'owner:damage': -amount,
    'stripe:platform:owner_funds': amount,
  });
  expect(await balances(bookingId)).not.toHaveProperty('memo:deposit_held');
  const shown = await until(
    'the booking to say that the deposit was taken',
    () => show(bookingId),
    ({ deposit }) => deposit.state === 'captured',
  );
  expect(shown).toMatchObject({
    status: 'DISPUTED',
    dispute: { id: disputeId, reason: 'damage' },
  });
  const said = await argue(disputeId, 'statements', { text: 'It fell.' }, renter);
  expect([said.status, said.json.data.statements]).toEqual([
    201,
    [expect.objectContaining({ by: 'renter', text: 'It fell.' })],
  ]);

  const split = {
    toRenter: 0,
    toOwner: ownerShare,
    depositToOwner: amount - 500,
    depositToRenter: 500,
  };
  expect(
    (await decide(bookingId, { ...split, depositToRenter: 499, note: 'x' })).json.error,
  ).toMatchObject({
    status: 422,
    details: { code: 'SPLIT_DOES_NOT_SUM', frozen: ownerShare, captured: amount },
  });
  const preview = (await decide(bookingId, split, 'preview')).json.data;
  expect(preview).toEqual({
    currency: quote.currency,
    renterGets: 500,
    ownerGets: ownerShare + amount - 500,
    platformKeeps: applicationFee,
  });
  const decided = await decide(bookingId, { ...split, note: 'Mostly the renter’s doing.' });
  expect([decided.status, decided.json.data?.dispute.decision]).toEqual([
    200,
    expect.objectContaining({ ...split, renterGets: 500, ownerGets: preview.ownerGets }),
  ]);
  expect((await show(bookingId)).status).toBe('RESOLVED');
  const { rows } = await platform.pg.query(
    `select subject_kind, reason, before, after, request_id from rental.audit_log
      where action = 'dispute.resolve'
        and subject_id = (select document_id from disputes where booking_id = $1)`,
    [bookingId],
  );
  expect(rows).toEqual([
    {
      subject_kind: 'dispute',
      reason: 'Mostly the renter’s doing.',
      before: { state: 'OPEN', decision: null },
      after: { state: 'RESOLVED', decision: expect.objectContaining(split) },
      request_id: decided.headers.get('x-request-id'),
    },
  ]);

  await api.advance('P14D');
  await api.reach(bookingId, renter, 'SETTLED');
  const { paid, left } = await atRest(bookingId, 2);
  expect(paid).toBe(preview.ownerGets);
  expect(left).toEqual({
    'stripe:platform': applicationFee - (left.stripe_fee ?? 0),
    stripe_fee: left.stripe_fee,
    service_fee: -renterFee,
    commission: -commission,
  });
  expect((await show(bookingId)).dispute.state).toBe('CLOSED');
});

test('not as described: frozen in the middle of the rental, appealed once, refunded with the exact fees', async () => {
  const { bookingId, quote, paymentClientSecret } = await handedOver(3, 6);
  const opened = await claim(bookingId, renter, quote.total, { reason: 'not_as_described' });
  expect(opened.status).toBe(201);
  const disputeId = opened.json.data.id as string;
  const { ownerShare, applicationFee } = await sold(bookingId);
  const half = Math.floor(ownerShare / 2);
  const first = {
    toRenter: half,
    toOwner: ownerShare - half,
    depositToOwner: 0,
    depositToRenter: 0,
  };
  expect(
    (await decide(bookingId, { ...first, note: 'Half.' })).json.data.dispute.decision,
  ).toMatchObject({
    renterGets: half,
    ownerGets: ownerShare - half,
    platformKeeps: applicationFee,
  });
  expect((await show(bookingId)).availableActions).toEqual(['appeal', 'review']);
  const nothingNew = await argue(disputeId, 'appeal', { text: ' ' }, renter);
  expect([nothingNew.status, Object.keys(nothingNew.json.error.details.fields)]).toEqual([
    400,
    ['text'],
  ]);
  const shown = { text: 'Here is the test report.', photos: [await evidencePhoto(renter)] };
  const appeal = await argue(disputeId, 'appeal', shown, renter);
  expect([appeal.status, appeal.json.data.state]).toEqual([201, 'APPEALED']);
  expect((await balances(bookingId))['owner:frozen']).toBe(-ownerShare);

  const all = { ...first, toRenter: ownerShare, toOwner: 0, returnFees: true };
  const second = await decide(bookingId, { ...all, note: 'All of it.' });
  expect(second.json.data.dispute.decision).toMatchObject({
    renterGets: quote.total,
    ownerGets: 0,
    platformKeeps: 0,
  });
  const no = { text: 'No!', photos: [await evidencePhoto(owner)] };
  const again = await argue(disputeId, 'appeal', no, owner);
  expect([again.status, again.json.error.details.code]).toEqual([409, 'APPEAL_CLOSED']);
  expect((await show(bookingId, owner)).availableActions).toEqual(['review']);

  await api.advance('P8D');
  await api.reach(bookingId, renter, 'SETTLED');
  const refunds = await until(
    'the refund',
    () => atStripe(`refunds?payment_intent=${paymentClientSecret.split('_secret')[0]}`),
    (found) => found.data.length > 0,
  );
  expect(refunds.data.map((one: { amount: number }) => one.amount)).toEqual([quote.total]);
  const left = await until(
    'nothing left but the fee of Stripe',
    () => balances(bookingId),
    (found) => Object.keys(found).length === 2,
  );
  expect(left).toEqual({ stripe_fee: left.stripe_fee, 'stripe:platform': -(left.stripe_fee ?? 0) });
  expect((await show(bookingId)).deposit.state).toBe('released');
});

test('a decision without fees takes exactly its part of the owner’s share', async () => {
  const { bookingId, quote } = await handedOver(3, 4);
  await claim(bookingId, renter, quote.total);
  const { ownerShare, renterFee, commission } = await sold(bookingId);
  const split = {
    toRenter: 1001,
    toOwner: ownerShare - 1001,
    depositToOwner: 0,
    depositToRenter: 0,
  };
  expect((await decide(bookingId, { ...split, note: 'A part.' })).status).toBe(200);
  await api.advance('P8D');
  await api.reach(bookingId, renter, 'SETTLED');
  const { paid, left } = await atRest(bookingId, 1);
  expect(paid).toBe(ownerShare - 1001);
  expect(left).toMatchObject({ service_fee: -renterFee, commission: -commission });
  expect(Object.keys(left).filter((name) => /frozen|held|deferred|damage/.test(name))).toEqual([]);
});

test('a claim has its time, its side and its limit', async () => {
  const early = await bookAndPay(3, 5);
  expect((await claim(early.bookingId, renter, 100)).json.error.details).toMatchObject({
    code: 'BOOKING_STATE_CONFLICT',
    status: 'CONFIRMED',
  });
  await api.post(`/api/bookings/${early.bookingId}/cancel`, {}, renter);
  expect((await claim(early.bookingId, renter, 1)).json.error.details.code).toBe(
    'BOOKING_STATE_CONFLICT',
  );

  const { bookingId, quote, endAt } = await handedOver(3, 4);
  const stranger = (await api.register('stranger')).jwt;
  expect((await claim(bookingId, stranger, 100)).status).toBe(404);
  for (const [token, limit] of [
    [owner, quote.deposit],
    [renter, quote.total],
  ] as const) {
    const refused = await claim(bookingId, token, limit + 1);
    expect([refused.status, refused.json.error.details]).toEqual([
      422,
      { code: 'CLAIM_TOO_HIGH', limit, currency: quote.currency },
    ]);
  }
  const photos = { photos: ['nobodysupload'] };
  expect((await claim(bookingId, renter, 100, photos)).json.error.details.code).toBe(
    'UPLOAD_UNKNOWN',
  );
  await api.clockTo(shifted(endAt, HOUR_MS));
  expect((await report(bookingId, 'CHECK_OUT')).json.data.status).toBe('COMPLETED');
  const late = await claim(bookingId, owner, 100, { reason: 'damage' });
  expect(late.json.error.details).toMatchObject({ code: 'CLAIM_TOO_HIGH', limit: 0 });
  expect((await claim(bookingId, renter, 100)).status).toBe(201);
  expect((await claim(bookingId, renter, 100)).json.error.details).toMatchObject({
    code: 'BOOKING_STATE_CONFLICT',
    status: 'DISPUTED',
  });
  await api.advance('P30D');
  expect((await show(bookingId)).status).toBe('DISPUTED');
});

test('a return that nobody reported keeps the hold: damage found later is still paid from it', async () => {
  const { bookingId, endAt, quote } = await handedOver(3, 4);
  await api.clockTo(shifted(endAt, 25 * HOUR_MS));
  await api.reach(bookingId, renter, 'COMPLETED');
  expect((await claim(bookingId, owner, quote.deposit, { reason: 'damage' })).status).toBe(201);
  expect((await captured(bookingId)).captured).toBe(quote.deposit);
});

test('staff find what waits for them, the longest wait first, with all that a decision needs', async () => {
  const first = await handedOver(3, 4);
  const second = await handedOver(3, 4);
  for (const { bookingId } of [first, second])
    expect((await claim(bookingId, renter, 1000)).status).toBe(201);
  const list = async (query: string): Promise<DisputesPage> =>
    (await api.get(`/bookings/disputes?${query}`, staffToken())).json.data;
  const { entries, counts, pagination } = await list('pageSize=100');
  const places = [first, second].map(({ bookingId }) =>
    entries.findIndex(({ booking }) => booking.documentId === bookingId),
  );
  expect(places).toEqual([expect.any(Number), places[0]! + 1]);
  expect(entries[places[0]!]).toMatchObject({
    state: 'OPEN',
    claimedBy: 'renter',
    claimedAmount: 1000,
    booking: { listing: { title: expect.any(String) }, renter: { name: expect.any(String) } },
  });
  expect(pagination.total).toBe(counts.OPEN + counts.APPEALED);
  expect((await list('state=CLOSED')).entries.every((one) => one.state === 'CLOSED')).toBe(true);
  expect((await api.get('/bookings/disputes?state=odd', staffToken())).status).toBe(400);
  expect((await api.get('/bookings/disputes', renter)).status).toBe(401);

  const found = (await api.get(`/bookings/${first.bookingId}/dispute`, staffToken())).json.data;
  expect(found).toMatchObject({
    booking: { documentId: first.bookingId },
    inspections: [{ kind: 'CHECK_IN', photos: expect.any(Array) }],
  });
});

test('only staff decide, and only what is open', async () => {
  const { bookingId } = await handedOver(3, 4);
  const nothing = { toRenter: 0, toOwner: 0, depositToOwner: 0, depositToRenter: 0, note: 'x' };
  expect((await decide(bookingId, nothing)).status).toBe(409);
  expect((await api.post(`/bookings/${bookingId}/dispute/resolve`, nothing, renter)).status).toBe(
    401,
  );
  expect((await api.get(`/bookings/${bookingId}/dispute`, staffToken())).status).toBe(404);
});

test('every invariant holds after all of this', expectAllInvariants);
