import { registerStaffActions } from '@rental/shared/http/staff-actions';
import type { Core } from '@strapi/strapi';

export const registerAdminPermissions = (strapi: Core.Strapi): Promise<void> =>
  registerStaffActions(strapi, 'accounts', [
    { uid: 'people.read', displayName: 'See people', subCategory: 'people' },
    { uid: 'people.contact', displayName: 'See how to reach them', subCategory: 'people' },
    { uid: 'people.money', displayName: 'See their money', subCategory: 'people' },
    { uid: 'people.sessions', displayName: 'See and end their sessions', subCategory: 'people' },
    { uid: 'people.suspend', displayName: 'Suspend and restore', subCategory: 'people' },
    {
      uid: 'identity.decide',
      displayName: 'See identity documents and decide about them',
      subCategory: 'identity',
    },
  ]);
