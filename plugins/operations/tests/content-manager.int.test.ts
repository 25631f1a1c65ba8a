/** Raw calls of the content manager and the media library: what each role reads and writes. */
import { Api } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { DEMO_STAFF, demoStaff, type StaffRole } from '@rental/config/testing/staff';
import sharp from 'sharp';

const ROLES = Object.keys(DEMO_STAFF) as StaffRole[];
const BASE = '/content-manager/collection-types';

interface Rights {
  readonly reads: readonly StaffRole[];
  readonly writes: readonly StaffRole[];
}

/** Who else than the Admin; nobody at all, the Admin neither, writes what holds state or money. */
const RIGHTS: Readonly<Record<string, Rights>> = {
  'api::booking.booking': { reads: ['Support', 'Finance', 'Auditor'], writes: [] },
  'api::dispute.dispute': { reads: ['Support', 'Finance', 'Auditor'], writes: [] },
  'api::review.review': { reads: ['Support', 'Moderator', 'Auditor'], writes: [] },
  'api::inspection.inspection': { reads: ['Support', 'Auditor'], writes: [] },
  'api::category.category': { reads: ['Moderator', 'Content', 'Auditor'], writes: ['Content'] },
  'api::page.page': { reads: ['Content', 'Auditor'], writes: ['Content'] },
  'api::notification-template.notification-template': {
    reads: ['Content', 'Auditor'],
    writes: ['Content'],
  },
  'api::cancellation-policy.cancellation-policy': {
    reads: ['Support', 'Finance', 'Content', 'Auditor'],
    writes: [],
  },
  'api::fee-schedule.fee-schedule': { reads: ['Finance', 'Auditor'], writes: [] },
  'api::deadline-window.deadline-window': { reads: ['Finance', 'Auditor'], writes: [] },
  'api::promo-code.promo-code': { reads: ['Support', 'Finance', 'Auditor'], writes: [] },
  'api::risk-rule.risk-rule': { reads: ['Finance', 'Auditor'], writes: ['Finance'] },
  'api::moderation-reason.moderation-reason': {
    reads: ['Moderator', 'Auditor'],
    writes: ['Moderator'],
  },
  'api::prohibited-word.prohibited-word': {
    reads: ['Moderator', 'Auditor'],
    writes: ['Moderator'],
  },
  'api::search-synonym.search-synonym': { reads: ['Content', 'Auditor'], writes: ['Content'] },
  'api::search-correction.search-correction': {
    reads: ['Content', 'Auditor'],
    writes: ['Content'],
  },
  'api::pinned-result.pinned-result': { reads: ['Content', 'Auditor'], writes: ['Content'] },
};
const LOCKED = Object.keys(RIGHTS).filter((uid) => RIGHTS[uid]?.writes.length === 0);
const LISTINGS = `${BASE}/api::listing.listing`;
const PEOPLE = `${BASE}/plugin::users-permissions.user`;

let platform: Platform;
let api: Api;
let staff: Record<StaffRole, string>;
let bookingId: string;
let listing: { document_id: string; id: number; state: string; address: string };

async function bookOne(): Promise<string> {
  const renter = await api.signIn('renter@demo.test');
  const [startDate, endDate] = [await api.day(20), await api.day(22)];
  const [free] = await api.freeListings(startDate, endDate);
  const body = { listingId: free?.id, startDate, endDate };
  return (await api.post('/api/bookings', body, renter)).json.bookingId;
}

const listingRow = async (id: string) =>
  (
    await platform.pg.query(
      'select id, document_id, title, state, address, owner_id from listings where document_id = $1',
      [id],
    )
  ).rows[0];

