import { explainNpmFailure } from './install.mjs';

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
