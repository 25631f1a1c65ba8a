/** What production refuses, and what a process without development tools does not serve. */
import { Api } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';

const REAL_STRIPE = {
  DEV_TOOLS: '0',
  SEED_DEMO: '0',
  STRIPE_SECRET_KEY: 'sk_test_of_a_real_account',
};
const WEBHOOKS = {
  STRIPE_WEBHOOK_SECRET: 'whsec_platform',
  STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_connect',
};
let platform: Platform;

/** Another user's address of the same database: the embedded server is known by its user. */
let databaseUrl: string;
const ROLE = 'rental_production_test';
const PASSWORD = 'a-password-of-its-own';

beforeAll(async () => {
  platform = await startPlatform({ name: 'production' });
  await platform.pg.query(`drop role if exists ${ROLE}`);
  await platform.pg.query(`create role ${ROLE} superuser login password '${PASSWORD}'`);
  const url = new URL(platform.databaseUrl);
  url.username = ROLE;
  url.password = PASSWORD;
  databaseUrl = url.href;
});
afterAll(async () => {
  await platform?.pg.query(`drop role if exists ${ROLE}`);
  await platform?.stop();
});

const production = () => ({
  ...REAL_STRIPE,
  ...WEBHOOKS,
  NODE_ENV: 'production',
  DATABASE_URL: databaseUrl,
  STRIPE_EMULATOR_URL: '',
});

test('a database with demo accounts stops the start, and says what to do', async () => {
  await expect(platform.another(production())).rejects.toThrow(
    /demo accounts.*use a database without/s,
  );
});

test.each([
  ['development tools', { NODE_ENV: 'production' }, /DEV_TOOLS/],
  ['the embedded database', { ...REAL_STRIPE, NODE_ENV: 'production' }, /embedded database/],
  ['no payments at all', { DEV_TOOLS: '0', SEED_DEMO: '0' }, /STRIPE_SECRET_KEY/],
  ['development tools beside a live key', { STRIPE_SECRET_KEY: 'sk_live_x' }, /live/],
])('%s stop the start', async (_, env, words) => {
  await expect(platform.another(env)).rejects.toThrow(words);
});

test('without development tools the clock does not exist', async () => {
  const plain = await platform.another({ ...REAL_STRIPE, ...WEBHOOKS, ROLE: 'web' });
  const api = new Api(plain.url, platform.emulatorUrl);
  expect((await api.get('/api/dev/clock')).status).toBe(404);
  expect((await api.post('/api/dev/clock', { advance: 'PT1H' })).status).toBe(404);
  expect((await api.get('/api/categories')).status).toBe(200);
});
