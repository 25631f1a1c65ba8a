/** Bookings that a risk rule wants staff to look at: nothing is taken before they did. */
import { staffToken, startStaffedWorld } from './dispute-world';
import {
  api,
  atStripe,
  book,
  bookAndPay,
  expectAllInvariants,
  listing,
  owner,
  platform,
  renter,
  show,
  stopWorld,
} from './rental-world';

beforeAll(() => startStaffedWorld('reviews'));
afterAll(stopWorld);

const setRules = (sql: string) => platform.pg.query(`update risk_rules set ${sql}`);
/** Every booking from the next on asks for a look. */
const catchAll = () =>
  setRules("kind = 'velocity', booking_count = 1, within_hours = 1, enabled = true");
const decide = (id: string, what: string, body: unknown = { reason: 'Looked at it.' }) =>
  api.post(`/bookings/${id}/review/${what}`, body, staffToken());
const intentOf = ({ paymentClientSecret }: { paymentClientSecret: string }) =>
  atStripe(`payment_intents/${paymentClientSecret.split('_secret')[0]}`);

async function underReview(set = '') {
  const booked = await book(20, 21, set);
  expect((await intentOf(booked)).capture_method).toBe('manual');
  await api.pay(booked.paymentClientSecret);
  const booking = await api.reach(booked.bookingId, renter, 'UNDER_REVIEW');
  expect(Date.parse(booking.dueAt) - Number(await api.now())).toBeGreaterThan(23 * 3_600_000);
  return booked;
}

test('the rules of the demo leave an ordinary booking alone', async () => {
  const { bookingId } = await bookAndPay(10, 12);
  const { rows } = await platform.pg.query(
    'select risk from rental.booking_quote where booking_id = $1',
    [bookingId],
  );
  expect(rows).toEqual([{ risk: null }]);
});

describe('with a rule that catches every booking', () => {
  beforeAll(catchAll);

  test('cleared: an instant booking is captured and confirmed', async () => {
    const booked = await underReview();
    expect((await decide(booked.bookingId, 'clear', {})).status).toBe(400);
    const answer = await decide(booked.bookingId, 'clear');
    expect([answer.status, answer.json.data]).toEqual([
      200,
      { status: 'UNDER_REVIEW', pending: 'clear' },
    ]);
    expect((await decide(booked.bookingId, 'clear')).status).toBe(409);
    const logged = await platform.pg.query(
      `select action, reason, before, after from rental.audit_log where subject_id = $1`,
      [booked.bookingId],
    );
    expect(logged.rows).toEqual([
      {
        action: 'booking.clear',
        reason: 'Looked at it.',
        before: { pendingIntent: null },
        after: { pendingIntent: 'clear' },
      },
    ]);
    const { timeline } = await api.reach(booked.bookingId, renter, 'CONFIRMED');
    expect(timeline).toContainEqual(
      expect.objectContaining({ event: 'clear', actor: 'ops', reason: 'Looked at it.' }),
    );
    const theirs = await show(booked.bookingId, owner);
    expect(JSON.stringify(theirs)).not.toMatch(/Looked at it|risk|velocity/i);
    expect((await intentOf(booked)).status).toBe('succeeded');
  });

  test('cleared: a request goes on to the owner', async () => {
    const booked = await underReview('instant_book = false');
    expect((await decide(booked.bookingId, 'clear')).json.data.status).toBe(
      'PENDING_OWNER_APPROVAL',
    );
    await api.post(`/api/bookings/${booked.bookingId}/approve`, {}, owner);
    await api.reach(booked.bookingId, renter, 'CONFIRMED');
    await platform.pg.query('update listings set instant_book = true');
  });

  test.each([
    ['approve', 'CONFIRMED', 'succeeded'],
    ['decline', 'EXPIRED', 'canceled'],
  ])('%s by staff: %s', async (what, status, intent) => {
    const booked = await underReview();
    expect((await decide(booked.bookingId, what)).json.data.pending).toBe(what);
    await api.reach(booked.bookingId, renter, status);
    expect((await intentOf(booked)).status).toBe(intent);
  });

  test('nobody looked for a day: the card is let go', async () => {
    const booked = await underReview();
    await api.advance('PT25H');
    await api.reach(booked.bookingId, renter, 'EXPIRED');
    expect((await intentOf(booked)).status).toBe('canceled');
  });

  test('only staff decide', async () => {
    const { bookingId } = await underReview();
    const path = `/bookings/${bookingId}/review/clear`;
    for (const token of [undefined, renter, owner])
      expect((await api.post(path, { reason: 'x' }, token)).status).toBe(401);
    expect((await show(bookingId)).status).toBe('UNDER_REVIEW');
    const { data } = (await api.get('/bookings/risk-reviews', staffToken())).json;
    expect(data.entries).toContainEqual(
      expect.objectContaining({
        documentId: bookingId,
        pending: null,
        findings: expect.arrayContaining([
          expect.objectContaining({ kind: 'velocity', version: 1, limits: expect.any(Object) }),
        ]),
      }),
    );
  });
});

