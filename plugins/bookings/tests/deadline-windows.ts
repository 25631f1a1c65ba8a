/** Deadlines as versions: what is refused, what the past would have been, and which bookings keep which. */
import {
  api,
  book,
  bookAndPay,
  expectAllInvariants,
  HOUR_MS,
  listing,
  owner,
  platform,
  renter,
  report,
  shifted,
  show,
} from './rental-world';
import {
  call,
  codeOf,
  data,
  FEES,
  PLAIN,
  POLICIES,
  PROMOS,
  published,
  WINDOWS,
} from './terms-world';

const MINUTE_MS = 60_000;

interface Booked {
  bookingId: string;
  paymentClientSecret: string;
}

const editorOf = (base: string) => (base === POLICIES ? 'Content' : 'Finance');

/** A draft that is discarded again, whatever the test finds. */
async function onDraft<T>(
  base: string,
  request: object,
  work: (path: string, version: { content: object; updatedAt: string }) => Promise<T>,
): Promise<T> {
  const editor = editorOf(base);
  const { version } = await data('POST', base, editor, request);
  const path = `${base}/${version.documentId}`;
  try {
    return await work(path, version);
  } finally {
    await data('POST', `${path}/discard`, editor);
  }
}

/** What a version says of the last bookings. */
const replayed = (change: object) =>
  onDraft(WINDOWS, { slug: 'deadlines' }, async (path, { content, updatedAt }) => {
    const body = { content: { ...content, ...change }, updatedAt };
    const { version } = await data('PUT', path, 'Finance', body);
    const replay = await data('GET', `${path}/replay`, 'Auditor');
    const publish = { effectiveFrom: null, updatedAt: version.updatedAt };
    const refused =
      replay.problemCount > 0
        ? await call('POST', `${path}/publish`, 'Finance', publish)
        : undefined;
    return { replay, refused };
  });

