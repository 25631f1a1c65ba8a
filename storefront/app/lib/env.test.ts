import { contentSecurityPolicy } from './content-security-policy.server';
import { readStorefrontEnv } from './env.server';

it('has defaults for everything; empty counts as absent', () => {
  expect(readStorefrontEnv({ CMS_URL: '', STOREFRONT_PORT: '4000' })).toEqual({
    cmsUrl: 'http://127.0.0.1:1337',
    cmsPublicUrl: 'http://127.0.0.1:1337',
    storefrontUrl: 'http://127.0.0.1:4000',
    payment: undefined,
    sessionSecret: expect.stringMatching(/^[\w-]{43}$/),
  });
});

it('calls the CMS inside, and names its public address outside', () => {
  expect(
    readStorefrontEnv({ CMS_URL: 'http://cms:1337/', CMS_PUBLIC_URL: 'https://cms.example' }),
  ).toMatchObject({ cmsUrl: 'http://cms:1337', cmsPublicUrl: 'https://cms.example' });
});

it('says which variable cannot be used', () => {
  expect(() => readStorefrontEnv({ CMS_URL: 'cms' })).toThrow(
    'CMS_URL must be an http(s) address.',
  );
  for (const SESSION_SECRET of ['short', 'change-me-session-secret-of-the-example'])
    expect(() => readStorefrontEnv({ SESSION_SECRET })).toThrow(
      'SESSION_SECRET must be a random value',
    );
});

it('admits pictures of the CMS, and inline scripts with the nonce only', () => {
  const policy = contentSecurityPolicy('n0', {
    cmsPublicUrl: 'https://cms.example/files',
    storefrontUrl: 'https://shop.example',
    payment: undefined,
    mapStyleUrl: 'https://tiles.example/style.json?key=1',
  });
  expect(policy).toContain("connect-src 'self' https://tiles.example https://cms.example ");
  expect(policy).toContain("script-src 'self' 'nonce-n0';");
  expect(policy).toContain("img-src 'self' data: https://cms.example;");
  expect(policy).toContain('upgrade-insecure-requests');
  expect(policy).not.toContain('unsafe');
});

it('admits the card form of the provider that is configured, and no other', () => {
  const policyWith = (source: Record<string, string>) =>
    contentSecurityPolicy('n0', readStorefrontEnv(source));
  const STRIPE_PUBLISHABLE_KEY = 'pk_test_emulator';
  const STRIPE_EMULATOR_URL = 'http://127.0.0.1:12111';
  expect(policyWith({ STRIPE_PUBLISHABLE_KEY, STRIPE_EMULATOR_URL })).toContain(
    "connect-src 'self' http://127.0.0.1:12111 http://127.0.0.1:1337 ws://127.0.0.1:1337; frame-src 'none'",
  );
  expect(policyWith({ STRIPE_PUBLISHABLE_KEY })).toContain('https://js.stripe.com');
  expect(policyWith({})).not.toContain('stripe');
});
