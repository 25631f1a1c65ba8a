import { findDefects } from '@rental/shared/state-machine';
import {
  findTransition,
  LISTING_ACTORS,
  LISTING_EVENTS,
  LISTING_TRANSITIONS,
  listingMachine,
  ownerActions,
} from './lifecycle';

test('the table is sound', () => expect(findDefects(listingMachine)).toEqual([]));

test('a state, an event and an actor lead to one state at most', () => {
  const keys = LISTING_TRANSITIONS.map(({ from, event, by }) => `${from} ${event} ${by}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('owners never approve, and only staff decide with a reason', () => {
  for (const state of listingMachine.states)
    for (const event of ['approve', 'reject', 'request_changes'] as const)
      expect(findTransition(state, event, 'owner')).toBeUndefined();
  for (const { needsReason, by } of LISTING_TRANSITIONS) if (needsReason) expect(by).toBe('staff');
});

test('every state × event × actor is in the table or refused', () => {
  const allowed = listingMachine.states.flatMap((state) =>
    LISTING_EVENTS.flatMap((event) =>
      LISTING_ACTORS.filter((by) => findTransition(state, event, by)).map(
        () => `${state} ${event}`,
      ),
    ),
  );
  expect(allowed).toHaveLength(LISTING_TRANSITIONS.length - 1);
  expect(ownerActions('ARCHIVED')).toEqual([]);
  expect(ownerActions('DRAFT')).toEqual(['submit', 'archive']);
});
