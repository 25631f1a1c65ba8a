import type { OpenBooking } from '@rental/bookings/contracts/people';
import type { BookingState } from '@rental/bookings/contracts/states';
import { fateOf, planRestoration, planSuspension } from './suspension-effects';

const booking = (state: BookingState, more: Partial<OpenBooking> = {}): OpenBooking => ({
  id: `id${state.toLowerCase()}`,
  number: `RP-${state}`,
  state,
  role: 'owner',
  startAt: '2026-12-01T09:00:00.000Z',
  isPending: false,
  ...more,
});

test.each([
  ['PENDING_PAYMENT', false, 'unpaid'],
  ['PENDING_PAYMENT', true, 'unpaid'],
  ['UNDER_REVIEW', false, 'declined'],
  ['PENDING_OWNER_APPROVAL', false, 'declined'],
  ['PENDING_OWNER_APPROVAL', true, 'underWay'],
  ['CONFIRMED', false, 'kept'],
  ['UPCOMING', true, 'kept'],
  ['IN_PROGRESS', false, 'kept'],
] as const)('a booking that is %s (pending: %s) is %s', (state, isPending, fate) => {
  expect(fateOf(booking(state, { isPending }))).toBe(fate);
});

test('every open booking stands in exactly one list, and all that is declined is in the plan', () => {
  const many = Array.from({ length: 14 }, (_, n) =>
    booking('PENDING_OWNER_APPROVAL', { id: `request${n}` }),
  );
  const bookings = [...many, booking('CONFIRMED'), booking('PENDING_PAYMENT')];
  const { effects, toDecline } = planSuspension({ sessions: 2, listings: 3, bookings });
  expect(toDecline.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
  expect(effects.declined.first).toHaveLength(10);
  const { declined, unpaid, underWay, kept } = effects;
  expect([declined, unpaid, underWay, kept].map(({ count }) => count)).toEqual([14, 1, 0, 1]);
  expect(effects).toMatchObject({ sessions: 2, listings: 3, payouts: 'continue' });
});

test('a restoration shows listings again, and names what it cannot bring back', () => {
  const { effects } = planSuspension({
    sessions: 4,
    listings: 9,
    bookings: [booking('UNDER_REVIEW')],
  });
  expect(planRestoration(effects, 7)).toEqual({
    listings: 7,
    sessionsGone: 4,
    declinedGone: effects.declined,
  });
});
