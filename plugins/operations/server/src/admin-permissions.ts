import { registerStaffActions } from '@rental/shared/http/staff-actions';
import type { Core } from '@strapi/strapi';

export const registerAdminPermissions = (strapi: Core.Strapi): Promise<void> =>
  registerStaffActions(strapi, 'operations', [
    { uid: 'audit.read', displayName: 'See the audit log' },
    { uid: 'audit.export', displayName: 'Export the audit log' },
    { uid: 'verifier.read', displayName: 'See what the verifier found' },
    { uid: 'verifier.run', displayName: 'Have everything verified now' },
    { uid: 'queues.read', displayName: 'See queues and events that were given up' },
    { uid: 'queues.retry', displayName: 'Retry events and jobs that were given up' },
    { uid: 'queues.remove', displayName: 'Remove jobs from queues' },
  ]);
