/** Every route × stranger, user, other user, suspended user, staff. */
import { Api } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';

type Caller = 'stranger' | 'user' | 'other user' | 'suspended user' | 'staff';
interface Operation {
  method: string;
  path: string;
  access: string;
}

const REFUSED = [401, 403];
let platform: Platform;
let api: Api;
let bookingId: string;
let tokens: Record<Caller, string | undefined>;
let operations: Operation[];

async function bookOne(token: string): Promise<string> {
  const [startDate, endDate] = [await api.day(20), await api.day(22)];
  for (const listing of await api.freeListings(startDate, endDate)) {
    const answer = await api.post(
      '/api/bookings',
      { listingId: listing.id, startDate, endDate },
      token,
    );
    if (answer.status === 201) return answer.json.bookingId;
  }
  throw new Error('no listing could be booked');
}

async function readOperations(): Promise<Operation[]> {
  const { paths } = (await api.get('/api/docs')).json;
  return Object.entries(paths as Record<string, Record<string, { 'x-access': string }>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, { 'x-access': access }]) => ({
        method: method.toUpperCase(),
        path,
        access,
      })),
  );
}

const ask = ({ method, path }: Operation, caller: Caller) =>
  api.call(method, path.replace('{id}', bookingId), {
    token: tokens[caller],
    ...(method === 'GET' ? {} : { body: {} }),
  });

