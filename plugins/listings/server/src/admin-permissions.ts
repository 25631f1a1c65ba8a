import { registerStaffActions } from '@rental/shared/http/staff-actions';
import type { Core } from '@strapi/strapi';

export const registerAdminPermissions = (strapi: Core.Strapi): Promise<void> =>
  registerStaffActions(strapi, 'listings', [
    { uid: 'reviews.read', displayName: 'See what waits for moderation' },
    { uid: 'reviews.decide', displayName: 'Decide about listings' },
    { uid: 'categories.read', displayName: 'See categories and what a change would do' },
    { uid: 'categories.edit', displayName: 'Edit categories, their fields and rules' },
    { uid: 'reports.read', displayName: 'See reports of abuse' },
    { uid: 'reports.decide', displayName: 'Dismiss reports of abuse' },
  ]);
