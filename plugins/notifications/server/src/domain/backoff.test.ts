import { MOST_ATTEMPTS, nextTry } from './backoff';

const now = new Date('2026-05-04T08:00:00Z');

test('tries are further and further apart, and end after most of a day', () => {
  let at = now;
  const minutes: number[] = [];
  for (let attempts = 1; attempts < MOST_ATTEMPTS; attempts += 1) {
    const next = nextTry(attempts, at) ?? at;
    minutes.push((next.getTime() - at.getTime()) / 60_000);
    at = next;
  }
  expect(minutes).toEqual([0.5, 2, 8, 32, 128, 360, 360, 360]);
  expect(at.getTime() - now.getTime()).toBeGreaterThan(18 * 3_600_000);
  expect(nextTry(MOST_ATTEMPTS, now)).toBeUndefined();
});
