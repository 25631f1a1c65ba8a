/** What roles of staff can be given in Settings → Roles; the super admin has all of it. */
import type { Core } from '@strapi/strapi';

export interface StaffAction {
  /** Below `plugin::<plugin>.` */
  readonly uid: string;
  readonly displayName: string;
  readonly subCategory?: string;
}

interface ActionProvider {
  registerMany(
    actions: (StaffAction & { section: 'plugins'; pluginName: string })[],
  ): Promise<void>;
}

/** Call in a plugin's bootstrap, before roles are written. */
export async function registerStaffActions(
  strapi: Core.Strapi,
  pluginName: string,
  actions: readonly StaffAction[],
): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as {
    actionProvider: ActionProvider;
  };
  await actionProvider.registerMany(
    actions.map((action) => ({ ...action, section: 'plugins' as const, pluginName })),
  );
}
