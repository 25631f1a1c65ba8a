import type { Core } from '@strapi/strapi';

/** What the code relies on; the rest is staff's. */
const SETTINGS = {
  unique_email: true,
  default_role: 'authenticated',
  // The accounts plugin confirms addresses, and writes the mails about accounts.
  email_confirmation: false,
} as const;

/** Puts the settings of users-permissions right, where somebody changed them. */
export async function settleAccounts(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const settings = ((await store.get({ key: 'advanced' })) ?? {}) as Record<string, unknown>;
  const changed = Object.entries(SETTINGS).some(([key, value]) => settings[key] !== value);
  if (changed) await store.set({ key: 'advanced', value: { ...settings, ...SETTINGS } });
}
