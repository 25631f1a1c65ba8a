/** Brings the roles of staff to what `domain/roles.ts` says. Runs at every start. */
import { transaction } from '@rental/shared/database';
import type { Core, UID } from '@strapi/strapi';
import { ADMIN_ROLE, ROLES, type Grant, type RoleDefinition } from '../domain/roles';

interface Role {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly description: string | null;
}

interface Permission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: { readonly fields?: readonly string[] };
  readonly conditions: readonly string[];
}

interface RoleService {
  create(role: Omit<RoleDefinition, 'grants'>): Promise<Role>;
  assignPermissions(roleId: number, permissions: readonly Permission[]): Promise<unknown>;
  deleteByIds(ids: readonly number[]): Promise<unknown>;
}

interface ContentTypeService {
  getNestedFields(model: unknown, options: { components: unknown }): string[];
}

/** Strapi's own, which nothing of ours is made for. */
const UNUSED_CODES = ['strapi-editor', 'strapi-author'];
/** Any constant: processes that start together queue on it. */
const LOCK = 7_205_759_403_793;

const WITH_FIELDS = /\.explorer\.(create|read|update)$/;

const serviceOf = (strapi: Core.Strapi): RoleService =>
  strapi.service('admin::role') as unknown as RoleService;

/** What staff changed about these roles in the admin is set back; roles of their own are left alone. */
export async function settleRoles(strapi: Core.Strapi): Promise<void> {
  await transaction(strapi, async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    await removeUnused(strapi);
    await describe(strapi, ADMIN_ROLE);
    for (const definition of ROLES) {
      const role = await describe(strapi, definition);
      await serviceOf(strapi).assignPermissions(
        role.id,
        definition.grants.map((grant) => permissionOf(strapi, grant)),
      );
    }
  });
}

async function describe(
  strapi: Core.Strapi,
  { code, name, description }: Omit<RoleDefinition, 'grants'>,
): Promise<Role> {
  const roles = strapi.db.query('admin::role');
  const found = (await roles.findOne({ where: { code } })) as Role | null;
  if (!found) return serviceOf(strapi).create({ code, name, description });
  if (found.name !== name || found.description !== description)
    await roles.update({ where: { id: found.id }, data: { name, description } });
  return found;
}

async function removeUnused(strapi: Core.Strapi): Promise<void> {
  const found = (await strapi.db.query('admin::role').findMany({
    where: { code: { $in: UNUSED_CODES } },
    populate: { users: { select: ['id'] } },
  })) as (Role & { users: unknown[] })[];
  const ids = found.filter(({ users }) => users.length === 0).map(({ id }) => id);
  if (ids.length > 0) await serviceOf(strapi).deleteByIds(ids);
}

/** @throws for an attribute that the content type has not */
function permissionOf(
  strapi: Core.Strapi,
  { action, subject, fields, except = [] }: Grant,
): Permission {
  if (subject === undefined || !WITH_FIELDS.test(action))
    return { action, subject: subject ?? null, properties: {}, conditions: [] };
  const types = strapi.service('admin::content-type') as unknown as ContentTypeService;
  const { components } = strapi;
  const all = types.getNestedFields(strapi.contentType(subject as UID.ContentType), { components });
  const unknown = [...(fields ?? []), ...except].filter((field) => !all.includes(field));
  if (unknown.length > 0) throw new Error(`${subject} has no ${unknown.join(', ')}`);
  const given = (fields ?? all).filter((field) => !except.includes(field));
  return { action, subject, properties: { fields: given }, conditions: [] };
}
