import { assertStaffRoutesGuarded, neededPermissions, staffRoutes } from './staff-routes';

const READ = { action: 'plugin::things.read' };
const route = { method: 'GET', path: '/all', handler: 'things.list' } as const;
const guarded = staffRoutes([{ ...route, needs: [READ] }]);

const start = (admin: object) => () =>
  assertStaffRoutesGuarded({ plugins: { things: { routes: { admin } } } } as never, ['things']);

test('a declared route needs what it names', () => {
  expect(guarded.routes.map(neededPermissions)).toEqual([[READ]]);
  expect(start(guarded)).not.toThrow();
});

test.each([
  ['no policy', {}],
  ['a sign-in alone', { policies: ['admin::isAuthenticatedAdmin'] }],
  [
    'a permission without a sign-in',
    { policies: [{ name: 'admin::hasPermissions', config: { actions: [READ] } }] },
  ],
  ['an empty list', guarded.routes[0] && staffRoutes([{ ...route, needs: [] }]).routes[0]?.config],
])('%s is not enough to start', (_, config) => {
  expect(start({ type: 'admin', routes: [{ ...route, config }] })).toThrow(
    'GET /things/all does not name the permission',
  );
});
