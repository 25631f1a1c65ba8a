import { registerStaffActions } from '@rental/shared/http/staff-actions';
import type { Core } from '@strapi/strapi';

export const registerAdminPermissions = (strapi: Core.Strapi): Promise<void> =>
  registerStaffActions(strapi, 'operations', [
    { uid: 'audit.read', displayName: 'See the audit log' },
    { uid: 'audit.export', displayName: 'Export the audit log' },
  ]);
