/** Every route of the admin × every role, over HTTP: ours, and the content manager's in raw. */
import { Api } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { DEMO_STAFF, demoStaff, type StaffRole } from '@rental/config/testing/staff';
import accounts from '../../accounts/server/src/routes/admin';
import bookings from '../../bookings/server/src/routes/admin';
import chat from '../../chat/server/src/routes/admin';
import notifications from '../../notifications/server/src/routes/admin';
import listings from '../../listings/server/src/routes/admin';
import payments from '../../payments/server/src/routes/admin';
import search from '../../search/server/src/routes/admin';
import operations from '../server/src/routes/admin';

const ROLES = Object.keys(DEMO_STAFF) as StaffRole[];
const NOBODY = ['stranger', 'user', 'revoked'] as const;
type Nobody = (typeof NOBODY)[number];

/** Who else than the Admin may: what a role can do is decided here, on purpose, by hand. */
const ALLOWED: Readonly<Record<string, readonly StaffRole[]>> = {
  'GET /search/misses': ['Content', 'Auditor'],
  'GET /search/rates': ['Finance', 'Auditor'],
  'POST /search/rates': ['Finance'],
  'GET /bookings/calendar': ['Support', 'Finance', 'Auditor'],
  'GET /bookings/list': ['Support', 'Finance', 'Auditor'],
  'GET /bookings/list/choices': ['Support', 'Finance', 'Auditor'],
  'GET /bookings/filters': ['Support', 'Finance', 'Auditor'],
  'POST /bookings/filters': ['Support', 'Finance', 'Auditor'],
  'PUT /bookings/filters/:filterId': ['Support', 'Finance', 'Auditor'],
  'DELETE /bookings/filters/:filterId': ['Support', 'Finance', 'Auditor'],
  'GET /accounts/people': ['Moderator', 'Support', 'Finance', 'Auditor'],
  'GET /accounts/people/:documentId': ['Moderator', 'Support', 'Finance', 'Auditor'],
  'GET /accounts/people/:documentId/listings': ['Moderator', 'Support', 'Auditor'],
  'GET /accounts/people/:documentId/bookings': ['Support', 'Finance', 'Auditor'],
  'GET /accounts/people/:documentId/money': ['Support', 'Finance', 'Auditor'],
  'GET /accounts/people/:documentId/disputes': ['Support', 'Finance', 'Auditor'],
  'GET /accounts/people/:documentId/flags': ['Moderator', 'Auditor'],
  'GET /accounts/people/:documentId/reports': ['Moderator', 'Auditor'],
  'GET /accounts/people/:documentId/sessions': ['Support'],
  'DELETE /accounts/people/:documentId/sessions': ['Support'],
  'DELETE /accounts/people/:documentId/sessions/:sessionId': ['Support'],
  'GET /accounts/people/:documentId/audit-log': ['Auditor'],
  'GET /accounts/people/:documentId/suspension': ['Support'],
  'POST /accounts/people/:documentId/suspension': ['Support'],
  'GET /accounts/people/:documentId/restoration': ['Support'],
  'POST /accounts/people/:documentId/restoration': ['Support'],
  'GET /accounts/people/:documentId/identity': ['Support'],
  'GET /accounts/identity': ['Support'],
  'GET /accounts/identity/:documentId': ['Support'],
  'GET /accounts/identity/:documentId/documents/:number': ['Support'],
  'POST /accounts/identity/:documentId/approve': ['Support'],
  'POST /accounts/identity/:documentId/refuse': ['Support'],
  'GET /bookings/disputes': ['Support', 'Finance', 'Auditor'],
  'GET /bookings/risk-reviews': ['Support', 'Finance', 'Auditor'],
  'GET /bookings/disputes/summary': ['Support', 'Finance', 'Auditor'],
  'GET /bookings/handovers': ['Support', 'Finance', 'Auditor'],
  'GET /bookings/figures/sales': ['Finance', 'Auditor'],
  'GET /bookings/figures/utilisation': ['Finance', 'Auditor'],
  'GET /bookings/:documentId/timeline': ['Support', 'Finance', 'Auditor'],
  'GET /bookings/:documentId/dispute': ['Support', 'Finance', 'Auditor'],
  'POST /bookings/:documentId/dispute/preview': ['Support'],
  'POST /bookings/:documentId/dispute/resolve': ['Support'],
  'GET /bookings/:documentId/ledger': ['Support', 'Finance', 'Auditor'],
  'GET /bookings/:documentId/transitions': ['Support', 'Finance', 'Auditor'],
  'POST /bookings/:documentId/transitions/review': ['Support'],
  'POST /bookings/:documentId/transitions/state': ['Support'],
  'POST /bookings/:documentId/transitions/money': ['Finance'],
  'POST /bookings/:documentId/review/clear': ['Support'],
  'POST /bookings/:documentId/review/approve': ['Support'],
  'POST /bookings/:documentId/review/decline': ['Support'],
  'GET /bookings/terms/cancellation-policies': ['Support', 'Finance', 'Content', 'Auditor'],
  'POST /bookings/terms/cancellation-policies': ['Content'],
  'GET /bookings/terms/cancellation-policies/:documentId': [
    'Support',
    'Finance',
    'Content',
    'Auditor',
  ],
  'PUT /bookings/terms/cancellation-policies/:documentId': ['Content'],
  'POST /bookings/terms/cancellation-policies/:documentId/check': [
    'Support',
    'Finance',
    'Content',
    'Auditor',
  ],
  'GET /bookings/terms/cancellation-policies/:documentId/replay': [
    'Support',
    'Finance',
    'Content',
    'Auditor',
  ],
  'POST /bookings/terms/cancellation-policies/:documentId/discard': ['Content'],
  'POST /bookings/terms/cancellation-policies/:documentId/publish': ['Finance'],
  'POST /bookings/terms/cancellation-policies/:documentId/withdraw': ['Finance'],
  'GET /bookings/terms/cancellation-policies/:documentId/retirement': [
    'Support',
    'Finance',
    'Content',
    'Auditor',
  ],
  'POST /bookings/terms/cancellation-policies/:documentId/retire': ['Finance'],
  'POST /bookings/terms/cancellation-policies/:documentId/bring-back': ['Finance'],
  'GET /bookings/terms/fee-schedules': ['Finance', 'Auditor'],
  'POST /bookings/terms/fee-schedules': ['Finance'],
  'GET /bookings/terms/fee-schedules/:documentId': ['Finance', 'Auditor'],
  'PUT /bookings/terms/fee-schedules/:documentId': ['Finance'],
  'POST /bookings/terms/fee-schedules/:documentId/check': ['Finance', 'Auditor'],
  'GET /bookings/terms/fee-schedules/:documentId/replay': ['Finance', 'Auditor'],
  'POST /bookings/terms/fee-schedules/:documentId/discard': ['Finance'],
  'POST /bookings/terms/fee-schedules/:documentId/publish': ['Finance'],
  'POST /bookings/terms/fee-schedules/:documentId/withdraw': ['Finance'],
  'GET /bookings/terms/fee-schedules/:documentId/retirement': ['Finance', 'Auditor'],
  'POST /bookings/terms/fee-schedules/:documentId/retire': ['Finance'],
  'POST /bookings/terms/fee-schedules/:documentId/bring-back': ['Finance'],
  'GET /bookings/terms/promo-codes': ['Support', 'Finance', 'Auditor'],
  'POST /bookings/terms/promo-codes': ['Finance'],
  'GET /bookings/terms/promo-codes/:documentId': ['Support', 'Finance', 'Auditor'],
  'PUT /bookings/terms/promo-codes/:documentId': ['Finance'],
  'POST /bookings/terms/promo-codes/:documentId/check': ['Support', 'Finance', 'Auditor'],
  'GET /bookings/terms/promo-codes/:documentId/replay': ['Support', 'Finance', 'Auditor'],
  'POST /bookings/terms/promo-codes/:documentId/discard': ['Finance'],
  'POST /bookings/terms/promo-codes/:documentId/publish': ['Finance'],
  'POST /bookings/terms/promo-codes/:documentId/withdraw': ['Finance'],
  'GET /bookings/terms/promo-codes/:documentId/retirement': ['Support', 'Finance', 'Auditor'],
  'POST /bookings/terms/promo-codes/:documentId/retire': ['Finance'],
  'POST /bookings/terms/promo-codes/:documentId/bring-back': ['Finance'],
  'GET /bookings/terms/deadline-windows': ['Finance', 'Auditor'],
  'POST /bookings/terms/deadline-windows': ['Finance'],
  'GET /bookings/terms/deadline-windows/:documentId': ['Finance', 'Auditor'],
  'PUT /bookings/terms/deadline-windows/:documentId': ['Finance'],
  'POST /bookings/terms/deadline-windows/:documentId/check': ['Finance', 'Auditor'],
  'GET /bookings/terms/deadline-windows/:documentId/replay': ['Finance', 'Auditor'],
  'POST /bookings/terms/deadline-windows/:documentId/discard': ['Finance'],
  'POST /bookings/terms/deadline-windows/:documentId/publish': ['Finance'],
  'POST /bookings/terms/deadline-windows/:documentId/withdraw': ['Finance'],
  'GET /bookings/terms/deadline-windows/:documentId/retirement': ['Finance', 'Auditor'],
  'POST /bookings/terms/deadline-windows/:documentId/retire': ['Finance'],
  'POST /bookings/terms/deadline-windows/:documentId/bring-back': ['Finance'],
  'GET /listings/reviews': ['Moderator', 'Auditor'],
  'GET /listings/reviews/summary': ['Moderator', 'Auditor'],
  'GET /listings/reviews/reasons': ['Moderator', 'Auditor'],
  'POST /listings/reviews/decisions': ['Moderator'],
  'GET /listings/reports': ['Moderator', 'Auditor'],
  'GET /listings/:documentId/reports': ['Moderator', 'Auditor'],
  'POST /listings/:documentId/reports/dismiss': ['Moderator'],
  'GET /listings/:documentId/review': ['Moderator', 'Auditor'],
  'POST /listings/:documentId/review': ['Moderator'],
  'POST /listings/:documentId/review/undo': ['Moderator'],
  'POST /listings/:documentId/claim': ['Moderator'],
  'POST /listings/:documentId/release': ['Moderator'],
  'POST /listings/:documentId/take-down': ['Moderator'],
  'GET /listings/categories': ['Content', 'Auditor'],
  'POST /listings/categories': ['Content'],
  'GET /listings/categories/:documentId': ['Content', 'Auditor'],
  'PUT /listings/categories/:documentId': ['Content'],
  'DELETE /listings/categories/:documentId': ['Content'],
  'POST /listings/categories/:documentId/preview': ['Content', 'Auditor'],
  'POST /listings/categories/:documentId/place': ['Content'],
  'GET /chat/reported': ['Moderator'],
  'GET /chat/reported/:documentId': ['Moderator'],
  'POST /chat/reported/:documentId/dismiss': ['Moderator'],
  'GET /notifications/dead': ['Support', 'Auditor'],
  'POST /notifications/dead/retry': ['Support'],
  'POST /notifications/templates/preview': ['Content'],
  'POST /notifications/templates/test-send': ['Content'],
  'GET /payments/operations': ['Finance', 'Auditor'],
  'GET /payments/operations/summary': ['Finance', 'Auditor'],
  'GET /payments/holds': ['Finance', 'Auditor'],
  'GET /payments/payouts/summary': ['Finance', 'Auditor'],
  'GET /payments/payouts': ['Finance', 'Auditor'],
  'GET /payments/documents': ['Finance', 'Auditor'],
  'GET /payments/documents/:number': ['Finance', 'Auditor'],
  'GET /payments/books': ['Finance', 'Auditor'],
  'POST /payments/operations/retry': ['Finance'],
  'GET /payments/differences': ['Finance', 'Auditor'],
  'POST /payments/differences/:id/release': ['Finance'],
  'GET /payments/chargebacks': ['Finance', 'Auditor'],
  'GET /payments/chargebacks/:id': ['Finance', 'Auditor'],
  'POST /payments/chargebacks/:id/answer': ['Finance'],
  'POST /payments/chargebacks/:id/accept': ['Finance'],
  'GET /payments/health': ['Finance', 'Auditor'],
  'POST /payments/check': ['Finance', 'Auditor'],
  'GET /operations/audit-log': ['Auditor'],
  'GET /operations/audit-log/export': ['Auditor'],
  'GET /operations/verifier': ['Finance', 'Auditor'],
  'POST /operations/verifier/runs': ['Finance', 'Auditor'],
  'GET /operations/queues': [],
  'GET /operations/queues/dead': [],
  'POST /operations/queues/dead/retry': [],
  'GET /operations/queues/jobs': [],
  'POST /operations/queues/jobs/retry': [],
  'POST /operations/queues/jobs/remove': [],
};

