import { registerStaffActions } from '@rental/shared/http/staff-actions';
import type { Core } from '@strapi/strapi';

export const registerAdminPermissions = (strapi: Core.Strapi): Promise<void> =>
  registerStaffActions(strapi, 'payments', [
    { uid: 'operations.read', displayName: 'See operations at Stripe and check the ledger' },
    { uid: 'operations.retry', displayName: 'Retry operations at Stripe' },
    { uid: 'differences.release', displayName: 'Release payouts that a difference has frozen' },
    { uid: 'chargebacks.answer', displayName: 'Answer and accept chargebacks' },
    { uid: 'books.export', displayName: 'Take journals and documents out as files' },
  ]);
