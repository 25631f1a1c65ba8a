/** Items that come back early, late, and what the next renter learns of it. */
import { until } from '@rental/config/testing/api';
import { publishInProgressRefunds } from '@rental/config/testing/terms';
import {
  api,
  balances,
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

beforeAll(() => startWorld('returns'));
afterAll(stopWorld);

const preview = (id: string, token = renter) =>
  api.get(`/api/bookings/${id}/return-early-preview`, token);
const bringBack = (id: string, body: object = {}, token = renter) =>
  api.post(`/api/bookings/${id}/return-early`, body, token);

/** How many there are once the first has come. */
async function mailsAbout(subject: string, to: string): Promise<number> {
  const found = await until(
    `mail to ${to}`,
    async () => (await api.get(`/api/dev/mailbox?to=${to}`)).json.data as { subject: string }[],
    (mails) => mails.some((mail) => mail.subject.startsWith(subject)),
  );
  return found.filter((mail) => mail.subject.startsWith(subject)).length;
}

async function blockedUntil(bookingId: string): Promise<number[]> {
  const { rows } = await platform.pg.query(
    'select upper(during) as until from rental.reservation where booking_id = $1',
    [bookingId],
  );
  return rows.map(({ until }) => until.getTime());
}

test('brought back early: the preview is what comes back, the unused days are free, all is paid out', async () => {
  await publishInProgressRefunds(platform.pg);
  const { bookingId, startAt, body } = await handedOver(4, 8);
  await api.clockTo(shifted(startAt, 26 * HOUR_MS));
  expect((await show(bookingId)).availableActions).toContain('return_early');
  expect((await show(bookingId, owner)).availableActions).not.toContain('return_early');

  const { data } = (await preview(bookingId)).json;
  expect(data.refund).toBeGreaterThan(0);
  expect((await preview(bookingId, owner)).status).toBe(409);
  const changed = await bringBack(bookingId, { expectedRefund: data.refund + 1 });
  expect([changed.status, changed.json.error.details.code]).toEqual([409, 'REFUND_CHANGED']);
  expect((await bringBack(bookingId, {}, owner)).status).toBe(409);

  const returned = await bringBack(bookingId, { expectedRefund: data.refund });
  expect(returned.json.data).toMatchObject({ status: 'RETURN_INSPECTION_PENDING' });
  expect((await bringBack(bookingId)).status).toBe(409);
  expect(await mailsAbout('It comes back early', 'owner@demo.test')).toBe(1);
  expect(await mailsAbout('You bring it back early', 'renter@demo.test')).toBe(1);
  const [held] = await blockedUntil(bookingId);
  expect(held).toBeGreaterThan(Date.parse(`${body.endDate}T00:00:00Z`));

  expect((await report(bookingId, 'CHECK_OUT')).json.data.status).toBe('COMPLETED');
  const [left] = await blockedUntil(bookingId);
  expect(left).toBeLessThan(held! - 24 * HOUR_MS);
  const dates = { startDate: body.endDate, endDate: body.endDate };
  const again = await api.post('/api/bookings', { listingId: body.listingId, ...dates }, renter);
  expect(again.status).toBe(201);

  await api.advance('P8D');
  expect((await api.reach(bookingId, renter, 'SETTLED')).timeline).toContainEqual(
    expect.objectContaining({ event: 'return_early', actor: 'renter' }),
  );
  const { rows } = await platform.pg.query(
    'select sum(refund)::int as refund from rental.booking_refund where booking_id = $1',
    [bookingId],
  );
  expect(rows[0].refund).toBe(data.refund);
  const kept = await balances(bookingId);
  expect(-((kept.service_fee ?? 0) + (kept.commission ?? 0) + (kept['tax:payable'] ?? 0))).toBe(
    data.fee,
  );
});

test('brought back early and no report: a day later it counts as returned', async () => {
  const { bookingId } = await handedOver(4, 8);
  expect((await bringBack(bookingId)).status).toBe(200);
  await api.advance('PT25H');
  expect((await show(bookingId)).status).toBe('COMPLETED');
});

test('not back at its end: the next renter is warned until the return is reported', async () => {
  const late = await handedOver(3, 4);
  const { listingId } = late.body;
  const dates = { startDate: await api.day(3), endDate: await api.day(4) };
  const next = await api.post('/api/bookings', { listingId, ...dates }, renter);
  expect(next.status).toBe(201);
  await api.pay(next.json.paymentClientSecret);
  await api.reach(next.json.bookingId, renter, 'CONFIRMED');
  expect((await show(next.json.bookingId)).waitsForEarlierReturn).toBe(false);
  await api.clockTo(shifted(late.endAt, HOUR_MS));
  await api.reach(late.bookingId, renter, 'RETURN_INSPECTION_PENDING');
  expect((await show(next.json.bookingId)).waitsForEarlierReturn).toBe(true);
  expect((await show(next.json.bookingId, owner)).waitsForEarlierReturn).toBe(false);
  expect((await report(late.bookingId, 'CHECK_OUT')).status).toBe(200);
  expect((await show(next.json.bookingId)).waitsForEarlierReturn).toBe(false);
});

test('every invariant holds after all of this', expectAllInvariants);