beforeAll(async () => {
  platform = await startPlatform({ name: 'access' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  const [other, suspended] = [await api.register('other'), await api.register('suspended')];
  const user = await api.signIn('renter@demo.test');
  await platform.pg.query('update up_users set blocked = true where document_id = $1', [
    suspended.documentId,
  ]);
  const staff = await api.post('/admin/login', {
    email: 'ops@demo.test',
    password: 'Demo-pass-1',
  });
  tokens = {
    stranger: undefined,
    user,
    'other user': other.jwt,
    'suspended user': suspended.jwt,
    staff: staff.json.data.token,
  };
  bookingId = await bookOne(user);
  operations = await readOperations();
});
afterAll(() => platform?.stop());

test('the walk has something to walk', () => {
  expect(operations.length).toBeGreaterThan(20);
  expect(
    operations.filter((o) => !['public', 'user', 'party', 'stripe', 'dev'].includes(o.access)),
  ).toEqual([]);
});

test.each<Caller>(['stranger', 'user', 'other user', 'suspended user', 'staff'])(
  'public routes answer a %s',
  async (caller) => {
    for (const operation of operations.filter((o) => o.access === 'public')) {
      const { status } = await ask(operation, caller);
      expect([operation.path, REFUSED.includes(status), status >= 500]).toEqual([
        operation.path,
        false,
        false,
      ]);
    }
  },
);

test.each<Caller>(['stranger', 'suspended user', 'staff'])(
  'signed-in routes answer 401 to a %s',
  async (caller) => {
    for (const operation of operations.filter((o) => ['user', 'party'].includes(o.access))) {
      const { status, json } = await ask(operation, caller);
      expect([operation.method, operation.path, status]).toEqual([
        operation.method,
        operation.path,
        401,
      ]);
      expect(json.error?.details?.code).toMatch(
        /^(UNAUTHENTICATED|SESSION_INVALID|ACCOUNT_SUSPENDED)$/,
      );
    }
  },
);

test("another user's booking does not exist", async () => {
  const about = operations.filter(
    (o) => o.access === 'party' && o.path.startsWith('/api/bookings/{id}'),
  );
  expect(about.length).toBeGreaterThan(5);
  const bodies: Readonly<Record<string, object>> = {
    inspections: { kind: 'CHECK_IN', condition: 'GOOD' },
    disputes: { reason: 'other', description: 'x', claimedAmount: 1 },
    reviews: { rating: 5 },
  };
  const queries: Readonly<Record<string, string>> = {
    'change-days': '?from=2026-12-01&to=2026-12-02',
  };
  for (const operation of about) {
    const name = operation.path.split('/').at(-1) ?? '';
    const body = bodies[name] ?? {};
    const path = operation.path.replace('{id}', bookingId) + (queries[name] ?? '');
    const { status } = await api.call(operation.method, path, {
      token: tokens['other user'],
      ...(operation.method === 'GET' ? {} : { body }),
    });
    expect([operation.path, status]).toEqual([operation.path, 404]);
  }
  expect((await api.get(`/api/bookings/${bookingId}`, tokens.user)).status).toBe(200);
});

test("another user's listing does not exist", async () => {
  const { rows } = await platform.pg.query(
    `select l.document_id as id from listings l join up_users u on u.document_id = l.owner_id
      where u.email = 'owner@demo.test' limit 1`,
  );
  const about = operations.filter(
    (o) => o.access === 'party' && o.path.startsWith('/api/listings/{id}'),
  );
  expect(about.length).toBeGreaterThan(5);
  const days = { from: '2026-01-01', to: '2026-01-02' };
  /** What a request must say to be understood, by the route's last part. */
  const asked: Record<string, Record<string, string>> = {
    calendar: days,
    'price-hint': { currency: 'EUR', unit: 'DAY' },
  };
  const sent: Record<string, object> = {
    calendar: { ...days, blocks: [] },
    'calendar-feeds': { name: 'Elsewhere', url: 'https://example.com/theirs.ics' },
    'price-rules': { weekdays: [6], percent: 20 },
  };
  for (const { method, path } of about) {
    const part = path.split('/').at(-1)!;
    const query = method === 'GET' && asked[part] ? `?${new URLSearchParams(asked[part])}` : '';
    const place = path.replace('{id}', rows[0].id).replace(/\{\w+\}/, '1');
    const { status } = await api.call(method, place + query, {
      token: tokens['other user'],
      ...(method === 'GET' ? {} : { body: sent[part] ?? {} }),
    });
    expect([method, path, status]).toEqual([method, path, 404]);
  }
});

test('only Stripe speaks to its webhooks', async () => {
  for (const operation of operations.filter((o) => o.access === 'stripe'))
    for (const caller of Object.keys(tokens) as Caller[])
      expect((await ask(operation, caller)).status).toBe(400);
});

test('a suspension and a revoked session take effect with the next request', async () => {
  const { jwt, documentId } = await api.register('soon');
  const status = async () => (await api.get('/api/bookings', jwt)).status;
  expect(await status()).toBe(200);
  await platform.pg.query('update up_users set blocked = true where document_id = $1', [
    documentId,
  ]);
  expect(await status()).toBe(401);
  await platform.pg.query(
    "update up_users set blocked = false, tokens_valid_from = now() + interval '1 second' where document_id = $1",
    [documentId],
  );
  expect(await status()).toBe(401);
});

test.each([
  ['GET', '/api/users'],
  ['GET', '/api/users/me'],
  ['GET', '/api/users/1'],
  ['POST', '/api/upload'],
  ['GET', '/api/upload/files'],
  ['GET', '/api/bookings?filters[renter][email]=x'],
  ['GET', '/api/inspections'],
  ['GET', '/api/cancellation-policies'],
  ['GET', '/api/users-permissions/roles'],
  ['GET', '/api/i18n/locales'],
])('%s %s is not open', async (method, path) => {
  for (const caller of Object.keys(tokens) as Caller[]) {
    const { status } = await api.call(method, path, { token: tokens[caller] });
    expect([400, 401, 404, 405]).toContain(status);
  }
});

test("staff see a booking's timeline, nobody else does", async () => {
  const path = `/bookings/${bookingId}/timeline`;
  expect((await api.get(path, tokens.staff)).status).toBe(200);
  for (const caller of ['stranger', 'user', 'other user', 'suspended user'] as const)
    expect((await api.get(path, tokens[caller])).status).toBe(401);
});

test.each(['dispute/preview', 'dispute/resolve', 'review/clear', 'review/decline'])(
  'staff alone may %s',
  async (what) => {
    const path = `/bookings/${bookingId}/${what}`;
    expect((await api.post(path, {}, tokens.staff)).status).toBe(400);
    for (const caller of ['stranger', 'user', 'other user', 'suspended user'] as const)
      expect((await api.post(path, {}, tokens[caller])).status).toBe(401);
  },
);
