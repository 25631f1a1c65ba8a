import type { Core } from '@strapi/strapi';

/**
 * Parts of the admin that nobody here uses: content types are files of this repository, plugins are
 * installed with npm (and the content policy does not let the page reach Strapi's shop).
 */
const HIDDEN_ACTIONS: readonly string[] = [
  'admin::marketplace.read',
  'plugin::content-type-builder.read',
];

interface ActionProvider {
  readonly hooks: {
    readonly didRegister: { register(handler: (event: { key: string }) => Promise<void>): void };
  };
  delete(key: string): Promise<unknown>;
}

/** Takes their permissions away as they register: their menu entries and routes go with them. */
export function hideAdminAreas(strapi: Core.Strapi): void {
  const { actionProvider } = strapi.service('admin::permission') as unknown as {
    actionProvider: ActionProvider;
  };
  actionProvider.hooks.didRegister.register(async ({ key }) => {
    if (HIDDEN_ACTIONS.includes(key)) await actionProvider.delete(key);
  });
}
