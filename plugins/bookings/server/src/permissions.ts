/** What of bookings a staff role can be allowed to do, besides reading them. */
import type { Core } from '@strapi/strapi';
import { DISPUTES_ACTIONS } from '../../contracts/admin-disputes';

export const RESOLVE_DISPUTES = DISPUTES_ACTIONS.resolve;
export const REVIEW_BOOKINGS = 'plugin::bookings.reviews.decide';

const ACTIONS = [
  { uid: 'disputes.resolve', displayName: 'Decide disputes', subCategory: 'disputes' },
  { uid: 'reviews.decide', displayName: 'Decide reviews', subCategory: 'reviews' },
].map((action) => ({ ...action, section: 'plugins', pluginName: 'bookings' }));

interface PermissionService {
  actionProvider: { registerMany(actions: typeof ACTIONS): Promise<void> };
}

export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as PermissionService;
  await actionProvider.registerMany(ACTIONS);
}
