/** Policies and fees by version: drafted, published, withdrawn; what is sold keeps its version. */
import { retiredTerms } from './retired-terms';
import {
  api,
  bookAndPay,
  expectAllInvariants,
  HOUR_MS,
  listing,
  owner,
  platform,
  renter,
  shifted,
  stopWorld,
} from './rental-world';
import {
  call,
  codeOf,
  data,
  FEES,
  PLAIN,
  POLICIES,
  published,
  startTermsWorld,
} from './terms-world';

const DAY_MS = 24 * HOUR_MS;

beforeAll(() => startTermsWorld('terms'));
afterAll(stopWorld);

const seriesOf = async (base: string, slug: string) =>
  (await data('GET', base, 'Auditor')).series.find((each: { slug: string }) => each.slug === slug);
const statesOf = async (base: string, slug: string) =>
  (await seriesOf(base, slug)).versions.map((each: { version: number; state: string }) => [
    each.version,
    each.state,
  ]);
const serviceFee = (quote: { lines: { code: string; amount: number }[] }) =>
  quote.lines.find(({ code }) => code === 'service_fee')?.amount;

describe('fees', () => {
  test('a version takes effect by the clock, at the moment of the quote', async () => {
    const { id, startDate, endDate } = await listing(40, 42, PLAIN);
    const quote = async () =>
      (await api.post('/api/bookings/quote', { listingId: id, startDate, endDate })).json.data;
    expect(serviceFee(await quote())).toBe(3000);
    const from = new Date((await api.now()).getTime() + DAY_MS);
    const { documentId } = await published(FEES, 'standard', { renterFeeBps: 1200 }, from);
    expect(await statesOf(FEES, 'standard')).toEqual([
      [2, 'scheduled'],
      [1, 'in_force'],
    ]);
    expect(serviceFee(await quote())).toBe(3000);
    const { version } = await data('POST', FEES, 'Finance', { slug: 'standard' });
    expect(
      await codeOf(
        call('POST', `${FEES}/${version.documentId}/publish`, 'Finance', {
          effectiveFrom: null,
          updatedAt: version.updatedAt,
        }),
      ),
    ).toEqual([409, 'TERMS_VERSION_SCHEDULED']);
    await data('POST', `${FEES}/${version.documentId}/discard`, 'Finance');
    await api.clockTo(shifted(from.toISOString(), 1000));
    expect(serviceFee(await quote())).toBe(3600);
    expect(await statesOf(FEES, 'standard')).toEqual([
      [2, 'in_force'],
      [1, 'replaced'],
    ]);
    expect(
      await codeOf(
        call('POST', `${FEES}/${documentId}/withdraw`, 'Finance', { reason: 'Too late' }),
      ),
    ).toEqual([409, 'TERMS_VERSION_IN_FORCE']);
  });

  test('a scheduled version is withdrawn before it is in force, and never comes', async () => {
    const from = new Date((await api.now()).getTime() + DAY_MS);
    const { documentId } = await published(FEES, 'standard', { commissionBps: 2000 }, from);
    await data('POST', `${FEES}/${documentId}/withdraw`, 'Finance', { reason: 'Not decided yet' });
    await api.clockTo(shifted(from.toISOString(), 1000));
    expect((await statesOf(FEES, 'standard')).slice(0, 2)).toEqual([
      [3, 'withdrawn'],
      [2, 'in_force'],
    ]);
  });

  test('what makes no sense is refused with a sentence at its field', async () => {
    const { version } = await data('POST', FEES, 'Finance', { slug: 'standard' });
    const path = `${FEES}/${version.documentId}`;
    const content = { ...version.content, commissionBps: 10_000, renterFeeBps: -1, taxBps: 700 };
    const { status, json } = await call('PUT', path, 'Finance', {
      content,
      updatedAt: version.updatedAt,
    });
    expect([status, Object.keys(json.error.details.fields).sort()]).toEqual([
      400,
      ['commissionBps', 'renterFeeBps', 'taxLabel'],
    ]);
    const publish = (effectiveFrom: string | null, updatedAt = version.updatedAt) =>
      call('POST', `${path}/publish`, 'Finance', { effectiveFrom, updatedAt });
    expect(await codeOf(publish(null))).toEqual([409, 'TERMS_UNCHANGED']);
    const saved = await data('PUT', path, 'Finance', {
      content: { ...version.content, ownerPenaltyBps: 500 },
      updatedAt: version.updatedAt,
    });
    expect(await codeOf(publish(null))).toEqual([409, 'TERMS_DRAFT_CHANGED']);
    const past = await publish('2020-01-01T00:00:00Z', saved.version.updatedAt);
    expect([past.status, Object.keys(past.json.error.details.fields)]).toEqual([
      400,
      ['effectiveFrom'],
    ]);
    await data('POST', `${path}/discard`, 'Finance');
  });
});

