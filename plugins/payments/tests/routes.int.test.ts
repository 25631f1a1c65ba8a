import { Api, until } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';

let platform: Platform;
let api: Api;

beforeAll(async () => {
  platform = await startPlatform({ name: 'payments routes' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
});
afterAll(() => platform?.stop());

const deliveries = async (): Promise<number> => {
  const { rows } = await platform.pg.query('select count(*)::int as n from ledger.stripe_event');
  return rows[0].n;
};

const accountOf = async (documentId: string): Promise<string> => {
  const { rows } = await platform.pg.query(
    'select stripe_account_id as id from up_users where document_id = $1',
    [documentId],
  );
  return rows[0].id;
};

const status = async (token: string) => (await api.get('/api/payments/account', token)).json?.data;

it('an owner onboards, and a delivery of Stripe makes the account payable', async () => {
  const owner = await api.register('owner');
  expect(await status(owner.jwt)).toEqual({
    status: 'none',
    transfersActive: false,
    requirements: [],
  });
  const begun = await api.post('/api/payments/account/onboarding', {}, owner.jwt);
  expect([begun.status, begun.json?.data?.url]).toEqual([200, expect.stringMatching(/^http/)]);
  const account = await accountOf(owner.documentId);
  expect(await status(owner.jwt)).toMatchObject({ status: 'incomplete' });

  await api.post('/api/payments/account/onboarding', {}, owner.jwt);
  expect(await accountOf(owner.documentId)).toBe(account);

  await api.post(`${platform.emulatorUrl}/_emulator/accounts/${account}/onboard`, {});
  const { rows } = await until(
    'transfers active in the books',
    () =>
      platform.pg.query('select transfers_active from up_users where stripe_account_id = $1', [
        account,
      ]),
    (result) => result.rows[0]?.transfers_active === true,
  );
  expect(rows).toHaveLength(1);
  expect(await status(owner.jwt)).toEqual({
    status: 'active',
    transfersActive: true,
    requirements: [],
  });
});

it.each([
  ['GET', '/api/payments/account'],
  ['POST', '/api/payments/account/onboarding'],
])('a stranger gets 401 from %s %s', async (method, path) => {
  const options = method === 'POST' ? { body: {} } : {};
  expect(await api.call(method, path, options)).toMatchObject({ status: 401 });
});

const EVENT = JSON.stringify({
  id: 'evt_forged',
  object: 'event',
  type: 'payment_intent.succeeded',
  data: { object: { id: 'pi_x' } },
});

describe.each(['/api/webhooks/stripe', '/api/webhooks/stripe/connect'])('%s', (path) => {
  const send = (raw: string, headers: Record<string, string>) =>
    api.call('POST', path, { raw, headers: { 'content-type': 'application/json', ...headers } });

  it.each([
    ['no signature', {}],
    ['garbage', { 'stripe-signature': 'x' }],
    [
      'a wrong signature',
      { 'stripe-signature': `t=${Math.floor(Date.now() / 1000)},v1=${'0'.repeat(64)}` },
    ],
    ['a stale signature', { 'stripe-signature': `t=1,v1=${'a'.repeat(64)}` }],
  ])('refuses %s and stores nothing', async (_what, headers) => {
    const before = await deliveries();
    expect(await send(EVENT, headers)).toMatchObject({
      status: 400,
      json: { error: { details: { code: 'WEBHOOK_SIGNATURE_INVALID' } } },
    });
    expect(await deliveries()).toBe(before);
  });

  it('refuses three megabytes', async () => {
    const big = `{"a":"${'x'.repeat(3e6)}"}`;
    const answer = await send(big, { 'stripe-signature': 't=1,v1=00' });
    expect([400, 413]).toContain(answer.status);
  });

  it.each(['', 'not json', '[]'])('refuses the body %p', async (raw) => {
    expect((await send(raw, { 'stripe-signature': 't=1,v1=00' })).status).toBe(400);
  });
});
