import { BOOKING_DEADLINES } from '../../../contracts/lifecycle';
import { BOOKING_STATES } from '../../../contracts/states';
import type { Windows } from '../../../contracts/terms/windows';
import { FIRST_WINDOWS } from '../../../tests/known-windows';
import {
  approvalDeadline,
  changeLapsesAt,
  deadlineAfter,
  depositHeldAt,
  dueAtOf,
  givesTimeForDeposit,
  leavesTimeToAnswer,
} from './deadlines';

const now = new Date('2026-06-01T12:00:00Z');
const startAt = new Date('2026-06-10T08:00:00Z');
const endAt = new Date('2026-06-12T18:00:00Z');
const hour = 3_600_000;
const after = (date: Date, hours: number) => new Date(date.getTime() + hours * hour);

/** Each is another number than in the first version, so that none is taken from anywhere else. */
const others: Windows = {
  paymentMinutes: 30,
  changeMinutes: 45,
  riskReviewHours: 5,
  answerHours: 10,
  answerLeastHours: 2,
  captureMarginHours: 3,
  upcomingHours: 48,
  checkInHours: 8,
  depositHours: 4,
  checkOutHours: 36,
  claimDays: 4,
  appealDays: 5,
  cancelledDays: 6,
  disputeAnswerDays: 2,
  reviewDays: 20,
};
const both = (windows: Windows) => ({ now, startAt, endAt, windows });

test('exactly the states with a deadline in the table have a dueAt', () => {
  const timed = BOOKING_STATES.filter((state) => dueAtOf(state, both(FIRST_WINDOWS)) !== null);
  expect(new Set(timed)).toEqual(new Set(Object.keys(BOOKING_DEADLINES)));
});

test.each([
  ['PENDING_PAYMENT', after(now, 0.25), after(now, 0.5)],
  ['UNDER_REVIEW', after(now, 24), after(now, 5)],
  ['PENDING_OWNER_APPROVAL', after(now, 24), after(now, 10)],
  ['CONFIRMED', after(startAt, -24), after(startAt, -48)],
  ['UPCOMING', startAt, startAt],
  ['INSPECTION_PENDING', after(startAt, 6), after(startAt, 8)],
  ['IN_PROGRESS', endAt, endAt],
  ['RETURN_INSPECTION_PENDING', after(endAt, 24), after(endAt, 36)],
  ['COMPLETED', after(now, 7 * 24), after(now, 4 * 24)],
  ['RESOLVED', after(now, 7 * 24), after(now, 5 * 24)],
  ['CANCELLED_BY_RENTER', after(now, 7 * 24), after(now, 6 * 24)],
  ['CANCELLED_BY_OWNER', after(now, 7 * 24), after(now, 6 * 24)],
] as const)('%s, as sold and under others', (state, first, other) => {
  expect(dueAtOf(state, both(FIRST_WINDOWS))).toEqual(first);
  expect(dueAtOf(state, both(others))).toEqual(other);
});

test.each([
  ['cancel', 'IN_PROGRESS', 'CANCELLED_BY_RENTER', 36],
  ['return_early', 'IN_PROGRESS', 'RETURN_INSPECTION_PENDING', 36],
  ['return_ok', 'CANCELLED_BY_RENTER', 'CANCELLED_BY_RENTER', 6 * 24 - 1],
] as const)('%s after the handover', (event, from, to, hours) => {
  const facts = { ...both(others), returnOpenSince: after(now, -1), dueAt: null };
  expect(deadlineAfter({ from, event, to }, facts)).toEqual(after(now, hours));
});

test('the card for the deposit, the dates of a change and the hold have windows of their own', () => {
  expect(givesTimeForDeposit(now, others)).toEqual(after(now, 4));
  expect(changeLapsesAt(now, others)).toEqual(after(now, 0.75));
  expect(depositHeldAt(now, startAt, others)).toEqual(after(startAt, -48));
  expect(depositHeldAt(now, after(now, 3), others)).toEqual(now);
});

test('booked within the last 24 h before the start: upcoming at once', () => {
  const late = after(startAt, -2);
  expect(dueAtOf('CONFIRMED', { ...both(FIRST_WINDOWS), now: late })).toEqual(late);
});

test.each([
  ['a day when there is time', after(now, 200), undefined, 24],
  ['half the lead time when it is short', after(now, 10), undefined, 5],
  ['never less than an hour', after(now, 1), undefined, 1],
  ['12 h before the authorisation lapses', after(now, 200), after(now, 20), 8],
])('an owner answers within %s', (_, start, captureBefore, hours) => {
  const facts = { ...both(FIRST_WINDOWS), startAt: start, captureBefore };
  expect(approvalDeadline(facts)).toEqual(after(now, hours));
});

test.each([
  [0.5, false, false],
  [1, true, false],
  [2, true, true],
  [48, true, true],
])('a request %d h before the start: %s', (hours, allowed, allowedByOthers) => {
  expect(leavesTimeToAnswer(now, after(now, hours), FIRST_WINDOWS)).toBe(allowed);
  expect(leavesTimeToAnswer(now, after(now, hours), others)).toBe(allowedByOthers);
});
