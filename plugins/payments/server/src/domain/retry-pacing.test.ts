import { KEY_LIFETIME_MS, MAX_ATTEMPTS, retryDelayMs } from './retry-pacing';

describe('retryDelayMs', () => {
  it('doubles from a second up to five minutes', () => {
    expect([1, 2, 3, 9, 10, 100].map(retryDelayMs)).toEqual([
      1_000, 2_000, 4_000, 256_000, 300_000, 300_000,
    ]);
  });

  it('gives up while Stripe still knows the key', () => {
    const attempts = Array.from({ length: MAX_ATTEMPTS }, (_, i) => i + 1);
    const total = attempts.reduce((sum, attempt) => sum + retryDelayMs(attempt), 0);
    expect(total).toBeLessThan(KEY_LIFETIME_MS);
  });
});
