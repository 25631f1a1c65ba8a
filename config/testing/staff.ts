/** Members of staff in Strapi's admin, with roles of their own. */
import { DEMO_PASSWORD, type Api } from './api';

/** The super admin's token. */
export async function superAdmin(api: Api): Promise<string> {
  const { json, text } = await api.post('/admin/login', {
    email: 'ops@demo.test',
    password: DEMO_PASSWORD,
  });
  if (!json?.data?.token) throw new Error(`admin sign-in: ${text}`);
  return json.data.token;
}

/** The token of a new member of staff who may do these actions and nothing else. */
export async function staffWith(
  api: Api,
  admin: string,
  name: string,
  actions: readonly string[],
): Promise<string> {
  const role = await api.post('/admin/roles', { name, description: name }, admin);
  if (role.status !== 201) throw new Error(`role ${name}: ${role.text}`);
  const { id } = role.json.data;
  const permissions = actions.map((action) => ({ action, subject: null, conditions: [] }));
  const granted = await api.call('PUT', `/admin/roles/${id}/permissions`, {
    token: admin,
    body: { permissions },
  });
  if (granted.status !== 200) throw new Error(`permissions of ${name}: ${granted.text}`);
  const email = `${name.toLowerCase().replace(/\W+/g, '-')}@demo.test`;
  const person = { firstname: name, lastname: 'Staff', email, roles: [id] };
  const { registrationToken } = (await api.post('/admin/users', person, admin)).json.data;
  const { json, text } = await api.post('/admin/register', {
    registrationToken,
    userInfo: { firstname: name, lastname: 'Staff', password: DEMO_PASSWORD },
  });
  if (!json?.data?.token) throw new Error(`registration of ${name}: ${text}`);
  return json.data.token;
}

/** The demo's members of staff, one of each role. */
export const DEMO_STAFF = {
  Admin: 'ops@demo.test',
  Moderator: 'moderator@demo.test',
  Support: 'support@demo.test',
  Finance: 'finance@demo.test',
  Content: 'content@demo.test',
  Auditor: 'auditor@demo.test',
} as const;
export type StaffRole = keyof typeof DEMO_STAFF;

/** Everybody's token. */
export async function demoStaff(api: Api): Promise<Record<StaffRole, string>> {
  const tokens: [string, string][] = [];
  for (const [role, email] of Object.entries(DEMO_STAFF)) {
    const { json, text } = await api.post('/admin/login', { email, password: DEMO_PASSWORD });
    if (!json?.data?.token) throw new Error(`sign-in of ${role}: ${text}`);
    tokens.push([role, json.data.token]);
  }
  return Object.fromEntries(tokens) as Record<StaffRole, string>;
}
