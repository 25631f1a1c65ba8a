/** What staff do is written down with the change, found again, and taken out of the house as a file. */
import { Api } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { demoStaff, type StaffRole } from '@rental/config/testing/staff';
import { REDACTED, type AuditEntry } from '../contracts/audit';
import { deskChanges } from './desk-changes';

const LOG = '/operations/audit-log';
const BASE = '/content-manager/collection-types';
const CATEGORY = `${BASE}/api::category.category`;

let platform: Platform;
let api: Api;
let staff: Record<StaffRole, string>;

const list = async (query = '') => (await api.get(`${LOG}?${query}`, staff.Auditor)).json;
const newest = async (): Promise<AuditEntry> => (await list('pageSize=1')).data[0];
const documentOf = async (table: string, where: string) =>
  (await platform.pg.query(`select * from ${table} where ${where} order by id limit 1`)).rows[0];

beforeAll(async () => {
  platform = await startPlatform({ name: 'audit-log' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  staff = await demoStaff(api);
});
afterAll(() => platform?.stop());

test('an untouched log is empty', async () => {
  expect(await list()).toEqual({
    data: [],
    meta: { pagination: { page: 1, pageSize: 20, pageCount: 1, total: 0 }, actors: [] },
  });
});

test('an edit is there with its actor, its request and what changed', async () => {
  const { document_id: id, name } = await documentOf('categories', 'true');
  const answer = await api.call('PUT', `${CATEGORY}/${id}`, {
    token: staff.Content,
    body: { name: 'Renamed' },
  });
  expect(answer.status).toBe(200);
  expect(await newest()).toEqual({
    id: expect.any(String),
    at: expect.any(String),
    actor: {
      kind: 'staff',
      id: expect.any(String),
      name: 'Con Content',
      email: 'content@demo.test',
      roles: ['Content'],
    },
    action: 'content.update',
    subject: { kind: 'category', id, label: 'Renamed' },
    reason: null,
    before: { name },
    after: { name: 'Renamed' },
    requestId: answer.headers.get('x-request-id'),
  });
});

test('an edit that is refused leaves no line', async () => {
  const { meta } = await list();
  const { document_id: id } = await documentOf('categories', 'true');
  const body = { rules: { pricingUnits: ['CENTURY'] } };
  const { status } = await api.call('PUT', `${CATEGORY}/${id}`, { token: staff.Content, body });
  expect(status).toBe(400);
  expect((await list()).meta.pagination.total).toBe(meta.pagination.total);
});

test('a new page, its publication and its end', async () => {
  const pages = `${BASE}/api::page.page`;
  const made = await api.post(pages, { title: 'House rules', slug: 'house-rules' }, staff.Content);
  expect(made.status).toBe(201);
  const { documentId } = made.json.data;
  const published = await api.post(`${pages}/${documentId}/actions/publish`, {}, staff.Content);
  expect(published.status).toBe(200);
  const gone = await api.call('DELETE', `${pages}/${documentId}`, { token: staff.Content });
  expect(gone.status).toBe(200);
  const { data } = await list('subject=page');
  const lines = data as AuditEntry[];
  expect(lines.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['content.create', 'content.publish', 'content.delete']),
  );
  const first = lines.find(({ action }) => action === 'content.create');
  expect([first?.before, first?.after]).toEqual([
    null,
    expect.objectContaining({ slug: 'house-rules' }),
  ]);
  expect([lines[0]?.action, lines[0]?.after]).toEqual(['content.delete', null]);
});

test('of a person it says that something changed, never what it is', async () => {
  const { document_id: id, phone } = await documentOf('up_users', "email = 'owner@demo.test'");
  const path = `${BASE}/plugin::users-permissions.user/${id}`;
  const body = { phone: '+4712345678', blockedReason: 'Asked for cash' };
  expect((await api.call('PUT', path, { token: staff.Admin, body })).status).toBe(200);
  const { subject, before, after } = await newest();
  expect(subject).toEqual({ kind: 'person', id, label: null });
  expect(before).toEqual({ phone: phone ? REDACTED : null, blockedReason: null });
  expect(after).toEqual({ phone: REDACTED, blockedReason: 'Asked for cash' });
  const { rows } = await platform.pg.query(
    `select count(*)::int as count from rental.audit_log a
      where a::text ~ 'owner@demo|4712345678|content@demo|Con Content'`,
  );
  expect(rows).toEqual([{ count: 0 }]);
});

deskChanges(() => ({ platform, api, staff }));

test('filters narrow, pages are cut, what is unknown is refused', async () => {
  const { meta } = await list();
  const [actor] = meta.actors.filter(({ name }: { name: string }) => name === 'Con Content');
  const byActor = await list(`actor=${actor.id}`);
  expect(new Set(byActor.data.map((entry: AuditEntry) => entry.actor.id))).toEqual(
    new Set([actor.id]),
  );
  expect((await list('action=content.update&subject=category')).data).toHaveLength(1);
  expect((await list('search=renam')).data).toHaveLength(1);
  expect((await list('search=100%25')).data).toEqual([]);
  const today = (await api.now()).toISOString().slice(0, 10);
  expect((await list(`from=${today}&to=${today}`)).meta.pagination.total).toBe(
    meta.pagination.total,
  );
  expect((await list(`from=${await api.day(1)}`)).data).toEqual([]);
  const second = await list('pageSize=1&page=2');
  expect(second.meta.pagination).toMatchObject({ page: 2, pageCount: meta.pagination.total });
  for (const query of ['action=hide', 'from=yesterday', 'page=0', 'order=asc'])
    expect((await api.get(`${LOG}?${query}`, staff.Auditor)).status).toBe(400);
});

test('the export has every line that the filter finds, and stands in the log itself', async () => {
  const { meta } = await list('subject=page');
  const json = await api.get(`${LOG}/export?format=json&subject=page`, staff.Auditor);
  expect([json.status, json.json.length]).toEqual([200, meta.pagination.total]);
  expect(json.headers.get('content-disposition')).toMatch(/audit-log-\d{4}-\d\d-\d\d\.json/);
  const csv = await api.get(`${LOG}/export?format=csv&subject=page`, staff.Auditor);
  expect(csv.text.split('\r\n').filter(Boolean)).toHaveLength(meta.pagination.total + 1);
  expect((await newest()).action).toBe('audit.export');
  expect((await newest()).after).toEqual({ format: 'csv', subject: 'page' });
});

test('a long log leaves in pieces, each line once', async () => {
  await platform.pg.query(
    `insert into rental.audit_log (actor_kind, actor_id, actor_roles, action, subject_kind,
       subject_id, at)
     select 'system', 'load', '{}', 'ledger.check', 'ledger', 'n' || n, now()
       from generate_series(1, 1200) n`,
  );
  const { json } = await api.get(`${LOG}/export?format=json&actor=load`, staff.Auditor);
  const ids = (json as AuditEntry[]).map(({ subject }) => subject.id);
  expect([ids.length, new Set(ids).size, ids[0]]).toEqual([1200, 1200, 'n1200']);
});

test('the roles are set back at the next start', async () => {
  const find = `select r.id, r.name, count(l.permission_id)::int as permissions from admin_roles r
    left join admin_permissions_role_lnk l on l.role_id = r.id
    where r.code = 'rental-support' group by r.id, r.name`;
  const [before] = (await platform.pg.query(find)).rows;
  const taken = await api.call('PUT', `/admin/roles/${before.id}/permissions`, {
    token: staff.Admin,
    body: { permissions: [] },
  });
  expect(taken.status).toBe(200);
  await platform.restart();
  expect((await platform.pg.query(find)).rows).toEqual([before]);
  const { rows } = await platform.pg.query('select name from admin_roles order by name');
  expect(rows.map(({ name }: { name: string }) => name)).toEqual([
    'Admin',
    'Auditor',
    'Content',
    'Finance',
    'Moderator',
    'Support',
  ]);
});