/** A part of the suite that has started the platform. */
export function deadlineWindows(): void {
  test.each([
    ['a policy that gives nothing back', POLICIES, { slug: 'flexible' }, { tiers: [] }, 'tiers'],
    [
      'a negative refund',
      POLICIES,
      { slug: 'flexible' },
      { tiers: [{ hoursBefore: 24, refundPercent: -1 }] },
      'tiers.0.refundPercent',
    ],
    [
      'fees that leave nothing',
      FEES,
      { slug: 'standard' },
      { commissionBps: 10_000 },
      'commissionBps',
    ],
    ['a negative fee', FEES, { slug: 'standard' }, { renterFeeBps: -1 }, 'renterFeeBps'],
    [
      'a code that nobody can use up',
      PROMOS,
      { name: 'DEAD-END' },
      { maxUses: 2, maxUsesPerRenter: 3 },
      'maxUsesPerRenter',
    ],
    [
      'a negative discount',
      PROMOS,
      { name: 'NEGATIVE' },
      { discountKind: 'amount', amount: -500, currency: 'USD' },
      'amount',
    ],
    ['no time to pay', WINDOWS, { slug: 'deadlines' }, { paymentMinutes: 0 }, 'paymentMinutes'],
    ['a negative window', WINDOWS, { slug: 'deadlines' }, { checkOutHours: -1 }, 'checkOutHours'],
    [
      'claims that are over before the inspection',
      WINDOWS,
      { slug: 'deadlines' },
      { checkOutHours: 72, claimDays: 1 },
      'claimDays',
    ],
  ])('%s is refused with words that say what to do', async (_, base, request, change, path) => {
    await onDraft(base, request, async (at, { content, updatedAt }) => {
      const body = { content: { ...content, ...change }, updatedAt };
      const { status, json } = await call('PUT', at, editorOf(base), body);
      const { fields } = json.error.details as { fields: Record<string, string> };
      expect([status, Object.keys(fields)]).toEqual([400, [path]]);
      expect(fields[path]).toMatch(/\b(Give|give|take)\b/);
      const { problems } = await data('POST', `${at}/check`, 'Auditor', { content: body.content });
      expect(problems.map((each: { path: string }) => each.path)).toEqual([path]);
    });
  });

  test('there is one series, and it is not retired', async () => {
    const { series } = await data('GET', WINDOWS, 'Auditor');
    expect(series.map((each: { slug: string }) => each.slug)).toEqual(['deadlines']);
    const named = await call('POST', WINDOWS, 'Finance', { name: 'Others' });
    expect([named.status, named.json.error.details.fields.name]).toEqual([
      400,
      expect.stringContaining('draft their next version'),
    ]);
    const path = `${WINDOWS}/${series[0].versions[0].documentId}`;
    expect(await codeOf(call('POST', `${path}/retire`, 'Finance', { reason: 'Why not' }))).toEqual([
      422,
      'TERMS_RETIREMENT_REFUSED',
    ]);
  });

  test('the replay says what would have expired, and whose handover would have been assumed', async () => {
    const { bookingId, expiresAt, paymentClientSecret } = await book(
      6,
      7,
      `${PLAIN}, instant_book = false`,
    );
    await api.pay(paymentClientSecret);
    await api.reach(bookingId, renter, 'PENDING_OWNER_APPROVAL');
    await api.clockTo(shifted(expiresAt, 5 * HOUR_MS));
    expect((await api.post(`/api/bookings/${bookingId}/approve`, {}, owner)).status).toBe(200);
    await api.reach(bookingId, renter, 'CONFIRMED');
    const handed = await bookAndPay(3, 4, `${PLAIN}, instant_book = true`);
    await api.clockTo(shifted(handed.startAt, 3 * HOUR_MS));
    await api.reach(handed.bookingId, renter, 'INSPECTION_PENDING');
    expect((await report(handed.bookingId, 'CHECK_IN')).status).toBe(200);
    const { total } = (await show(bookingId)).quote;

    const { replay } = await replayed({ answerHours: 4, checkInHours: 2 });
    expect(replay.outcomes).toEqual([
      { outcome: 'expired', bookings: 1 },
      { outcome: 'check_in_assumed', bookings: 1 },
    ]);
    expect(replay.problemCount).toBe(0);
    const [most] = replay.largest;
    expect(most).toMatchObject({ documentId: bookingId, outcomes: ['expired'] });
    expect([most.before.charged, most.after.charged]).toEqual([total, 0]);
    for (const { before, after } of replay.totals)
      for (const sums of [before, after])
        expect(sums.charged - sums.refunded).toBe(sums.platform + sums.tax + sums.owner);
    expect((await replayed({ changeMinutes: 20 })).replay.outcomes).toEqual([]);
  });

  test('a window to pay that ends after the start of a booking is refused', async () => {
    const minute = Math.ceil((await api.now()).getTime() / MINUTE_MS) * MINUTE_MS;
    const [startAt, endAt] = [40, 160].map((minutes) => new Date(minute + minutes * MINUTE_MS));
    const byTheHour = PLAIN.replace(`'DAY'`, `'HOUR'`);
    const { id } = await listing(20, 21, `${byTheHour}, buffer_minutes = 0, instant_book = true`);
    const body = { listingId: id, startAt, endAt };
    const made = await api.post('/api/bookings', body, renter);
    expect([made.status, made.text.slice(0, 200)]).toEqual([201, expect.any(String)]);
    const { bookingId, paymentClientSecret } = made.json as unknown as Booked;
    await api.pay(paymentClientSecret);
    await api.reach(bookingId, renter, 'CONFIRMED');
    const { replay, refused } = await replayed({ paymentMinutes: 60 });
    expect(replay.problems).toEqual([
      { documentId: bookingId, number: expect.any(String), code: 'payment_after_start' },
    ]);
    expect([refused?.status, refused?.json.error.message]).toEqual([
      422,
      expect.stringContaining('give fewer minutes to pay'),
    ]);
  });

  test('a booking keeps the deadlines that it was made under', async () => {
    const before = await book(30, 31, PLAIN);
    await published(WINDOWS, 'deadlines', { paymentMinutes: 30, claimDays: 5 });
    const after = await book(34, 35, PLAIN);
    const minutes = async ({ bookingId, expiresAt }: typeof before) => {
      const { rows } = await platform.pg.query(
        'select booked_at, due_at from bookings where document_id = $1',
        [bookingId],
      );
      expect(rows[0].due_at.toISOString()).toBe(expiresAt);
      const { windows } = await show(bookingId);
      return [windows, (rows[0].due_at - rows[0].booked_at) / MINUTE_MS];
    };
    expect(await minutes(before)).toEqual([
      expect.objectContaining({ version: 'deadlines@1', paymentMinutes: 15, claimDays: 7 }),
      15,
    ]);
    expect(await minutes(after)).toEqual([
      expect.objectContaining({ version: 'deadlines@2', paymentMinutes: 30, claimDays: 5 }),
      30,
    ]);
    expect([before, after].map(({ quote }) => quote.paymentMinutes)).toEqual([15, 30]);
    for (const { paymentClientSecret, bookingId } of [before, after]) {
      await api.pay(paymentClientSecret);
      await api.reach(bookingId, renter, 'CONFIRMED');
    }
  });

  test('and raw SQL cannot change what is published', async () => {
    await expect(
      platform.pg.query('update deadline_windows set payment_minutes = 1 where version = 1'),
    ).rejects.toThrow('never changed');
    await expectAllInvariants();
  });
}
