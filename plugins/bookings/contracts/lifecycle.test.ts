/**
 * Every state × event × actor against the table of LIFECYCLE.md, written out here a second time on
 * purpose: a changed table must be changed in both places.
 */
import { findDefects } from '@rental/shared/state-machine';
import { bookingMachine, candidates, BOOKING_TRANSITIONS } from './lifecycle';
import { ACTORS, BOOKING_EVENTS, BOOKING_STATES, TERMINAL_STATES, type Actor } from './states';

/** `from event actor` → the states that the table allows, guards aside. */
const ALLOWED: Readonly<Record<string, string>> = {
  '- draft renter': 'DRAFT',
  'DRAFT submit renter': 'PENDING_PAYMENT',
  'PENDING_PAYMENT payment_confirmed stripe': 'CONFIRMED',
  'PENDING_PAYMENT payment_authorised stripe': 'UNDER_REVIEW PENDING_OWNER_APPROVAL',
  'PENDING_PAYMENT payment_timeout clock': 'EXPIRED',
  'PENDING_PAYMENT payment_unavailable stripe': 'EXPIRED',
  'PENDING_PAYMENT cancel renter': 'EXPIRED',
  'PENDING_PAYMENT intent_cancelled stripe': 'EXPIRED',
  'UNDER_REVIEW clear ops': 'PENDING_OWNER_APPROVAL CONFIRMED',
  'UNDER_REVIEW approve ops': 'CONFIRMED',
  'PENDING_OWNER_APPROVAL approve owner': 'CONFIRMED',
  'UNDER_REVIEW capture_succeeded stripe': 'CONFIRMED',
  'PENDING_OWNER_APPROVAL capture_succeeded stripe': 'CONFIRMED',
  ...Object.fromEntries(
    ['UNDER_REVIEW', 'PENDING_OWNER_APPROVAL'].flatMap((from) =>
      [
        'decline owner',
        'decline ops',
        'withdraw renter',
        'approval_timeout clock',
        'capture_failed stripe',
        'intent_cancelled stripe',
      ].map((what) => [`${from} ${what}`, 'EXPIRED']),
    ),
  ),
  'EXPIRED payment_confirmed stripe': 'CONFIRMED',
  'CONFIRMED start_approaching clock': 'UPCOMING',
  'UPCOMING start_reached clock': 'INSPECTION_PENDING',
  'INSPECTION_PENDING inspection_completed owner': 'IN_PROGRESS',
  'INSPECTION_PENDING inspection_timeout clock': 'INSPECTION_INCOMPLETE',
  'INSPECTION_PENDING deposit_missing clock': 'CANCELLED_BY_RENTER',
  'INSPECTION_PENDING deposit_unavailable clock': 'CANCELLED_BY_RENTER',
  'INSPECTION_INCOMPLETE auto_start clock': 'IN_PROGRESS',
  'IN_PROGRESS end_reached clock': 'RETURN_INSPECTION_PENDING',
  'IN_PROGRESS return_early renter': 'RETURN_INSPECTION_PENDING',
  'RETURN_INSPECTION_PENDING return_ok owner': 'COMPLETED',
  'RETURN_INSPECTION_PENDING return_timeout clock': 'COMPLETED',
  ...Object.fromEntries(
    [
      'INSPECTION_PENDING',
      'IN_PROGRESS',
      'RETURN_INSPECTION_PENDING',
      'COMPLETED',
      'CANCELLED_BY_RENTER',
      'CANCELLED_BY_OWNER',
    ].flatMap((from) =>
      ['owner', 'renter'].map((who) => [`${from} issue_reported ${who}`, 'DISPUTED']),
    ),
  ),
  'CONFIRMED change_dates renter': 'CONFIRMED',
  ...Object.fromEntries(
    ['CONFIRMED', 'UPCOMING', 'INSPECTION_PENDING', 'IN_PROGRESS'].map((from) => [
      `${from} extend renter`,
      from,
    ]),
  ),
  ...Object.fromEntries(
    [
      'CONFIRMED',
      'UPCOMING',
      'INSPECTION_PENDING',
      'INSPECTION_INCOMPLETE',
      'IN_PROGRESS',
      'RETURN_INSPECTION_PENDING',
    ].flatMap((from) => {
      const to = from === 'RETURN_INSPECTION_PENDING' ? 'IN_PROGRESS' : from;
      return [
        [`${from} change_made stripe`, to],
        [`${from} change_made renter`, to],
        [`${from} change_made owner`, to],
        [`${from} change_authorised stripe`, from],
        [`${from} approve_change owner`, from],
        [`${from} decline_change owner`, from],
        [`${from} change_lapsed clock`, from],
        [`${from} change_lapsed stripe`, from],
      ];
    }),
  ),
  'DISPUTED resolve ops': 'RESOLVED',
  'RESOLVED appeal owner': 'DISPUTED',
  'RESOLVED appeal renter': 'DISPUTED',
  'COMPLETED settle clock': 'SETTLED',
  'RESOLVED settle clock': 'SETTLED',
  'CANCELLED_BY_RENTER settle clock': 'CANCELLED_BY_RENTER',
  'CANCELLED_BY_OWNER settle clock': 'CANCELLED_BY_OWNER',
  'CANCELLED_BY_RENTER return_ok owner': 'CANCELLED_BY_RENTER',
  'CANCELLED_BY_OWNER return_ok owner': 'CANCELLED_BY_OWNER',
  // With and without a damaged return.
  'CANCELLED_BY_RENTER return_timeout clock': 'CANCELLED_BY_RENTER CANCELLED_BY_RENTER',
  'CANCELLED_BY_OWNER return_timeout clock': 'CANCELLED_BY_OWNER CANCELLED_BY_OWNER',
  ...Object.fromEntries(
    ['CONFIRMED', 'UPCOMING', 'INSPECTION_PENDING', 'IN_PROGRESS'].flatMap((from) => [
      [`${from} cancel renter`, 'CANCELLED_BY_RENTER'],
      [`${from} cancel owner`, 'CANCELLED_BY_OWNER'],
    ]),
  ),
};

