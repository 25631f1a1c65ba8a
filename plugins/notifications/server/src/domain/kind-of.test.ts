import { BOOKING_TRANSITIONS } from '@rental/bookings/contracts/lifecycle';
import { KINDS } from '../../../contracts/kinds';
import { BOOKING_TOPICS, kindOf, type Standing } from './kind-of';

const standing: Standing = { changeKind: null, endedBy: 'decline', isOver: false };

/** What others read, not people: `disputed` and `resolved` are told with what stands in the dispute. */
const NOBODYS = ['booking.created', 'booking.disputed', 'booking.resolved', 'booking.returned'];

test('each step of the lifecycle that is published is told', () => {
  const published = BOOKING_TRANSITIONS.filter(
    ({ publishes }) => publishes && !NOBODYS.includes(publishes),
  );
  expect(published.length).toBeGreaterThan(20);
  for (const { publishes = '', event, to } of published) {
    const kind = kindOf(publishes, { event, to }, standing);
    expect([publishes, event, KINDS.includes(kind ?? ('' as never))]).toEqual([
      publishes,
      event,
      true,
    ]);
    expect(BOOKING_TOPICS).toContain(publishes);
  }
});

test.each<[string, object, Partial<Standing>, string | undefined]>([
  ['booking.approval_requested', { to: 'UNDER_REVIEW' }, {}, 'under_review'],
  ['booking.approval_requested', { to: 'PENDING_OWNER_APPROVAL' }, {}, 'request_made'],
  ['booking.expired', {}, { endedBy: 'withdraw' }, 'request_withdrawn'],
  ['booking.expired', {}, { endedBy: null }, undefined],
  ['booking.changed', {}, { changeKind: 'dates' }, 'moved'],
  ['booking.changed', {}, { changeKind: 'extension' }, 'extended'],
  ['booking.return_due', { event: 'return_early' }, {}, 'early_return'],
  ['booking.late_fee', { news: 'from_deposit' }, {}, 'late_from_deposit'],
  ['booking.cancelled', { event: 'deposit_missing' }, {}, 'cancelled_no_deposit'],
  ['booking.cancelled', { event: 'cancel', to: 'CANCELLED_BY_OWNER' }, {}, 'cancelled_by_owner'],
  ['hold.placed', { number: 1 }, {}, 'deposit_held'],
  ['hold.placed', { number: 2 }, {}, undefined],
  ['hold.released', {}, { isOver: true }, 'deposit_released'],
  ['hold.released', {}, {}, undefined],
  ['refund.failed', { retried: true }, {}, undefined],
  ['refund.failed', { retried: false }, {}, 'refund_failed'],
  ['booking.created', {}, {}, undefined],
])('%s %j of a booking %j is %s', (topic, payload, of, kind) => {
  expect(kindOf(topic, { ...payload }, { ...standing, ...of })).toBe(kind);
});
