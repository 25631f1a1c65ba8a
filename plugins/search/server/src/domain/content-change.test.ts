import { eventOfEdit, isWatched, scopeOf } from './content-change';

test.each([
  ['listing.paused', 'l1', {}, { kind: 'listings', ids: ['l1'] }],
  ['review.published', 'r1', { listingId: 'l1' }, { kind: 'listings', ids: ['l1'] }],
  ['user.suspended', 'u1', {}, { kind: 'owner', id: 'u1' }],
  ['category.changed', 'c1', { categoryId: 'c2' }, { kind: 'category', id: 'c2' }],
])('%s is about the right rows', (topic, key, payload, scope) => {
  expect(scopeOf({ topic, key, payload })).toEqual(scope);
});

test('edits of categories and accounts publish, reads and other types do not', () => {
  expect(isWatched('api::category.category', 'update')).toBe(true);
  expect(isWatched('api::category.category', 'findMany')).toBe(false);
  expect(isWatched('api::page.page', 'update')).toBe(false);
  expect(eventOfEdit('plugin::users-permissions.user', 'u1')).toEqual({
    topic: 'user.changed',
    key: 'u1',
    payload: { userId: 'u1' },
  });
  expect(eventOfEdit('api::category.category', undefined)).toBeUndefined();
});
