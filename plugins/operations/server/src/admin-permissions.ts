import type { Core } from '@strapi/strapi';

interface ActionProvider {
  registerMany(
    actions: { section: 'plugins'; displayName: string; uid: string; pluginName: string }[],
  ): Promise<void>;
}

/** What roles of staff can be given in Settings → Roles; the super admin has it. */
export async function registerAdminPermissions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as {
    actionProvider: ActionProvider;
  };
  const action = (uid: string, displayName: string) => ({
    section: 'plugins' as const,
    displayName,
    uid,
    pluginName: 'operations',
  });
  await actionProvider.registerMany([
    action('audit.read', 'See the audit log'),
    action('audit.export', 'Export the audit log'),
  ]);
}
