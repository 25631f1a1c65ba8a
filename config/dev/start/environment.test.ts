import { platformEnvironment } from './environment.mjs';
import { readSettings } from './settings.mjs';
import { summary } from './summary.mjs';

const secrets = { JWT_SECRET: 'generated', POSTGRES_PASSWORD: 'database-password' };
const environmentOf = (source: NodeJS.ProcessEnv) => {
  const settings = readSettings(source, '/nowhere');
  return { settings, env: platformEnvironment(settings, secrets) };
};
const REAL = {
  DATABASE_URL: 'postgres://app:hidden@db.internal/rental',
  STRIPE_SECRET_KEY: 'sk_test_real',
  REDIS_URL: 'redis://:hidden@cache.internal:6379',
};

describe('the environment of the platform', () => {
  it('runs the embedded services when nothing is set', () => {
    const { env } = environmentOf({ CMS_PORT: '24071', POSTGRES_PORT: '24074' });
    expect(env).toMatchObject({
      DEV_TOOLS: '1',
      STRIPE_SECRET_KEY: 'sk_test_emulator',
      STRIPE_EMULATOR_URL: 'http://127.0.0.1:12111',
      DATABASE_URL: 'postgres://rental_embedded:database-password@127.0.0.1:24074/rental_portal',
      CMS_URL: 'http://127.0.0.1:24071',
      HOST: '127.0.0.1',
      JWT_SECRET: 'generated',
      DATA_DIR: '/nowhere/.data',
    });
    expect(env).not.toHaveProperty('POSTGRES_PASSWORD');
  });

  it('takes real services instead, without development tools', () => {
    const { env } = environmentOf(REAL);
    expect(env).toMatchObject(REAL);
    expect(env).not.toHaveProperty('DEV_TOOLS');
    expect(env).not.toHaveProperty('STRIPE_EMULATOR_URL');
  });

  it('prefers secrets of the person', () => {
    expect(environmentOf({ JWT_SECRET: 'mine' }).env.JWT_SECRET).toBe('mine');
  });

  it('gives production nothing generated', () => {
    const { env } = environmentOf({ ...REAL, NODE_ENV: 'production' });
    expect(env).not.toHaveProperty('JWT_SECRET');
  });
});

describe('the closing table', () => {
  const shown = (source: NodeJS.ProcessEnv) => {
    const { settings, env } = environmentOf(source);
    return summary(settings, env, { adminIsBuilding: false });
  };

  it('names addresses, sign-ins, engines and the data folder', () => {
    const text = shown({ STOREFRONT_PORT: '24072' });
    for (const part of [
      'http://127.0.0.1:24072',
      'http://127.0.0.1:1337/admin',
      'http://127.0.0.1:1337/api/docs',
      'http://127.0.0.1:12111',
      'renter@demo.test / Demo-pass-1',
      'ops@demo.test / Demo-pass-1',
      'embedded PostgreSQL 18, port 54329',
      '/nowhere/.data',
      'Ctrl-C stops everything.',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('shows external services without their passwords, and no demo users', () => {
    const text = shown(REAL);
    expect(text).toContain('external, postgres://app@db.internal/rental');
    expect(text).toContain('external, Bull on redis://cache.internal:6379');
    expect(text).toContain('external, Stripe');
    expect(text).not.toMatch(/hidden|demo\.test|emulator/);
  });

  it('is one even frame', () => {
    const frame = shown({})
      .split('\n')
      .filter((line) => /^[┌│├└]/.test(line));
    expect(new Set(frame.map((line) => line.length)).size).toBe(1);
  });
});
