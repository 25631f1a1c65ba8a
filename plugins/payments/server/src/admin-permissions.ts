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
    pluginName: 'payments',
  });
  await actionProvider.registerMany([
    action('operations.read', 'See operations at Stripe and check the ledger'),
    action('operations.retry', 'Retry operations at Stripe'),
  ]);
}
