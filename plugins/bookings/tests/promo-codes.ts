/** Promo codes from their first version to the ledger: who may use one, who pays, what comes back. */
import { until } from '@rental/config/testing/api';
import {
  api,
  atStripe,
  balances,
  expectAllInvariants,
  listing,
  platform,
  renter,
  show,
} from './rental-world';
import { call, codeOf, data, newPromo, PLAIN, PROMOS, published } from './terms-world';

const rows = async (sql: string, values: unknown[] = []) =>
  (await platform.pg.query(sql, values)).rows;

/** Three days for 100.00 each: with fees 330.00, of which the platform earns 75.00. */
async function asked(day: number, promoCode: string, change = '') {
  const { id, startDate, endDate } = await listing(day, day + 2, `${PLAIN}${change}`);
  return { listingId: id, startDate, endDate, promoCode };
}

async function booked(day: number, promoCode: string) {
  const body = await asked(day, promoCode);
  const { status, json, text } = await api.post('/api/bookings', body, renter);
  expect([status, text.slice(0, 200)]).toEqual([201, expect.any(String)]);
  return { ...body, ...json } as { bookingId: string; paymentClientSecret: string };
}

async function paid(day: number, promoCode: string) {
  const made = await booked(day, promoCode);
  await api.pay(made.paymentClientSecret);
  await api.reach(made.bookingId, renter, 'CONFIRMED');
  return made.bookingId;
}

