import { isUrgent, timeLeft } from './time-left';

const HOUR = 3_600_000;

test.each([
  [HOUR, { days: 0, hours: 1, minutes: 0 }],
  [HOUR - 1, { days: 0, hours: 1, minutes: 0 }],
  [90_000, { days: 0, hours: 0, minutes: 2 }],
  [26 * HOUR + 60_000, { days: 1, hours: 2, minutes: 1 }],
  [0, undefined],
  [-HOUR, undefined],
])('%p ms before the deadline', (left, words) => expect(timeLeft(left, 0)).toEqual(words));

test('less than two hours are urgent', () => {
  expect(isUrgent({ days: 0, hours: 1, minutes: 59 })).toBe(true);
  expect(isUrgent({ days: 0, hours: 2, minutes: 0 })).toBe(false);
  expect(isUrgent({ days: 1, hours: 0, minutes: 0 })).toBe(false);
});
