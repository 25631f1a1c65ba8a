/** People, as staff see them: who sees what, and a suspension that does what it showed before. */
import { until } from '@rental/config/testing/api';
import { demoStaff, type StaffRole } from '@rental/config/testing/staff';
import {
  api,
  book,
  bookAndPay,
  expectAllInvariants,
  owner,
  platform,
  renter,
  startWorld,
  stopWorld,
} from '../../bookings/tests/rental-world';

const REASON = 'Asked renters to pay outside of the platform.';

let staff: Record<StaffRole, string>;
let ownerId: string;

beforeAll(async () => {
  await startWorld('people');
  staff = await demoStaff(api);
  ownerId = await idOf('owner@demo.test');
});
afterAll(stopWorld);

async function idOf(email: string): Promise<string> {
  const { rows } = await platform.pg.query('select document_id from up_users where email = $1', [
    email,
  ]);
  return rows[0].document_id;
}

const read = async (path: string, role: StaffRole = 'Support') => {
  const { status, json, text } = await api.get(`/accounts/people${path}`, staff[role]);
  expect([path, status, text.slice(0, 200)]).toEqual([path, 200, expect.any(String)]);
  return json.data;
};
const found = async (query: string, role: StaffRole = 'Support') => read(`?${query}`, role);
const idsOf = (page: { data: { id: string }[] }) => page.data.map(({ id }) => id);
const codeOf = (answer: { json: { error?: { details: { code: string } } } }) =>
  answer.json.error?.details.code;
const mailsTo = async (to: string) =>
  (await api.get(`/api/dev/mailbox?to=${encodeURIComponent(to)}`)).json.data as {
    subject: string;
    text: string;
  }[];

describe('the list', () => {
  test('is searched by name, address and id, and filtered', async () => {
    const page = await found('search=OWNER%40demo.test');
    const [hit] = page.data;
    expect(hit).toMatchObject({ id: ownerId, email: 'owner@demo.test', isOwner: true });
    for (const { email } of page.data) expect(email).toContain('owner@demo');
    expect(idsOf(await found(`search=${ownerId}`))).toEqual([ownerId]);
    const name = hit.name.slice(1, 4).toUpperCase();
    expect(idsOf(await found(`search=${encodeURIComponent(name)}&pageSize=100`))).toContain(
      ownerId,
    );
    expect((await found('search=100%25_')).data).toEqual([]);
    const { rows } = await platform.pg.query(
      'select count(distinct owner_id)::int as n from listings',
    );
    expect((await found('role=owner')).meta.pagination.total).toBe(rows[0].n);
    for (const each of (await found('role=renter&suspended=false&pageSize=100')).data)
      expect(each).toMatchObject({ isRenter: true, isSuspended: false });
    expect((await found('suspended=true')).data).toEqual([]);
    expect((await found('waiting=true')).data).toEqual([]);
    expect((await api.get('/accounts/people?sort=email', staff.Support)).status).toBe(400);
  });

  test('tells nobody an address who may not see it, by no search either', async () => {
    for (const role of ['Moderator', 'Finance', 'Auditor'] as const) {
      expect((await found('search=owner%40demo', role)).data).toEqual([]);
      const page = await found(`search=${ownerId}`, role);
      expect([role, page.data[0].email, page.meta.withContact]).toEqual([role, null, false]);
      expect([role, (await read(`/${ownerId}`, role)).contact]).toEqual([role, null]);
    }
    expect((await read(`/${ownerId}`)).contact.email).toBe('owner@demo.test');
  });
});

describe('one person', () => {
  test('each section says what the rest of the platform says', async () => {
    await bookAndPay(40, 43);
    const { asOwner, asRenter } = await read(`/${ownerId}/bookings`);
    const mine = (await api.get('/api/bookings?role=owner', owner)).json;
    expect(asOwner.total).toBe(mine.meta.pagination.total);
    expect(asOwner.rows.length).toBeLessThanOrEqual(5);
    expect(asOwner.rows[0].id).toBe(mine.data[0].bookingId);
    expect(asRenter).toEqual({ rows: [], total: 0 });

    const { rows } = await platform.pg.query(
      `select count(*)::int as total, (count(*) filter (where state = 'ACTIVE'))::int as active
        from listings where owner_id = $1`,
      [ownerId],
    );
    expect(await read(`/${ownerId}/listings`, 'Moderator')).toMatchObject(rows[0]);

    const money = await read(`/${ownerId}/money`, 'Finance');
    const earnings = (await api.get('/api/payments/earnings', owner)).json;
    expect(money.balances).toEqual(earnings.data.balances);
    expect(money.account).toBe('active');
    const spent = await read(`/${await idOf('renter@demo.test')}/money`, 'Finance');
    expect(spent.spent[0].paid).toBeGreaterThan(0);

    expect(await read(`/${ownerId}/disputes`)).toMatchObject({ rows: expect.any(Array) });
    expect(await read(`/${ownerId}/reports`, 'Moderator')).toMatchObject({
      about: { open: 0, last: [] },
      by: { open: 0 },
    });
    expect(await read(`/${ownerId}/flags`, 'Moderator')).toMatchObject({
      total: expect.any(Number),
    });
    for (const path of ['', '/suspension'])
      expect((await api.get(`/accounts/people/nobodyhere${path}`, staff.Support)).status).toBe(404);
  });

  test('sessions are ended one by one, or all, and the log says by whom', async () => {
    const { jwt, documentId, email } = await api.register('guest');
    const second = await api.signIn(email, 'Correct-horse-9');
    const path = `/accounts/people/${documentId}/sessions`;
    const sessions = await read(`/${documentId}/sessions`);
    expect(sessions).toHaveLength(2);
    const other = (await read(`/${ownerId}/sessions`))[0].id;
    const end = (below: string) => api.call('DELETE', `${path}${below}`, { token: staff.Support });
    expect((await end(`/${other}`)).status).toBe(404);
    expect((await api.get('/api/me', owner)).status).toBe(200);
    expect((await end('/nothing')).status).toBe(400);
    expect((await end(`/${sessions[0].id}`)).json.data).toEqual({ ended: 1 });
    expect((await end('')).json.data).toEqual({ ended: 1 });
    for (const token of [jwt, second]) expect((await api.get('/api/me', token)).status).toBe(401);
    const { entries } = await read(`/${documentId}/audit-log`, 'Auditor');
    expect(entries.map(({ action }: { action: string }) => action)).toEqual([
      'person.end_sessions',
      'person.end_sessions',
    ]);
  });
});

