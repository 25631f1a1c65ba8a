import type { Core } from '@strapi/strapi';

const AUTH = 'plugin::users-permissions.auth';

const READ = ['api::category.category.findOne', 'api::page.page.find', 'api::page.page.findOne'];

/** All that Strapi's own routes allow; the typed routes of our plugins check access themselves. */
const GRANTS: Readonly<Record<string, readonly string[]>> = {
  public: [
    `${AUTH}.callback`,
    `${AUTH}.register`,
    `${AUTH}.forgotPassword`,
    `${AUTH}.resetPassword`,
    `${AUTH}.sendEmailConfirmation`,
    ...READ,
  ],
  authenticated: [`${AUTH}.changePassword`, ...READ],
};

interface Role {
  id: number;
  type: string;
  permissions: { id: number; action: string }[];
}

/**
 * Gives every users-permissions role exactly its permissions: missing ones are added, others
 * removed, also those that someone ticked in the admin. Runs at every boot.
 */
export async function grantApiPermissions(strapi: Core.Strapi): Promise<void> {
  const roles: Role[] = await strapi.db
    .query('plugin::users-permissions.role')
    .findMany({ populate: ['permissions'] });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const role of roles) {
    const wanted = new Set(GRANTS[role.type] ?? []);
    const kept = new Set<string>();
    for (const { id, action } of role.permissions) {
      if (wanted.has(action) && !kept.has(action)) kept.add(action);
      else await permissions.delete({ where: { id } });
    }
    for (const action of wanted) {
      if (!kept.has(action)) await permissions.create({ data: { action, role: role.id } });
    }
  }
}
