/** The bookings of the last months once more, under a version that is not in force. */
import { deadlineWindows } from './deadline-windows';
import { promoCodes } from './promo-codes';
import { api, bookAndPay, platform, renter, stopWorld } from './rental-world';
import { call, codeOf, data, FEES, PLAIN, POLICIES, startTermsWorld } from './terms-world';

beforeAll(() => startTermsWorld('terms-replay'));
afterAll(stopWorld);

describe('the time machine', () => {
  async function tried(base: string, slug: string, change: object) {
    const editor = base === FEES ? 'Finance' : 'Content';
    const { version } = await data('POST', base, editor, { slug });
    const path = `${base}/${version.documentId}`;
    const content = { ...version.content, ...change };
    const saved = await data('PUT', path, editor, { content, updatedAt: version.updatedAt });
    return {
      path,
      updatedAt: saved.version.updatedAt,
      discard: () => data('POST', `${path}/discard`, editor),
    };
  }

  beforeAll(async () => {
    const { rows } = await platform.pg.query(
      "select document_id as id from cancellation_policies where slug = 'flexible' limit 1",
    );
    for (const from of [20, 30]) {
      const set = `${PLAIN}, cancellation_policy_id = '${rows[0].id}'`;
      const { bookingId } = await bookAndPay(from, from + 2 + from / 10, set);
      expect((await api.post(`/api/bookings/${bookingId}/cancel`, {}, renter)).status).toBe(200);
    }
  });

  test('says what the last bookings would have got back, and changes nothing', async () => {
    const stored = () =>
      platform.pg.query('select * from rental.booking_refund order by booking_id, number');
    const { rows: refunds } = await stored();
    const { path, discard } = await tried(POLICIES, 'flexible', {
      tiers: [{ hoursBefore: 24, refundPercent: 10 }],
    });
    const replay = await data('GET', `${path}/replay`, 'Auditor');
    expect(replay).toMatchObject({ done: 2, total: 2, leftOut: 0, next: null, problemCount: 0 });
    const [{ before, after, changed }] = replay.totals;
    expect(changed).toBe(2);
    expect(before.refunded).toBe(
      refunds.reduce((sum: number, { refund }: { refund: string }) => sum + Number(refund), 0),
    );
    expect(after).toMatchObject({ charged: before.charged, refunded: before.charged / 10 });
    for (const sums of [before, after])
      expect(sums.charged - sums.refunded).toBe(sums.platform + sums.tax + sums.owner);
    const differences = replay.largest.map(
      (each: { before: { refunded: number }; after: { refunded: number } }) =>
        each.before.refunded - each.after.refunded,
    );
    expect(differences).toEqual([...differences].sort((a, b) => b - a));
    expect((await stored()).rows).toEqual(refunds);
    await discard();
  });

  test('the fees of today change nothing for what is sold today', async () => {
    const { path, discard } = await tried(FEES, 'standard', { ownerPenaltyBps: 900 });
    const replay = await data('GET', `${path}/replay`, 'Finance');
    expect(replay.totals.map(({ changed }: { changed: number }) => changed)).toEqual([0]);
    await discard();
  });

  test('a version under which an owner would have earned nothing is refused', async () => {
    const { bookingId } = await bookAndPay(50, 50, `${PLAIN.replace('10000', '50')}`);
    const { path, updatedAt, discard } = await tried(FEES, 'standard', { commissionBps: 9999 });
    const { problems } = await data('GET', `${path}/replay`, 'Finance');
    expect(problems).toEqual([
      { documentId: bookingId, number: expect.any(String), code: 'owner_earns_nothing' },
    ]);
    const body = { effectiveFrom: null, updatedAt };
    expect(await codeOf(call('POST', `${path}/publish`, 'Finance', body))).toEqual([
      422,
      'TERMS_REPLAY_FAILED',
    ]);
    await discard();
  });
});

describe('promo codes', promoCodes);
describe('deadlines', deadlineWindows);
