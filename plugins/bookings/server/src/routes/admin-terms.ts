/** Staff's routes about policies, fees and promo codes: reading follows the content type, each step has its permission. */
import type { StaffRoute } from '@rental/shared/http/staff-routes';
import { TERMS_ACTIONS, TERMS_SUBJECTS } from '../../../contracts/terms/admin-terms';
import { TERMS_KINDS, type TermsKind } from '../../../contracts/terms/contents';

export const TERMS_CONTROLLERS: Readonly<Record<TermsKind, string>> = {
  'cancellation-policies': 'admin-policies',
  'fee-schedules': 'admin-fees',
  'promo-codes': 'admin-promos',
  'deadline-windows': 'admin-windows',
};

function routesOf(kind: TermsKind): StaffRoute[] {
  const read = {
    action: 'plugin::content-manager.explorer.read',
    subject: TERMS_SUBJECTS[kind],
  };
  const needs = {
    read: [read],
    edit: [read, { action: TERMS_ACTIONS[kind].edit }],
    publish: [read, { action: TERMS_ACTIONS[kind].publish }],
  };
  const route = (
    method: StaffRoute['method'],
    path: string,
    action: string,
    level: keyof typeof needs,
  ): StaffRoute => ({
    method,
    path: `/terms/${kind}${path}`,
    handler: `${TERMS_CONTROLLERS[kind]}.${action}`,
    needs: needs[level],
  });
  return [
    route('GET', '', 'list', 'read'),
    route('POST', '', 'draft', 'edit'),
    route('GET', '/:documentId', 'read', 'read'),
    route('PUT', '/:documentId', 'save', 'edit'),
    route('POST', '/:documentId/check', 'check', 'read'),
    route('GET', '/:documentId/replay', 'replay', 'read'),
    route('POST', '/:documentId/discard', 'discard', 'edit'),
    route('POST', '/:documentId/publish', 'publish', 'publish'),
    route('POST', '/:documentId/withdraw', 'withdraw', 'publish'),
    route('GET', '/:documentId/retirement', 'retirement', 'read'),
    route('POST', '/:documentId/retire', 'retire', 'publish'),
    route('POST', '/:documentId/bring-back', 'bringBack', 'publish'),
  ];
}

export const termsRoutes: readonly StaffRoute[] = TERMS_KINDS.flatMap(routesOf);
