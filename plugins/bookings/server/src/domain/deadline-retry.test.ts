import { failurePauseMs } from './deadline-retry';

test('a failing deadline is tried soon, then ever more seldom, and at least every hour', () => {
  expect([1, 2, 3, 11].map(failurePauseMs)).toEqual([1000, 2000, 4000, 1_024_000]);
  expect([13, 40, 5000].map(failurePauseMs)).toEqual([3_600_000, 3_600_000, 3_600_000]);
});
