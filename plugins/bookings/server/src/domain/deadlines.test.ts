import { BOOKING_DEADLINES } from '../../../contracts/lifecycle';
import { BOOKING_STATES } from '../../../contracts/states';
import { approvalDeadline, dueAtOf, leavesTimeToAnswer } from './deadlines';

const now = new Date('2026-06-01T12:00:00Z');
const startAt = new Date('2026-06-10T08:00:00Z');
const endAt = new Date('2026-06-12T18:00:00Z');
const hour = 3_600_000;
const after = (date: Date, hours: number) => new Date(date.getTime() + hours * hour);

test('exactly the states with a deadline in the table have a dueAt', () => {
  const timed = BOOKING_STATES.filter((state) => dueAtOf(state, { now, startAt, endAt }) !== null);
  expect(new Set(timed)).toEqual(new Set(Object.keys(BOOKING_DEADLINES)));
});

test.each([
  ['PENDING_PAYMENT', after(now, 0.25)],
  ['CONFIRMED', after(startAt, -24)],
  ['UPCOMING', startAt],
  ['INSPECTION_PENDING', after(startAt, 6)],
  ['IN_PROGRESS', endAt],
  ['RETURN_INSPECTION_PENDING', after(endAt, 24)],
  ['COMPLETED', after(now, 7 * 24)],
] as const)('%s', (state, expected) => {
  expect(dueAtOf(state, { now, startAt, endAt })).toEqual(expected);
});

test('booked within the last 24 h before the start: upcoming at once', () => {
  expect(dueAtOf('CONFIRMED', { now: after(startAt, -2), startAt, endAt })).toEqual(
    after(startAt, -2),
  );
});

test.each([
  ['a day when there is time', after(now, 200), undefined, 24],
  ['half the lead time when it is short', after(now, 10), undefined, 5],
  ['never less than an hour', after(now, 1), undefined, 1],
  ['12 h before the authorisation lapses', after(now, 200), after(now, 20), 8],
])('an owner answers within %s', (_, start, captureBefore, hours) => {
  expect(approvalDeadline({ now, startAt: start, endAt, captureBefore })).toEqual(
    after(now, hours),
  );
});

test.each([
  [0.5, false],
  [1, true],
  [48, true],
])('a request %d h before the start: %s', (hours, allowed) => {
  expect(leavesTimeToAnswer(now, after(now, hours))).toBe(allowed);
});
