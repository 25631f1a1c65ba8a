import { watchedChanges, type Watched } from './watched-changes';

const role = (id: string, permissions: string[]): Watched => ({
  id,
  label: `Role ${id}`,
  fields: { name: id, permissions },
});

test('what came, went or differs, and nothing else', () => {
  const before = [role('a', ['read']), role('b', ['read']), role('c', [])];
  const after = [role('a', ['read']), role('c', ['write']), role('d', [])];
  expect(watchedChanges(before, after).map(({ id, verb }) => [id, verb])).toEqual([
    ['b', 'delete'],
    ['c', 'update'],
    ['d', 'create'],
  ]);
});

test('of permissions only those that were given or taken', () => {
  const [change] = watchedChanges([role('a', ['read', 'write'])], [role('a', ['read', 'delete'])]);
  expect([change?.before?.permissions, change?.after?.permissions]).toEqual([
    ['write'],
    ['delete'],
  ]);
});
