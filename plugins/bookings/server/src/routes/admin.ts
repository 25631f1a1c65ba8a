/** Routes of the admin panel, mounted under /bookings; staff see what they may read in the content manager. */
import { RESOLVE_DISPUTES, REVIEW_BOOKINGS } from '../permissions';

interface Permission {
  action: string;
  subject?: string;
}

const READ_BOOKINGS: Permission = {
  action: 'plugin::content-manager.explorer.read',
  subject: 'api::booking.booking',
};

/** For staff whose roles allow every one of the actions. */
const staffRoute = (
  method: 'GET' | 'POST',
  path: string,
  handler: string,
  actions: readonly Permission[],
) => ({
  method,
  path: `/:documentId/${path}`,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions } },
    ],
  },
});

const RESOLVING = [READ_BOOKINGS, { action: RESOLVE_DISPUTES }];
const REVIEWING = [READ_BOOKINGS, { action: REVIEW_BOOKINGS }];

export default {
  type: 'admin',
  routes: [
    staffRoute('GET', 'timeline', 'admin-timeline.read', [READ_BOOKINGS]),
    staffRoute('GET', 'dispute', 'admin-disputes.read', [READ_BOOKINGS]),
    staffRoute('POST', 'dispute/preview', 'admin-disputes.preview', RESOLVING),
    staffRoute('POST', 'dispute/resolve', 'admin-disputes.resolve', RESOLVING),
    staffRoute('POST', 'review/clear', 'admin-reviews.clear', REVIEWING),
    staffRoute('POST', 'review/approve', 'admin-reviews.approve', REVIEWING),
    staffRoute('POST', 'review/decline', 'admin-reviews.decline', REVIEWING),
  ],
};
