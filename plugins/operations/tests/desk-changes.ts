/** Staff accounts, roles, access keys, webhooks and media stand in the audit log too. */
import type { Api } from '@rental/config/testing/api';
import type { Platform } from '@rental/config/testing/platform';
import type { StaffRole } from '@rental/config/testing/staff';
import sharp from 'sharp';
import { READ_ONLY_TYPES } from '../../../cms/src/access/read-only-types';
import { REDACTED } from '../contracts/audit';
import { AUDITED_TYPES } from '../server/src/services/audited-types';

interface World {
  readonly platform: Platform;
  readonly api: Api;
  readonly staff: Record<StaffRole, string>;
}

let { platform, api, staff } = {} as World;

/** A part of the suite that has started the platform. */
export function deskChanges(world: () => World): void {
  beforeAll(() => {
    ({ platform, api, staff } = world());
  });
  describe("what is changed in Strapi's own pages", ownPages);
}

function ownPages(): void {
  const lines = async (kind: string) =>
    (
      await platform.pg.query(
        `select action, actor_id, subject_id, subject_label, before, after, request_id
           from rental.audit_log where subject_kind = $1 order by id`,
        [kind],
      )
    ).rows;
  const rowOf = async (table: string, where: string) =>
    (await platform.pg.query(`select * from ${table} where ${where}`)).rows[0];
  const put = (path: string, body: unknown) =>
    api.call('PUT', path, { token: staff.Admin, body: body as object });

  test('a member of staff is invited, joins, gets a role, is let go', async () => {
    const content = await rowOf('admin_roles', "code = 'rental-content'");
    const finance = await rowOf('admin_roles', "code = 'rental-finance'");
    const person = { firstname: 'Nora', lastname: 'New', email: 'nora@demo.test' };
    const invited = await api.post('/admin/users', { ...person, roles: [content.id] }, staff.Admin);
    const { id, documentId, registrationToken } = invited.json.data;
    const userInfo = { firstname: 'Nora', lastname: 'New', password: 'Secret-pass-1' };
    expect((await api.post('/admin/register', { registrationToken, userInfo })).status).toBe(200);
    const { password } = await rowOf('admin_users', `id = ${id}`);
    await put(`/admin/users/${id}`, { roles: [content.id, finance.id] });
    await put(`/admin/users/${id}`, { isActive: false });
    const [seen] = (await api.get('/operations/audit-log?pageSize=1', staff.Auditor)).json.data;
    expect([seen.subject.label, seen.action]).toEqual(['Nora New', 'staff.update']);
    await api.call('DELETE', `/admin/users/${id}`, { token: staff.Admin });
    const admin = (await rowOf('admin_users', "email = 'ops@demo.test'")).document_id;
    const found = await lines('staff');
    expect(
      found.map(({ action, actor_id, before, after }) => [action, actor_id, before, after]),
    ).toEqual([
      ['staff.create', admin, null, expect.objectContaining({ isActive: false, email: REDACTED })],
      ['staff.update', documentId, { isActive: false, password: null }, expect.anything()],
      ['staff.update', admin, { roles: ['Content'] }, { roles: ['Content', 'Finance'] }],
      ['staff.update', admin, { isActive: true }, { isActive: false }],
      ['staff.delete', admin, expect.objectContaining({ isActive: false }), null],
    ]);
    expect(found[1].after).toEqual({ isActive: true, password: REDACTED });
    expect(found[0].request_id).toBe(invited.headers.get('x-request-id'));
    expect(JSON.stringify(found)).not.toMatch(/nora|Secret-pass/i);
    expect(JSON.stringify(found)).not.toContain(password);
  });

  test('a call that is refused leaves no line', async () => {
    const before = await lines('staff');
    const bad = { firstname: 'Nora', email: 'no address', roles: [] };
    expect((await api.post('/admin/users', bad, staff.Admin)).status).toBe(400);
    expect((await api.post('/admin/users', bad, staff.Content)).status).toBe(403);
    expect(await lines('staff')).toEqual(before);
  });

  test('a role: of its permissions, which were given and which were taken', async () => {
    const made = await api.post('/admin/roles', { name: 'Intern', description: '' }, staff.Admin);
    const { id } = made.json.data;
    const given = (...actions: string[]) => ({
      permissions: actions.map((action) => ({
        action,
        subject: null,
        properties: {},
        conditions: [],
      })),
    });
    const [read, queues] = ['plugin::operations.audit.read', 'plugin::operations.queues.read'];
    await put(`/admin/roles/${id}/permissions`, given(read ?? '', 'plugin::upload.read'));
    await put(`/admin/roles/${id}/permissions`, given(read ?? '', queues ?? ''));
    await put(`/admin/roles/${id}`, { name: 'Apprentice', description: '' });
    await api.call('DELETE', `/admin/roles/${id}`, { token: staff.Admin });
    const found = await lines('role');
    expect(found.map(({ action, subject_label }) => [action, subject_label])).toEqual([
      ['role.create', 'Intern'],
      ['role.update', 'Intern'],
      ['role.update', 'Intern'],
      ['role.update', 'Apprentice'],
      ['role.delete', 'Apprentice'],
    ]);
    expect([found[2].before, found[2].after]).toEqual([
      { permissions: ['plugin::upload.read'] },
      { permissions: [queues] },
    ]);
  });

  test('an access key and a webhook, without what they open', async () => {
    const key = { name: 'Reporting', description: '', type: 'read-only', lifespan: null };
    const made = (await api.post('/admin/api-tokens', key, staff.Admin)).json.data;
    await api.post(`/admin/api-tokens/${made.id}/regenerate`, {}, staff.Admin);
    const hook = {
      name: 'Search',
      url: 'https://hooks.example.test/a',
      events: ['entry.create'],
      headers: { authorization: 'Bearer hush' },
    };
    const added = await api.post('/admin/webhooks', hook, staff.Admin);
    expect(added.status).toBe(201);
    const keys = await lines('access_key');
    expect(keys.map(({ action }) => action)).toEqual(['access_key.create', 'access_key.update']);
    expect([keys[1].before, keys[1].after]).toEqual([
      { accessKey: REDACTED },
      { accessKey: REDACTED },
    ]);
    const [line] = await lines('webhook');
    expect(line).toMatchObject({ action: 'webhook.create', after: { headers: expect.anything() } });
    expect(JSON.stringify([line, keys])).not.toMatch(/hush/);
    expect(JSON.stringify(keys)).not.toContain(made.accessKey);
  });

  test('a file is added, renamed, replaced, and goes with its folder', async () => {
    const picture = async (background: string) =>
      new Blob(
        [
          new Uint8Array(
            await sharp({ create: { width: 8, height: 8, channels: 3, background } })
              .png()
              .toBuffer(),
          ),
        ],
        { type: 'image/png' },
      );
    const folders = await api.post(
      '/upload/folders',
      { name: 'Posters', parent: null },
      staff.Admin,
    );
    const { id: folder } = folders.json.data;
    const form = new FormData();
    form.set('files', await picture('teal'), 'poster.png');
    form.set('fileInfo', JSON.stringify({ name: 'poster.png', folder }));
    const sent = await api.call('POST', '/upload', { token: staff.Admin, form });
    expect([sent.status, sent.text]).toEqual([201, expect.any(String)]);
    const [file] = sent.json;
    await put(`/upload/files/${file.id}`, { fileInfo: { name: 'Summer' } });
    const other = new FormData();
    other.set('files', await picture('red'), 'poster.png');
    const path = `/upload/files/${file.id}/replace`;
    expect((await api.call('POST', path, { token: staff.Admin, form: other })).status).toBe(200);
    const gone = { fileIds: [], folderIds: [folder] };
    expect((await api.post('/upload/actions/bulk-delete', gone, staff.Admin)).status).toBe(200);
    const found = await lines('media');
    expect(found.map(({ action, subject_id }) => [action, subject_id])).toEqual(
      ['create', 'update', 'replace', 'delete'].map((verb) => [`media.${verb}`, file.documentId]),
    );
    expect([found[1].before, found[1].after]).toEqual([{ name: 'poster.png' }, { name: 'Summer' }]);
    expect((await lines('media_folder')).map(({ action }) => action)).toEqual([
      'media.create',
      'media.delete',
    ]);
  });

  test('every type that the content manager may change is watched', async () => {
    const { json } = await api.get('/content-manager/content-types', staff.Admin);
    const shown = json.data.filter(({ isDisplayed }: { isDisplayed: boolean }) => isDisplayed);
    const left = shown
      .map(({ uid }: { uid: string }) => uid)
      .filter((uid: string) => !AUDITED_TYPES.has(uid) && !READ_ONLY_TYPES.includes(uid));
    expect(left).toEqual([]);
  });
}
