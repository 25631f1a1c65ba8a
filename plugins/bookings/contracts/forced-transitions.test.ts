import { forceableTransitions } from './forced-transitions';
import { BOOKING_STATES, TERMINAL_STATES } from './states';

const of = (state: (typeof BOOKING_STATES)[number]) =>
  forceableTransitions(state).map(
    ({ event, inPlaceOf, kind }) => `${event} for ${inPlaceOf}: ${kind}`,
  );

test('what can be forced before the handover', () => {
  expect(of('UNDER_REVIEW')).toEqual([
    'clear for ops: review',
    'approve for ops: review',
    'decline for ops: review',
    'withdraw for renter: money',
    'approval_timeout for clock: money',
  ]);
  expect(of('PENDING_OWNER_APPROVAL')).toEqual([
    'approve for owner: money',
    'decline for ops: review',
    'withdraw for renter: money',
    'approval_timeout for clock: money',
  ]);
  expect(of('INSPECTION_PENDING')).toEqual([
    'inspection_completed for owner: state',
    'inspection_timeout for clock: state',
    'deposit_missing for clock: money',
    'deposit_unavailable for clock: money',
    'cancel for renter: money',
    'cancel for owner: money',
  ]);
});

test('what only Stripe knows, and what needs a form of its own, is nobody’s to force', () => {
  for (const state of BOOKING_STATES)
    for (const { event, inPlaceOf } of forceableTransitions(state)) {
      expect(inPlaceOf).not.toBe('stripe');
      expect(['draft', 'submit', 'issue_reported', 'appeal', 'resolve']).not.toContain(event);
    }
  expect(of('DISPUTED')).toEqual([]);
});

test('nothing leads out of what is closed but the settling of a cancellation', () => {
  expect(TERMINAL_STATES.map(of)).toEqual([
    [],
    [],
    ...[0, 1].map(() => [
      'return_ok for owner: money',
      'return_timeout for clock: money',
      'settle for clock: money',
    ]),
  ]);
});
