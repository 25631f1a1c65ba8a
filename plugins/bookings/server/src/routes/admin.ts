/** Routes of the admin panel, mounted under /bookings; staff see what they may read in the content manager. */
import {
  staffRoutes,
  type StaffPermission,
  type StaffRoute,
} from '@rental/shared/http/staff-routes';
import { FIGURES_ACTIONS } from '../../../contracts/admin-overview';
import { termsRoutes } from './admin-terms';
import { FORCE_ACTIONS, FORCE_KINDS } from '../../../contracts/forced-transitions';
import { RESOLVE_DISPUTES, REVIEW_BOOKINGS } from '../permissions';

const READ_BOOKINGS: StaffPermission = {
  action: 'plugin::content-manager.explorer.read',
  subject: 'api::booking.booking',
};
const RESOLVING = [READ_BOOKINGS, { action: RESOLVE_DISPUTES }];
const READ_FIGURES = [{ action: FIGURES_ACTIONS.read }];
const REVIEWING = [READ_BOOKINGS, { action: REVIEW_BOOKINGS }];

const ofHome = (path: string, handler: string, needs: readonly StaffPermission[]): StaffRoute => ({
  method: 'GET',
  path,
  handler: `admin-overview.${handler}`,
  needs,
});

const ofBooking = (
  method: StaffRoute['method'],
  path: string,
  handler: string,
  needs: readonly StaffPermission[],
): StaffRoute => ({ method, path: `/:documentId/${path}`, handler, needs });

const reading = (method: StaffRoute['method'], path: string, handler: string): StaffRoute => ({
  method,
  path,
  handler,
  needs: [READ_BOOKINGS],
});

export default staffRoutes([
  reading('GET', '/list', 'admin-bookings.list'),
  reading('GET', '/list/choices', 'admin-bookings.choices'),
  reading('GET', '/calendar', 'admin-bookings.calendar'),
  // Their own filters only: whoever sees the list can keep some.
  reading('GET', '/filters', 'admin-bookings.savedFilters'),
  reading('POST', '/filters', 'admin-bookings.saveFilter'),
  reading('PUT', '/filters/:filterId', 'admin-bookings.changeFilter'),
  reading('DELETE', '/filters/:filterId', 'admin-bookings.deleteFilter'),
  { method: 'GET', path: '/disputes', handler: 'admin-disputes.list', needs: [READ_BOOKINGS] },
  reading('GET', '/risk-reviews', 'admin-reviews.list'),
  ofHome('/disputes/summary', 'disputes', [READ_BOOKINGS]),
  ofHome('/handovers', 'handovers', [READ_BOOKINGS]),
  ofHome('/figures/sales', 'sales', READ_FIGURES),
  ofHome('/figures/utilisation', 'utilisation', READ_FIGURES),
  ofBooking('GET', 'timeline', 'admin-timeline.read', [READ_BOOKINGS]),
  ofBooking('GET', 'dispute', 'admin-disputes.read', [READ_BOOKINGS]),
  ofBooking('POST', 'dispute/preview', 'admin-disputes.preview', RESOLVING),
  ofBooking('POST', 'dispute/resolve', 'admin-disputes.resolve', RESOLVING),
  ofBooking('GET', 'ledger', 'admin-money.ledger', [READ_BOOKINGS]),
  ofBooking('GET', 'transitions', 'admin-money.options', [READ_BOOKINGS]),
  ...FORCE_KINDS.map((kind) =>
    ofBooking('POST', `transitions/${kind}`, `admin-money.${kind}`, [
      READ_BOOKINGS,
      { action: FORCE_ACTIONS[kind] },
    ]),
  ),
  ofBooking('POST', 'review/clear', 'admin-reviews.clear', REVIEWING),
  ofBooking('POST', 'review/approve', 'admin-reviews.approve', REVIEWING),
  ofBooking('POST', 'review/decline', 'admin-reviews.decline', REVIEWING),
  ...termsRoutes,
]);