describe('cancellation policies', () => {
  test('an old booking is refunded by the version that it was made under, a new one by the new', async () => {
    const { rows } = await platform.pg.query(
      "select document_id as id from cancellation_policies where slug = 'flexible' limit 1",
    );
    const sold = `${PLAIN}, cancellation_policy_id = '${rows[0].id}'`;
    const before = await bookAndPay(20, 22, sold);
    await published(POLICIES, 'flexible', {
      tiers: [{ hoursBefore: 24, refundPercent: 40 }],
    });
    const after = await bookAndPay(30, 32, sold);
    const preview = async (id: string) =>
      (await api.get(`/api/bookings/${id}/cancellation-preview`, renter)).json.data.refund;
    expect(await preview(before.bookingId)).toBe(before.quote.total);
    expect(await preview(after.bookingId)).toBe(after.quote.total * 0.4);
    for (const { bookingId } of [before, after])
      expect((await api.post(`/api/bookings/${bookingId}/cancel`, {}, renter)).status).toBe(200);
    const refunds = await platform.pg.query(
      'select booking_id, refund::int from rental.booking_refund where booking_id = any($1)',
      [[before.bookingId, after.bookingId]],
    );
    expect(
      Object.fromEntries(refunds.rows.map(({ booking_id, refund }) => [booking_id, refund])),
    ).toEqual({
      [before.bookingId]: before.quote.total,
      [after.bookingId]: after.quote.total * 0.4,
    });
    await expectAllInvariants();
  });

  test('the page of a listing and the owner’s choice show the version in force under one id', async () => {
    const { rows } = await platform.pg.query(
      `select l.document_id as id, l.cancellation_policy_id as policy from listings l
        join cancellation_policies p on p.document_id = l.cancellation_policy_id
        where p.slug = 'flexible' and l.state = 'ACTIVE' limit 1`,
    );
    const { policy } = (await api.get(`/api/listings/${rows[0].id}`)).json.data;
    expect(policy).toMatchObject({
      id: rows[0].policy,
      version: 2,
      tiers: [{ hoursBefore: 24, refundPercent: 40 }],
    });
    const { cancellationPolicies } = (await api.get('/api/listing-options', owner)).json.data;
    expect(cancellationPolicies).toContainEqual(expect.objectContaining({ id: rows[0].policy }));
    expect(cancellationPolicies).toHaveLength(3);
  });

  test('a new policy can be chosen once its first version is in force', async () => {
    const { version } = await data('POST', POLICIES, 'Content', { name: 'Very strict' });
    expect([version.slug, version.version]).toEqual(['very-strict', 1]);
    const twice = await call('POST', POLICIES, 'Content', { name: 'Very strict' });
    expect(twice.status).toBe(409);
    const offered = async () =>
      (await api.get('/api/listing-options', owner)).json.data.cancellationPolicies.map(
        ({ name }: { name: string }) => name,
      );
    expect(await offered()).not.toContain('Very strict');
    await data('POST', `${POLICIES}/${version.documentId}/publish`, 'Finance', {
      effectiveFrom: null,
      updatedAt: version.updatedAt,
    });
    expect(await offered()).toContain('Very strict');
  });

  test('what a version means is worked out while it is edited', async () => {
    const { version } = await data('POST', POLICIES, 'Content', { slug: 'moderate' });
    const content = { ...version.content, tiers: [{ hoursBefore: 48, refundPercent: 100 }] };
    const check = await data('POST', `${POLICIES}/${version.documentId}/check`, 'Content', {
      content,
    });
    const refunds = (rows: { refund: number }[]) => rows.map(({ refund }) => refund);
    expect(check.problems).toEqual([]);
    expect(check.example.rows[0].moment).toEqual({ at: 'hours', hours: 120 });
    expect(refunds(check.example.rows)).toEqual([11_200, 11_200, 0, 0, 0, 11_200]);
    expect(refunds(check.comparedExample.rows)).toEqual([11_200, 5600, 5600, 0, 0, 11_200]);
    const rising = {
      ...content,
      tiers: [
        { hoursBefore: 24, refundPercent: 20 },
        { hoursBefore: 48, refundPercent: 50 },
      ],
    };
    const bad = await data('POST', `${POLICIES}/${version.documentId}/check`, 'Content', {
      content: rising,
    });
    expect(
      bad.problems.map(({ path, code }: { path: string; code: string }) => [path, code]),
    ).toEqual([
      ['tiers.1.hoursBefore', 'hours_not_falling'],
      ['tiers.1.refundPercent', 'percent_rises'],
    ]);
    await data('POST', `${POLICIES}/${version.documentId}/discard`, 'Content');
  });
});

describe('retired', retiredTerms);

describe('a published version never changes', () => {
  const refused = async (sql: string) =>
    expect(platform.pg.query(sql)).rejects.toMatchObject({ code: '23001' });

  test.each(['cancellation_policies', 'fee_schedules'])('%s: raw SQL is refused', async (table) => {
    await refused(`update ${table} set name = 'Other'`);
    await refused(`update ${table} set effective_from = now() + interval '1 day'`);
    await refused(`update ${table} set withdrawn_at = now() where published_at is not null`);
    await refused(`delete from ${table}`);
    await refused(`truncate ${table} cascade`);
  });

  test('a published version is not saved, not even by its editor', async () => {
    const [{ documentId, content, updatedAt }] = (await seriesOf(POLICIES, 'strict')).versions;
    const answer = call('PUT', `${POLICIES}/${documentId}`, 'Content', { content, updatedAt });
    expect(await codeOf(answer)).toEqual([409, 'TERMS_VERSION_PUBLISHED']);
  });

  test('those who draft policies do not publish them', async () => {
    const { version } = await data('POST', POLICIES, 'Content', { slug: 'strict' });
    const path = `${POLICIES}/${version.documentId}`;
    for (const [method, way, role] of [
      ['POST', '/publish', 'Content'],
      ['PUT', '', 'Finance'],
      ['POST', '/discard', 'Auditor'],
    ] as const)
      expect((await call(method, path + way, role, {})).status).toBe(403);
    await data('POST', `${path}/discard`, 'Content');
  });

  test('every step stands in the audit log', async () => {
    const { rows } = await platform.pg.query(
      `select action, count(*)::int as count from rental.audit_log
        where action like 'terms.%' group by action order by action`,
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'terms.bring_back',
      'terms.discard',
      'terms.draft',
      'terms.edit',
      'terms.publish',
      'terms.retire',
      'terms.withdraw',
    ]);
  });
});
