import { RegistryWatch, explainNpmFailure } from './install.mjs';

const REGISTRY = 'https://registry.npmjs.org/';

describe('a failed npm ci', () => {
  it.each([
    ['ENOTFOUND', 'npm error code ENOTFOUND\nnpm error network request to … failed'],
    ['ECONNREFUSED', 'npm error code ECONNREFUSED\nnpm error syscall connect'],
    ['ETIMEDOUT', 'npm error code ETIMEDOUT'],
    ['E403', 'npm error code E403\nnpm error 403 403 Forbidden - GET https://…'],
    ['ECONNREFUSED', 'npm ERR! code FETCH_ERROR\nnpm ERR! connect ECONNREFUSED 127.0.0.1:9'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'npm error code SELF_SIGNED_CERT_IN_CHAIN'],
  ])('is told as an unreachable registry (%s)', (_code, output) => {
    expect(explainNpmFailure(output, REGISTRY)).toMatch(
      /^The npm registry https:\/\/registry\.npmjs\.org\/ cannot be reached \([A-Z0-9_]+\): check the network, the proxy, or `npm config get registry`, then start again\.$/,
    );
  });

  it.each([
    ['ENOSPC', 'The disk is full'],
    ['EACCES', 'npm may not write'],
    ['EUSAGE', 'package-lock.json does not fit'],
  ])('with %s says what to do', (code, sentence) => {
    expect(explainNpmFailure(`npm error code ${code}`, REGISTRY)).toContain(sentence);
  });

  it('shows the last lines of anything else', () => {
    const explained = explainNpmFailure('npm error code 1\nnpm error gyp broke', REGISTRY);
    expect(explained).toContain('remove node_modules, then start again');
    expect(explained).toContain('gyp broke');
  });
});

describe('watching npm', () => {
  const FAILED = 'npm http fetch GET http://127.0.0.1:9/a attempt 2 failed with ECONNREFUSED';
  const ANSWERED = 'npm http fetch GET 200 https://registry.npmjs.org/a 40ms (cache miss)';

  it('gives up when requests fail and none was answered for ten seconds', () => {
    const watch = new RegistryWatch(0);
    expect(watch.isHopeless(FAILED, 4_000)).toBe(false);
    expect(watch.isHopeless(FAILED, 10_001)).toBe(true);
    expect(explainNpmFailure(watch.complaints.join('\n'), REGISTRY)).toContain('(ECONNREFUSED)');
  });

  it('goes on while some are answered', () => {
    const watch = new RegistryWatch(0);
    expect(watch.isHopeless(ANSWERED, 9_000)).toBe(false);
    expect(watch.isHopeless(FAILED, 18_000)).toBe(false);
    expect(watch.answers).toBe(1);
  });
});