test('a rule that is not in force catches nothing', async () => {
  await setRules("effective_from = now() + interval '900 days'");
  await bookAndPay(14, 15);
});

const findingsOf = async (bookingId: string) => {
  const { rows } = await platform.pg.query(
    'select risk from rental.booking_quote where booking_id = $1',
    [bookingId],
  );
  return rows[0].risk as Record<string, unknown>[] | null;
};

test('cards are known by their fingerprint: of other accounts, and of the owner', async () => {
  const [fingerprint] = await platform.pg
    .query(
      `select c.fingerprint from rental.renter_card c join up_users u on u.document_id = c.user_id
        where u.email = 'renter@demo.test'`,
    )
    .then(({ rows }) => rows.map((row) => row.fingerprint as string));
  expect(fingerprint).toMatch(/^fp\d+/);
  await setRules(`effective_from = null, kind = 'shared_card', account_count = 1, version = 7,
    name = 'Shared card', enabled = true`);
  await platform.pg.query(
    "delete from rental.renter_card where user_id not in (select document_id from up_users where email = 'renter@demo.test')",
  );
  expect(await findingsOf((await book(16, 17)).bookingId)).toBeNull();
  await platform.pg.query(
    `insert into rental.renter_card (fingerprint, user_id, first_booking_id, first_used_at)
      select $1, document_id, 'x', now() from up_users where email = 'owner@demo.test'`,
    [fingerprint],
  );
  const { bookingId } = await book(16, 17);
  expect(await findingsOf(bookingId)).toContainEqual(
    expect.objectContaining({
      name: 'Shared card',
      kind: 'shared_card',
      version: 7,
      limits: { accountCount: 1 },
      facts: { otherAccounts: 1 },
    }),
  );
  await setRules("kind = 'owner_card'");
  expect(await findingsOf((await book(16, 17)).bookingId)).toContainEqual(
    expect.objectContaining({ kind: 'owner_card', facts: { otherAccounts: 1 } }),
  );
});

test('a new account and a high value: both, or nothing', async () => {
  const { id } = await listing(25, 36);
  const set = (amount: number, hours: number) =>
    setRules(`kind = 'new_account_high_value', effective_from = null,
      currency = (select l.currency from listings l where l.document_id = '${id}'),
      threshold_amount = ${amount}, account_age_hours = ${hours}`);
  const risky = async (from: number) => {
    const [startDate, endDate] = [await api.day(from), await api.day(from + 1)];
    const body = { listingId: id, startDate, endDate };
    const { bookingId } = (await api.post('/api/bookings', body, renter)).json;
    const { rows } = await platform.pg.query(
      'select risk is not null as risky from rental.booking_quote where booking_id = $1',
      [bookingId],
    );
    return rows[0].risky as boolean;
  };
  await set(1, 80_000);
  expect(await risky(25)).toBe(true);
  await set(100_000_000, 80_000);
  expect(await risky(30)).toBe(false);
  await set(1, 1);
  expect(await risky(35)).toBe(false);
});

test('every invariant holds after all of this', expectAllInvariants);
