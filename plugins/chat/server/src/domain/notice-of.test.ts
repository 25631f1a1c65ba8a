import { NOTICES } from '../../../contracts/messages';
import { NOTICED_TOPICS, noticeOf } from './notice-of';

test('every notice has its change, and each of those has one notice', () => {
  const names = NOTICED_TOPICS.map((topic) => noticeOf(topic, {})?.name);
  expect([...names].sort()).toEqual([...NOTICES].sort());
});

test.each([
  ['booking.confirmed', { actor: 'stripe' }, { name: 'confirmed', begins: true, by: null }],
  ['booking.cancelled', { actor: 'owner' }, { name: 'cancelled', begins: false, by: 'owner' }],
  ['booking.created', { actor: 'renter' }, undefined],
])('%s by %j', (topic, payload, notice) => {
  expect(noticeOf(topic, payload)).toEqual(notice);
});
