/** Routes of the admin panel, mounted under /accounts, each for roles that were given the permission. */
import {
  staffRoutes,
  type StaffPermission,
  type StaffRoute,
} from '@rental/shared/http/staff-routes';
import { DECIDE_IDENTITY } from '../../../contracts/identity-review';
import { PEOPLE_ACTIONS } from '../../../contracts/people';

const reads = (subject: string): StaffPermission => ({
  action: 'plugin::content-manager.explorer.read',
  subject,
});
const SEE: StaffPermission = { action: PEOPLE_ACTIONS.read };
const may = (action: keyof typeof PEOPLE_ACTIONS): StaffPermission => ({
  action: PEOPLE_ACTIONS[action],
});

/** Whoever sees a part of the page sees the page. */
const ofPerson = (
  method: StaffRoute['method'],
  path: string,
  handler: string,
  ...needs: readonly StaffPermission[]
): StaffRoute => ({
  method,
  path: `/people/:documentId${path}`,
  handler: `people.${handler}`,
  needs: [SEE, ...needs],
});

/** Nobody sees an identity document who does not decide about them. */
const ofCheck = (method: StaffRoute['method'], path: string, handler: string): StaffRoute => ({
  method,
  path: `/identity${path}`,
  handler: `identity.${handler}`,
  needs: [SEE, { action: DECIDE_IDENTITY }],
});

export default staffRoutes([
  { method: 'GET', path: '/people', handler: 'people.list', needs: [SEE] },
  ofPerson('GET', '', 'show'),
  ofPerson('GET', '/listings', 'listings', reads('api::listing.listing')),
  ofPerson('GET', '/bookings', 'bookings', reads('api::booking.booking')),
  ofPerson('GET', '/money', 'money', may('money')),
  ofPerson('GET', '/disputes', 'disputes', reads('api::dispute.dispute')),
  ofPerson('GET', '/flags', 'flags', { action: 'plugin::listings.reviews.read' }),
  ofPerson('GET', '/reports', 'reports', { action: 'plugin::listings.reports.read' }),
  ofPerson('GET', '/sessions', 'sessions', may('sessions')),
  ofPerson('DELETE', '/sessions', 'endSessions', may('sessions')),
  ofPerson('DELETE', '/sessions/:sessionId', 'endSession', may('sessions')),
  ofPerson('GET', '/audit-log', 'audit', { action: 'plugin::operations.audit.read' }),
  ofPerson('GET', '/suspension', 'previewSuspension', may('suspend')),
  ofPerson('POST', '/suspension', 'suspend', may('suspend')),
  ofPerson('GET', '/restoration', 'previewRestoration', may('suspend')),
  ofPerson('POST', '/restoration', 'restore', may('suspend')),
  {
    method: 'GET',
    path: '/people/:documentId/identity',
    handler: 'identity.ofPerson',
    needs: [SEE, { action: DECIDE_IDENTITY }],
  },
  ofCheck('GET', '', 'list'),
  ofCheck('GET', '/:documentId', 'show'),
  ofCheck('GET', '/:documentId/documents/:number', 'document'),
  ofCheck('POST', '/:documentId/approve', 'approve'),
  ofCheck('POST', '/:documentId/refuse', 'refuse'),
]);