beforeAll(async () => {
  platform = await startPlatform({ name: 'content-manager' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  staff = await demoStaff(api);
  bookingId = await bookOne();
  const { rows } = await platform.pg.query(
    "select document_id from listings where state = 'ACTIVE' order by id limit 1",
  );
  listing = await listingRow(rows[0].document_id);
});
afterAll(() => platform?.stop());

/** Every call that writes; where nobody may, about a real booking. */
const writesOf = (uid: string, id: string): [string, string, object][] => [
  ['POST', `${BASE}/${uid}`, {}],
  ['PUT', `${BASE}/${uid}/${id}`, {}],
  ['DELETE', `${BASE}/${uid}/${id}`, {}],
  ['POST', `${BASE}/${uid}/actions/bulkDelete`, { documentIds: [id] }],
];

test.each(Object.entries(RIGHTS))('%s', async (uid, { reads, writes }) => {
  for (const role of ROLES) {
    const token = staff[role];
    const mayRead = role === 'Admin' || reads.includes(role);
    expect([role, 'GET', (await api.get(`${BASE}/${uid}`, token)).status]).toEqual([
      role,
      'GET',
      mayRead ? 200 : 403,
    ]);
    const mayWrite = !LOCKED.includes(uid) && (role === 'Admin' || writes.includes(role));
    for (const [method, path, body] of writesOf(uid, 'nothinghere')) {
      const { status } = await api.call(method, path, { token, body });
      expect([role, method, path, status === 403, status < 500]).toEqual([
        role,
        method,
        path,
        !mayWrite,
        true,
      ]);
    }
  }
});

test('who issues invoices: finance writes it, the auditor reads it', async () => {
  const path = '/content-manager/single-types/api::marketplace-setting.marketplace-setting';
  for (const role of ROLES) {
    const read = await api.get(path, staff[role]);
    expect([role, read.status]).toEqual([
      role,
      ['Admin', 'Finance', 'Auditor'].includes(role) ? 200 : 403,
    ]);
    const body = { legalName: `Ours by ${role}`, address: 'Street 1', taxNumber: 'T 1' };
    const { status } = await api.call('PUT', path, { token: staff[role], body });
    expect([role, status]).toEqual([role, ['Admin', 'Finance'].includes(role) ? 200 : 403]);
  }
  const { rows } = await platform.pg.query(
    `select action, subject_kind from rental.audit_log where subject_kind = 'marketplace'`,
  );
  expect(rows).toHaveLength(2);
});

test('no raw call changes a booking, whoever makes it', async () => {
  const read = async () =>
    (await platform.pg.query('select * from bookings where document_id = $1', [bookingId])).rows;
  const before = await read();
  const uid = 'api::booking.booking';
  const body = { state: 'SETTLED', total: 1, depositAmount: 0, documentIds: [bookingId] };
  const calls: [string, string][] = [
    ...writesOf(uid, bookingId).map(([method, path]): [string, string] => [method, path]),
    ['POST', `${BASE}/${uid}/clone/${bookingId}`],
    ['POST', `${BASE}/${uid}/auto-clone/${bookingId}`],
    ['POST', `${BASE}/${uid}/actions/publish`],
    ['POST', `${BASE}/${uid}/${bookingId}/actions/publish`],
    ['POST', `${BASE}/${uid}/${bookingId}/actions/unpublish`],
    ['POST', `${BASE}/${uid}/${bookingId}/actions/discard`],
    ['POST', `${BASE}/${uid}/actions/bulkPublish`],
    ['POST', `${BASE}/${uid}/actions/bulkUnpublish`],
    ['PUT', `/content-manager/single-types/${uid}`],
    ['PUT', `/api/bookings/${bookingId}`],
    ['DELETE', `/api/bookings/${bookingId}`],
  ];
  for (const role of ROLES)
    for (const [method, path] of calls) {
      const { status } = await api.call(method, path, { token: staff[role], body });
      expect([role, method, path, status >= 400 && status < 500]).toEqual([
        role,
        method,
        path,
        true,
      ]);
    }
  expect(await read()).toEqual(before);
});

test('nothing of the books and of reservations can be reached at all', async () => {
  for (const uid of ['api::journal.journal', 'ledger.journal', 'rental.reservation'])
    for (const role of ROLES)
      for (const method of ['GET', 'POST']) {
        const body = method === 'POST' ? { body: {} } : {};
        const { status } = await api.call(method, `${BASE}/${uid}`, {
          token: staff[role],
          ...body,
        });
        expect([uid, role, method, [403, 404].includes(status)]).toEqual([uid, role, method, true]);
      }
});

test("a listing's state is not edited, and Content edits its texts alone", async () => {
  const path = `${LISTINGS}/${listing.document_id}`;
  const paused = await api.call('PUT', path, { token: staff.Admin, body: { state: 'PAUSED' } });
  expect([paused.status, paused.json.error.message]).toEqual([
    400,
    'The state is changed in Moderation, where the owner is told why.',
  ]);
  const created = { title: 'Out of nothing', state: 'ACTIVE' };
  expect((await api.post(LISTINGS, created, staff.Admin)).status).toBe(400);
  const body = { title: 'A better title', state: 'PAUSED', address: 'Nowhere 1', owner: null };
  expect((await api.call('PUT', path, { token: staff.Content, body })).status).toBe(200);
  expect(await listingRow(listing.document_id)).toEqual({ ...listing, title: 'A better title' });
  for (const role of ['Moderator', 'Support', 'Finance', 'Auditor'] as const)
    expect((await api.call('PUT', path, { token: staff[role], body })).status).toBe(403);
});

test('accounts show what a role needs, and nobody but the Admin changes who somebody is', async () => {
  const { rows } = await platform.pg.query(
    "select id, document_id, email, password from up_users where email = 'owner@demo.test'",
  );
  const [person] = rows;
  const path = `${PEOPLE}/${person.document_id}`;
  for (const role of ['Content', 'Finance'] as const)
    expect((await api.get(path, staff[role])).status).toBe(403);
  for (const role of ['Moderator', 'Auditor'] as const) {
    const { status, text } = await api.get(path, staff[role]);
    expect([role, status, text.includes(person.email)]).toEqual([role, 200, false]);
  }
  const seen = await api.get(path, staff.Support);
  expect([seen.text.includes(person.email), seen.text.includes(person.password)]).toEqual([
    true,
    false,
  ]);
  const body = { email: 'thief@example.test', password: 'Stolen-pass-1', identityVerified: true };
  await api.call('PUT', path, { token: staff.Support, body });
  const after = await platform.pg.query(
    'select id, document_id, email, password from up_users where id = $1',
    [person.id],
  );
  expect(after.rows).toEqual([person]);
});

test('nobody learns about an owner through a listing', async () => {
  const { rows } = await platform.pg.query(
    'select u.email, u.stripe_account_id as account from up_users u join listings l on l.owner_id = u.document_id',
  );
  const secrets = rows.flatMap(({ email, account }) => [email, account]).filter(Boolean);
  const search = (mail: string) => `${LISTINGS}?filters[owner][email][$startsWith]=${mail}`;
  for (const role of ['Content', 'Moderator', 'Support', 'Auditor'] as const) {
    for (const path of [
      `/content-manager/relations/api::listing.listing/${listing.document_id}/owner`,
      '/content-manager/relations/api::listing.listing/owner?_q=owner',
      `${LISTINGS}?populate=owner`,
      `${LISTINGS}?sort=owner.email`,
      `${LISTINGS}/${listing.document_id}?populate=owner`,
    ]) {
      const { text } = await api.get(path, staff[role]);
      expect([role, path, secrets.filter((secret) => text.includes(secret))]).toEqual([
        role,
        path,
        [],
      ]);
    }
    const [right, wrong] = [
      await api.get(search('owner'), staff[role]),
      await api.get(search('zz'), staff[role]),
    ];
    expect([role, right.text]).toEqual([role, wrong.text]);
  }
});

test("nobody reads or overwrites another's private picture by guessing", async () => {
  const renter = await api.signIn('renter@demo.test');
  const picture = await sharp({
    create: { width: 32, height: 32, channels: 3, background: 'teal' },
  })
    .png()
    .toBuffer();
  const sent = await api.upload('evidence', picture, renter);
  expect(sent.status).toBe(201);
  const { uploadId, url } = sent.json.data;
  expect((await api.get(url)).status).toBe(200);
  const other = await api.signIn('owner@demo.test');
  const guesses = [
    `/api/uploads/${uploadId}`,
    `/api/uploads/${uploadId}?expires=9999999999&signature=guess`,
    `/uploads/${uploadId}.webp`,
    `/uploads/../private/uploads/${uploadId}.webp`,
    `/uploads/..%2f..%2fprivate%2fuploads%2f${uploadId}.webp`,
    `/upload/files/${uploadId}`,
    `/upload/files?filters[documentId]=${uploadId}`,
  ];
  for (const token of [undefined, other, ...Object.values(staff)])
    for (const path of guesses) {
      const { text, headers } = await api.get(path, token);
      const isPicture = headers.get('content-type')?.startsWith('image/') ?? false;
      expect([path, isPicture, text.includes(`${uploadId}.`)]).toEqual([path, false, false]);
    }
  const form = new FormData();
  form.set('files', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'x.png');
  for (const token of [undefined, other, ...Object.values(staff)])
    for (const [method, path] of [
      ['POST', `/upload?id=${uploadId}`],
      ['POST', `/api/upload?id=${uploadId}`],
      ['PUT', `/upload/files/${uploadId}`],
      ['POST', `/upload/files/${uploadId}/replace`],
      ['DELETE', `/upload/files/${uploadId}`],
    ] as const) {
      const { status } = await api.call(method, path, {
        token,
        form: method === 'DELETE' ? undefined : form,
      });
      expect([method, path, status >= 400]).toEqual([method, path, true]);
    }
  expect((await api.get(url)).status).toBe(200);
});