test('the table is sound', () => expect(findDefects(bookingMachine)).toEqual([]));

describe.each([null, ...BOOKING_STATES])('from %s', (from) => {
  test.each(BOOKING_EVENTS.flatMap((event) => ACTORS.map((actor) => [event, actor] as const)))(
    '%s by %s',
    (event, actor: Actor) => {
      const found = candidates(from, event, actor)
        .map(({ to }) => to)
        .join(' ');
      expect(found).toBe(ALLOWED[`${from ?? '-'} ${event} ${actor}`] ?? '');
    },
  );
});

test('what Stripe has to answer first is a wish, and each wish has its answer', () => {
  for (const { from, event, wish } of BOOKING_TRANSITIONS.filter((t) => t.wish)) {
    expect([event, wish === 'charge.capture']).toEqual([
      event,
      event === 'approve' || event === 'clear',
    ]);
    const answer = wish === 'charge.capture' ? 'capture_succeeded' : 'intent_cancelled';
    expect(candidates(from, answer, 'stripe')).not.toEqual([]);
  }
});

test('a wish changes nothing by itself: no effects, no event', () => {
  for (const row of BOOKING_TRANSITIONS.filter((t) => t.wish))
    expect([row.effects, row.publishes]).toEqual([undefined, undefined]);
});

test('dates are released wherever a booking ends for good, but by the owner', () => {
  const ends = BOOKING_TRANSITIONS.filter(
    (t) => !t.wish && ['EXPIRED', 'SETTLED'].includes(t.to) && t.from !== t.to,
  );
  for (const row of ends) expect(row.effects).toContain('release_dates');
});

test('terminal states lead nowhere but to a dispute, a return, a settlement or a late payment', () => {
  const out = BOOKING_TRANSITIONS.filter((t) =>
    (TERMINAL_STATES as readonly (string | null)[]).includes(t.from),
  );
  expect(new Set(out.map((t) => t.event))).toEqual(
    new Set(['payment_confirmed', 'issue_reported', 'return_ok', 'return_timeout', 'settle']),
  );
});
