/** What of bookings a staff role can be allowed to do, besides reading them. */
import { registerStaffActions } from '@rental/shared/http/staff-actions';
import type { Core } from '@strapi/strapi';
import { DISPUTES_ACTIONS } from '../../contracts/admin-disputes';
import { FORCE_ACTIONS } from '../../contracts/forced-transitions';

export const RESOLVE_DISPUTES = DISPUTES_ACTIONS.resolve;
export const REVIEW_BOOKINGS = FORCE_ACTIONS.review;

export const registerPermissions = (strapi: Core.Strapi): Promise<void> =>
  registerStaffActions(strapi, 'bookings', [
    { uid: 'disputes.resolve', displayName: 'Decide disputes', subCategory: 'disputes' },
    { uid: 'reviews.decide', displayName: 'Decide reviews', subCategory: 'reviews' },
    { uid: 'policies.edit', displayName: 'Draft policies', subCategory: 'policies' },
    { uid: 'policies.publish', displayName: 'Publish policies', subCategory: 'policies' },
    { uid: 'fees.edit', displayName: 'Draft fees', subCategory: 'fees' },
    { uid: 'fees.publish', displayName: 'Publish fees', subCategory: 'fees' },
    { uid: 'promos.edit', displayName: 'Draft promo codes', subCategory: 'promo codes' },
    { uid: 'promos.publish', displayName: 'Publish promo codes', subCategory: 'promo codes' },
    { uid: 'windows.edit', displayName: 'Draft deadlines', subCategory: 'deadlines' },
    { uid: 'windows.publish', displayName: 'Publish deadlines', subCategory: 'deadlines' },
    { uid: 'figures.read', displayName: "See the marketplace's figures", subCategory: 'figures' },
    { uid: 'transitions.force', displayName: 'Force steps', subCategory: 'steps' },
    {
      uid: 'transitions.force-money',
      displayName: 'Force steps that move money',
      subCategory: 'steps',
    },
  ]);