/** A part of the suite that has started the platform. */
export function promoCodes(): void {
  test('a code that makes no sense, or costs more than the fees, is refused', async () => {
    const bad = await call('POST', PROMOS, 'Finance', { name: 'summer sale' });
    expect([bad.status, Object.keys(bad.json.error.details.fields)]).toEqual([400, ['name']]);
    const { version } = await data('POST', PROMOS, 'Finance', { name: 'DEAREST' });
    const path = `${PROMOS}/${version.documentId}`;
    const save = async (change: object) => {
      const content = { ...version.content, ...change };
      const body = { content, updatedAt: version.updatedAt };
      const { status, json } = await call('PUT', path, 'Finance', body);
      const { problems } = await data('POST', `${path}/check`, 'Auditor', { content });
      expect(problems.map((each: { path: string }) => each.path)).toEqual(
        Object.keys(json.error.details.fields),
      );
      return [status, ...Object.keys(json.error.details.fields)];
    };
    expect(await save({ percent: 26 })).toEqual([400, 'percent']);
    expect(await save({ percent: 0 })).toEqual([400, 'percent']);
    const amount = { discountKind: 'amount', amount: 5000, currency: 'USD', minRental: 10_000 };
    expect(await save(amount)).toEqual([400, 'minRental']);
    expect(await save({ validFrom: '2026-02-02', validUntil: '2026-02-01' })).toEqual([
      400,
      'validUntil',
    ]);
    await data('POST', `${path}/discard`, 'Finance');
    expect((await call('POST', PROMOS, 'Content', { name: 'MINE' })).status).toBe(403);
  });

  test('the quote shows it, Stripe charges less, and the owner gets the same', async () => {
    await newPromo('SUMMER10');
    const body = await asked(20, ' summer10 ');
    const quote = (await api.post('/api/bookings/quote', body)).json.data;
    expect(quote.lines).toContainEqual({
      code: 'promo',
      label: 'Promo code SUMMER10',
      amount: -3000,
    });
    expect([quote.total, quote.dueNow, quote.cancellation[0].refund]).toEqual([
      30_000, 30_000, 30_000,
    ]);
    const { json } = await api.post('/api/bookings', body, renter);
    await api.pay(json.paymentClientSecret);
    const { quote: sold } = await api.reach(json.bookingId, renter, 'CONFIRMED');
    expect(sold.lines).toEqual(quote.lines);
    const intent = await atStripe(
      `payment_intents/${json.paymentClientSecret.split('_secret')[0]}`,
    );
    expect([intent.amount, intent.application_fee_amount]).toEqual([30_000, 4500]);
    expect(await balances(json.bookingId)).toMatchObject({
      'stripe:connected': 25_500,
      'owner:held': -25_500,
      'deferred:fee': -4500,
    });
    const [use] = await rows('select * from rental.promo_use where booking_id = $1', [
      json.bookingId,
    ]);
    expect(use).toMatchObject({ slug: 'summer10', version: 1, amount: '3000' });
    await api.post(`/api/bookings/${json.bookingId}/cancel`, {}, renter);
    const left = await until(
      'the refund in the books',
      () => balances(json.bookingId),
      (found) => !('owner:held' in found),
    );
    expect(Object.keys(left).sort()).toEqual(['stripe:platform', 'stripe_fee']);
  });

  test('a booking keeps the version that it was sold with', async () => {
    const before = await paid(24, 'SUMMER10');
    await published(PROMOS, 'summer10', { percent: 20 });
    const after = await paid(28, 'SUMMER10');
    const versions = await rows(
      'select version, amount::int from rental.promo_use where booking_id = any($1) order by version',
      [[before, after]],
    );
    expect(versions).toEqual([
      { version: 1, amount: 3000 },
      { version: 2, amount: 6000 },
    ]);
    expect((await show(before)).quote.total).toBe(30_000);
    await expect(
      rows("update promo_codes set percent = 1 where slug = 'summer10'"),
    ).rejects.toThrow('never changed');
    const { series } = await data('GET', PROMOS, 'Support');
    expect(series).toContainEqual(expect.objectContaining({ slug: 'summer10', uses: 3 }));
  });

  test('each refusal says why, in the quote and when it is booked', async () => {
    await newPromo('LATER', { validFrom: await api.day(5) });
    await newPromo('OVER', { validUntil: await api.day(-1) });
    await newPromo('EURO', { currency: 'EUR' });
    await newPromo('LARGE', { currency: 'USD', minRental: 40_000 });
    await newPromo('FIRST', { firstBookingOnly: true });
    await newPromo('ONCE', { maxUsesPerRenter: 1 });
    await paid(32, 'ONCE');
    for (const [code, status, error] of [
      ['NOTHING', 400, 'PROMO_UNKNOWN'],
      ['LATER', 400, 'PROMO_NOT_VALID_NOW'],
      ['OVER', 400, 'PROMO_NOT_VALID_NOW'],
      ['EURO', 400, 'PROMO_NOT_FOR_THIS'],
      ['LARGE', 400, 'PROMO_NOT_FOR_THIS'],
      ['FIRST', 409, 'PROMO_FIRST_BOOKING_ONLY'],
      ['ONCE', 409, 'PROMO_USED_BEFORE'],
    ] as const) {
      const body = await asked(36, code);
      for (const path of ['/api/bookings/quote', '/api/bookings']) {
        const answer = await api.post(path, body, renter);
        expect([code, path, ...(await codeOf(Promise.resolve(answer)))]).toEqual([
          code,
          path,
          status,
          error,
        ]);
        expect(answer.json.error.details.fields.promoCode).toEqual(expect.any(String));
      }
    }
    const stranger = await api.post('/api/bookings/quote', await asked(36, 'ONCE'));
    expect(stranger.status).toBe(200);
  });

  test('of eight who race for three uses three get one, and a use that is not paid comes back', async () => {
    await newPromo('THREE', { maxUses: 3 });
    const bodies = [];
    for (let n = 0; n < 8; n += 1) {
      const { listingId } = await asked(40, 'THREE');
      const [startDate, endDate] = [await api.day(40 + n * 4), await api.day(41 + n * 4)];
      bodies.push({ listingId, startDate, endDate, promoCode: 'THREE' });
    }
    const answers = await Promise.all(
      bodies.map((body) => api.post('/api/bookings', body, renter)),
    );
    const counts = new Map<string, number>();
    for (const { status, json } of answers) {
      const outcome = status === 201 ? 'booked' : `${json.error.details.code}`;
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({ booked: 3, PROMO_USED_UP: 5 });
    const kept = await rows(
      `select count(*)::int as n from bookings b join rental.promo_use u on u.booking_id = b.document_id
        where u.slug = 'three'`,
    );
    expect(kept).toEqual([{ n: 3 }]);
    const quote = await api.post('/api/bookings/quote', bodies[7]);
    expect(await codeOf(Promise.resolve(quote))).toEqual([409, 'PROMO_USED_UP']);
    const first = answers.find(({ status }) => status === 201)?.json.bookingId as string;
    await api.advance('PT16M');
    await api.reach(first, renter, 'EXPIRED');
    expect((await api.post('/api/bookings/quote', bodies[7])).status).toBe(200);
  });

  test('a replay shows what it would have cost, and what it asks above the fees', async () => {
    const { version } = await data('POST', PROMOS, 'Finance', { name: 'TRIED' });
    const path = `${PROMOS}/${version.documentId}`;
    const { totals, problems } = await data('GET', `${path}/replay`, 'Finance');
    const [{ before, after, changed }] = totals;
    expect([changed > 0, problems]).toEqual([true, []]);
    expect(before.owner).toBe(after.owner);
    expect(before.charged - before.refunded - after.charged + after.refunded).toBe(
      before.platform - after.platform,
    );
    await data('POST', `${path}/discard`, 'Finance');
  });

  test('when it settles, the fees are earned in full and the promo is an expense', async () => {
    const bookingId = await paid(3, 'SUMMER10');
    const partly = await paid(3, 'SUMMER10');
    await api.post(`/api/bookings/${partly}/cancel`, {}, renter);
    await api.advance('P18D');
    await api.reach(bookingId, renter, 'SETTLED');
    await expectAllInvariants();
    expect(await balances(bookingId)).toMatchObject({
      promo: 6000,
      service_fee: -3000,
      commission: -4500,
    });
  });
}