describe('a suspension', () => {
  const suspension = () => `/accounts/people/${ownerId}/suspension`;
  const suspend = (body: object, role: StaffRole = 'Support') =>
    api.post(suspension(), body, staff[role]);
  const listed = async () =>
    (await api.get('/api/listings/search?limit=100')).json.results.length as number;

  async function requested(from: number): Promise<string> {
    const { bookingId, paymentClientSecret } = await book(from, from + 2, 'instant_book = false');
    await api.pay(paymentClientSecret);
    await api.reach(bookingId, renter, 'PENDING_OWNER_APPROVAL');
    return bookingId;
  }

  test('does what it showed, tells the person, and is taken back as far as it can be', async () => {
    const kept = await bookAndPay(50, 52);
    const waiting = await requested(60);
    const before = await listed();
    const stale = (await api.get(suspension(), staff.Support)).json.data;
    const second = await requested(70);

    expect((await suspend({ reason: 'short', version: stale.version })).status).toBe(400);
    const changed = await suspend({ reason: REASON, version: stale.version });
    expect([changed.status, codeOf(changed)]).toEqual([409, 'EFFECTS_CHANGED']);
    expect((await api.get('/api/me', owner)).status).toBe(200);

    const preview = (await api.get(suspension(), staff.Support)).json.data;
    const numbers = preview.effects.declined.first.map(({ id }: { id: string }) => id);
    expect(numbers.sort()).toEqual([waiting, second].sort());
    expect(preview.effects.kept.first.map(({ id }: { id: string }) => id)).toContain(
      kept.bookingId,
    );
    expect(preview.effects).toMatchObject({ listings: expect.any(Number), payouts: 'continue' });
    const done = await suspend({ reason: REASON, version: preview.version });
    expect([done.status, done.json.data]).toEqual([200, preview.effects]);

    const refused = await api.get('/api/me', owner);
    expect([refused.status, codeOf(refused)]).toEqual([401, 'ACCOUNT_SUSPENDED']);
    await api.reach(waiting, renter, 'EXPIRED');
    await api.reach(second, renter, 'EXPIRED');
    await api.reach(kept.bookingId, renter, 'CONFIRMED');
    const timeline = (await api.get(`/api/bookings/${waiting}`, renter)).text;
    expect(timeline).not.toContain(REASON);
    await until('their listings are hidden', listed, (n) => n < before);
    const mail = await until(
      'the mail',
      async () =>
        (await mailsTo('owner@demo.test')).find(
          ({ subject }) => subject === 'Your account is suspended',
        ),
      Boolean,
    );
    expect(mail?.text).toContain(REASON);
    expect(codeOf(await suspend({ reason: REASON, version: preview.version }))).toBe(
      'ALREADY_SUSPENDED',
    );

    const person = await read(`/${ownerId}`, 'Auditor');
    expect(person).toMatchObject({ isSuspended: true });
    expect(person.suspensions[0]).toMatchObject({ reason: REASON, restored: null });
    expect(person.suspensions[0].effects).toEqual(preview.effects);
    expect(idsOf(await found('suspended=true'))).toEqual([ownerId]);
    const { entries } = await read(`/${ownerId}/audit-log`, 'Auditor');
    expect(entries[0]).toMatchObject({
      action: 'person.suspend',
      reason: REASON,
      after: { blocked: true },
    });

    const path = `/accounts/people/${ownerId}/restoration`;
    const shown = (await api.get(path, staff.Support)).json.data;
    expect(shown).toMatchObject({
      listings: preview.effects.listings,
      sessionsGone: preview.effects.sessions,
      declinedGone: preview.effects.declined,
    });
    const restored = await api.post(path, { reason: 'It was a mistake of ours.' }, staff.Support);
    expect([restored.status, restored.json.data]).toEqual([200, shown]);
    await until('their listings are back', listed, (n) => n === before);
    expect((await api.get('/api/me', owner)).status).toBe(401);
    const again = await api.signIn('owner@demo.test');
    expect((await api.get('/api/me', again)).status).toBe(200);
    expect(codeOf(await api.post(path, { reason: 'It was a mistake.' }, staff.Support))).toBe(
      'NOT_SUSPENDED',
    );
    await expectAllInvariants();
  });

  test('cannot be made in the content manager by support', async () => {
    const { documentId } = await api.register('bystander');
    const path = `/content-manager/collection-types/plugin::users-permissions.user/${documentId}`;
    const body = { blocked: true, identityVerified: true };
    await api.call('PUT', path, { token: staff.Support, body });
    expect(await read(`/${documentId}`)).toMatchObject({
      isSuspended: false,
      identityVerified: false,
    });
  });
});
