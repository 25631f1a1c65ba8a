/** Retired policies and promo codes: nobody chooses them, what was sold keeps its version. */
import { api, bookAndPay, listing, owner, platform, renter } from './rental-world';
import { call, codeOf, data, FEES, newPromo, PLAIN, POLICIES, PROMOS } from './terms-world';

const one = async (sql: string, values: unknown[] = []) =>
  (await platform.pg.query(sql, values)).rows[0];
const documentOf = async (table: string, slug: string): Promise<string> =>
  (
    await one(
      `select document_id as id from ${table}
        where slug = $1 and published_at is not null order by version limit 1`,
      [slug],
    )
  ).id;
const lastEntry = () =>
  one('select action, reason, before, after from rental.audit_log order by id desc limit 1');
const offered = async () =>
  (await api.get('/api/listing-options', owner)).json.data.cancellationPolicies.map(
    ({ id }: { id: string }) => id,
  );
const policyShown = async (id: string) => (await api.get(`/api/listings/${id}`)).json.data.policy;

/** A part of the suite that has started the platform. */
export function retiredTerms(): void {
  test('a policy: its listings fall back to another one, its bookings keep it, it can come back', async () => {
    const id = await documentOf('cancellation_policies', 'moderate');
    const path = `${POLICIES}/${id}`;
    const sold = await bookAndPay(50, 52, `${PLAIN}, cancellation_policy_id = '${id}'`);
    const { listing_id: listingId } = await one(
      'select listing_id from bookings where document_id = $1',
      [sold.bookingId],
    );
    const before = await data('GET', `${path}/retirement`, 'Support');
    expect(before).toMatchObject({ slug: 'moderate', retired: null, refusal: null });
    expect(before.activeListings).toBeGreaterThan(0);
    expect(before.openBookings).toBeGreaterThan(0);
    expect(before.successors.map(({ slug }: { slug: string }) => slug)).toContain('strict');

    for (const body of [
      { reason: 'Nobody understands it' },
      { reason: 'x', successor: 'moderate' },
    ])
      expect((await call('POST', `${path}/retire`, 'Finance', body)).status).toBe(400);
    const request = { reason: 'Nobody understands it', successor: 'strict' };
    expect((await call('POST', `${path}/retire`, 'Content', request)).status).toBe(403);
    const after = await data('POST', `${path}/retire`, 'Finance', request);
    expect(after.retired).toMatchObject({ reason: request.reason, successor: { slug: 'strict' } });
    expect(await lastEntry()).toMatchObject({
      action: 'terms.retire',
      reason: request.reason,
      after: { successor: 'strict', activeListings: before.activeListings },
    });

    expect(await offered()).not.toContain(id);
    expect((await policyShown(listingId)).name).toBe(after.retired.successor.name);
    const again = await bookAndPay(60, 62, `${PLAIN}, cancellation_policy_id = '${id}'`);
    const versions = await platform.pg.query(
      'select policy_version from bookings where document_id = any($1) order by policy_version',
      [[sold.bookingId, again.bookingId]],
    );
    expect(versions.rows.map((row) => row.policy_version.split('@')[0])).toEqual([
      'moderate',
      'strict',
    ]);
    const preview = await api.get(`/api/bookings/${sold.bookingId}/cancellation-preview`, renter);
    expect(preview.json.data.refund).toBe(sold.quote.total);
    await retiredIsLeftAlone(path, request);

    await data('POST', `${path}/bring-back`, 'Finance', { reason: 'Owners miss it' });
    expect(await lastEntry()).toMatchObject({
      action: 'terms.bring_back',
      reason: 'Owners miss it',
      before: { retired: true, successor: 'strict' },
    });
    expect(await offered()).toContain(id);
    expect((await policyShown(listingId)).id).toBe(id);
    expect(await codeOf(call('POST', `${path}/bring-back`, 'Finance', { reason: 'x' }))).toEqual([
      409,
      'TERMS_NOT_RETIRED',
    ]);
  });

  test('the successor of a retired policy is retired in its turn: the listings go on to the next', async () => {
    const [strict, moderate] = await Promise.all(
      ['strict', 'moderate'].map((slug) => documentOf('cancellation_policies', slug)),
    );
    const { id } = await listing(70, 72, `${PLAIN}, cancellation_policy_id = '${moderate}'`);
    const retire = (document: string, successor: string) =>
      data('POST', `${POLICIES}/${document}/retire`, 'Finance', { reason: 'Fewer', successor });
    await retire(moderate ?? '', 'strict');
    const { fallenBack } = await data('GET', `${POLICIES}/${strict}/retirement`, 'Auditor');
    expect(fallenBack).toEqual([expect.objectContaining({ slug: 'moderate' })]);
    const { retired } = await retire(strict ?? '', 'flexible');
    expect((await policyShown(id)).name).toBe(retired.successor.name);
    for (const document of [moderate, strict])
      await data('POST', `${POLICIES}/${document}/bring-back`, 'Finance', { reason: 'All back' });
  });

  test('a promo code: refused from then on, until it is back', async () => {
    await newPromo('GONE10');
    const { id, startDate, endDate } = await listing(76, 78, PLAIN);
    const quote = () =>
      api.post('/api/bookings/quote', { listingId: id, startDate, endDate, promoCode: 'gone10' });
    expect((await quote()).status).toBe(200);
    const path = `${PROMOS}/${await documentOf('promo_codes', 'gone10')}`;
    await data('POST', `${path}/retire`, 'Finance', { reason: 'Leaked to a forum' });
    expect(await codeOf(quote())).toEqual([400, 'PROMO_UNKNOWN']);
    await data('POST', `${path}/bring-back`, 'Finance', { reason: 'It was not' });
    expect((await quote()).status).toBe(200);
  });

  test('the fees are never retired: nothing could be booked', async () => {
    const path = `${FEES}/${await documentOf('fee_schedules', 'standard')}`;
    expect((await data('GET', `${path}/retirement`, 'Auditor')).refusal).toBe('fees_needed');
    const answer = call('POST', `${path}/retire`, 'Finance', { reason: 'Free for all' });
    expect(await codeOf(answer)).toEqual([422, 'TERMS_RETIREMENT_REFUSED']);
  });
}

/** Nothing is drafted for what is retired, and it is retired once. */
async function retiredIsLeftAlone(path: string, request: object): Promise<void> {
  for (const answer of [
    call('POST', `${path}/retire`, 'Finance', request),
    call('POST', POLICIES, 'Content', { slug: 'moderate' }),
  ])
    expect(await codeOf(answer)).toEqual([409, 'TERMS_RETIRED']);
}
