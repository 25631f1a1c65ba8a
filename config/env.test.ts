import { resolve } from 'node:path';
import { EnvError, readEnv } from './env';
import { SECRET_NAMES, environmentSchema } from './env-schema';
import { documentedVariables } from './tests/documented-variables';

const COMPOSE_ONLY = ['POSTGRES_PASSWORD', 'REDIS_PASSWORD', 'ELASTIC_PASSWORD'];

const secrets = Object.fromEntries(SECRET_NAMES.map((name) => [name, `${name}-of-this-test`]));
const development = {
  ...secrets,
  DATABASE_URL: 'postgres://rental_embedded:secret@127.0.0.1:54329/rental_portal',
  DEV_TOOLS: '1',
};
const production = {
  ...secrets,
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://app:secret@db.internal/rental_portal',
  STRIPE_SECRET_KEY: 'sk_live_1',
  STRIPE_PUBLISHABLE_KEY: 'pk_live_1',
  STRIPE_WEBHOOK_SECRET: 'whsec_1',
  STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_2',
};

function reasonsOf(source: NodeJS.ProcessEnv): readonly string[] {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.reasons;
    throw error;
  }
  return [];
}

describe('readEnv', () => {
  it('fills defaults and derives addresses from ports', () => {
    const env = readEnv({ ...development, CMS_PORT: '24001', REDIS_URL: '' });
    expect(env).toMatchObject({
      mode: 'development',
      role: 'all',
      host: '127.0.0.1',
      cms: { port: 24001, url: 'http://127.0.0.1:24001' },
      storefront: { port: 3000, url: 'http://127.0.0.1:3000' },
      database: { embedded: true },
      redisUrl: undefined,
      stripe: { secretKey: 'sk_test_emulator', emulatorUrl: 'http://127.0.0.1:12111' },
    });
    expect(env.dataDir).toBe(resolve('.data'));
  });

  it('is frozen to the last level', () => {
    const env = readEnv(development);
    expect(Object.isFrozen(env)).toBe(true);
    expect(Object.isFrozen(env.secrets.appKeys)).toBe(true);
  });

  it('splits the session keys', () => {
    expect(readEnv({ ...development, APP_KEYS: 'a, b,' }).secrets.appKeys).toEqual(['a', 'b']);
  });

  it('talks to Stripe itself when a key of Stripe is given', () => {
    expect(readEnv(production).stripe.emulatorUrl).toBeUndefined();
  });

  it.each([
    ['CMS_PORT', 'abc', 'CMS_PORT must be a whole number'],
    ['CMS_PORT', '70000', 'CMS_PORT must be a whole number'],
    ['ROLE', 'boss', 'ROLE must be one of all, web, worker'],
    ['DEV_TOOLS', 'yes', 'DEV_TOOLS must be 0 or 1'],
    ['DATABASE_URL', 'mysql://x', 'DATABASE_URL must be an address that starts with postgres://'],
    ['REDIS_URL', 'localhost:6379', 'REDIS_URL must be an address that starts with redis://'],
    ['STRIPE_SECRET_KEY', 'pk_test_1', 'STRIPE_SECRET_KEY must start with'],
  ])('refuses %s=%s with a sentence', (name, value, sentence) => {
    expect(reasonsOf({ ...development, [name]: value })).toEqual([
      expect.stringContaining(sentence),
    ]);
  });

  it('refuses every missing secret, in any mode', () => {
    const { JWT_SECRET: _left, ...rest } = development as Record<string, string>;
    expect(reasonsOf(rest)).toEqual([expect.stringContaining('JWT_SECRET is missing')]);
  });

  it('refuses to run without payments', () => {
    expect(reasonsOf({ ...development, DEV_TOOLS: '0' })).toEqual([
      expect.stringContaining('Nothing takes payments'),
    ]);
  });

  it('refuses a Stripe key without its webhook secrets', () => {
    const reasons = reasonsOf({ ...development, DEV_TOOLS: '0', STRIPE_SECRET_KEY: 'sk_test_1' });
    expect(reasons).toHaveLength(3);
    expect(reasons[1]).toContain('STRIPE_WEBHOOK_SECRET is missing');
  });

  it.each(['development', 'test', 'production'])(
    'refuses DEV_TOOLS beside a live key in %s',
    (mode) => {
      expect(reasonsOf({ ...production, NODE_ENV: mode, DEV_TOOLS: '1' })).toContainEqual(
        expect.stringContaining('beside a live Stripe key'),
      );
    },
  );
});

describe('production', () => {
  it('starts with everything given', () => {
    expect(reasonsOf(production)).toEqual([]);
  });

  it.each([
    ['DEV_TOOLS', '1', 'opens the development routes'],
    ['SEED_DEMO', '1', 'would create the demo users'],
    ['STRIPE_SECRET_KEY', 'sk_test_emulator', 'is the key of the emulator'],
    ['STRIPE_EMULATOR_URL', 'http://127.0.0.1:12111', 'sends payments to the emulator'],
    ['DATABASE_URL', development.DATABASE_URL, 'names the embedded database'],
    ['DATABASE_URL', '', 'production does not run on the embedded database'],
    ['JWT_SECRET', '', 'JWT_SECRET is missing'],
  ])('refuses %s=%s', (name, value, sentence) => {
    expect(reasonsOf({ ...production, [name]: value })).toContainEqual(
      expect.stringContaining(sentence),
    );
  });

  it('refuses each secret as it stands in .env.example', () => {
    const documented = documentedVariables();
    for (const name of [
      ...SECRET_NAMES,
      'STRIPE_WEBHOOK_SECRET',
      'STRIPE_CONNECT_WEBHOOK_SECRET',
    ]) {
      expect(reasonsOf({ ...production, [name]: documented[name] })).toEqual([
        expect.stringContaining(`${name} is the value of .env.example`),
      ]);
    }
  });

  it('refuses .env.example as a whole', () => {
    expect(reasonsOf({ ...documentedVariables(), NODE_ENV: 'production' })).not.toEqual([]);
  });
});

describe('.env.example', () => {
  it('documents exactly the variables that are validated, and those of docker compose', () => {
    expect(Object.keys(documentedVariables()).sort()).toEqual(
      [...Object.keys(environmentSchema.shape), ...COMPOSE_ONLY].sort(),
    );
  });
});