const ROUTERS = {
  accounts,
  bookings,
  chat,
  listings,
  notifications,
  payments,
  operations,
  search,
};
const routes = Object.entries(ROUTERS).flatMap(([plugin, router]) =>
  router.routes.map(({ method, path }) => ({ method, path: `/${plugin}${path}` })),
);

let platform: Platform;
let api: Api;
let staff: Record<StaffRole, string>;
let nobody: Record<Nobody, string | undefined>;

async function revokedToken(): Promise<string> {
  const person = { firstname: 'Gone', lastname: 'Staff', email: 'gone@demo.test' };
  const { rows } = await platform.pg.query(
    "select id from admin_roles where code = 'strapi-super-admin'",
  );
  const invited = await api.post('/admin/users', { ...person, roles: [rows[0].id] }, staff.Admin);
  const { registrationToken, id } = invited.json.data;
  const userInfo = { firstname: 'Gone', lastname: 'Staff', password: 'Demo-pass-1' };
  const { json } = await api.post('/admin/register', { registrationToken, userInfo });
  expect((await api.get('/operations/audit-log', json.data.token)).status).toBe(200);
  const update = { token: staff.Admin, body: { isActive: false } };
  expect((await api.call('PUT', `/admin/users/${id}`, update)).status).toBe(200);
  return json.data.token;
}

beforeAll(async () => {
  platform = await startPlatform({ name: 'roles' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  staff = await demoStaff(api);
  nobody = {
    stranger: undefined,
    user: await api.signIn('renter@demo.test'),
    revoked: await revokedToken(),
  };
});
afterAll(() => platform?.stop());

const ask = (method: string, path: string, token: string | undefined) =>
  api.call(method, path.replace(':documentId', 'nothinghere'), {
    token,
    ...(method === 'GET' ? {} : { body: {} }),
  });

test('the table names every route of staff and no other', () => {
  expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    Object.keys(ALLOWED).sort(),
  );
});

test.each(Object.entries(ALLOWED))('%s', async (route, others) => {
  const [method = '', path = ''] = route.split(' ');
  for (const role of ROLES) {
    const { status } = await ask(method, path, staff[role]);
    const isAllowed = role === 'Admin' || others.includes(role);
    expect([role, status === 403, status < 500]).toEqual([role, !isAllowed, true]);
  }
  for (const each of NOBODY)
    expect([each, (await ask(method, path, nobody[each])).status]).toEqual([each, 401]);
});
