/** Routes of the admin panel, mounted under /bookings; staff see what they may read in the content manager. */
const READ_BOOKINGS = {
  name: 'admin::hasPermissions',
  config: {
    actions: [{ action: 'plugin::content-manager.explorer.read', subject: 'api::booking.booking' }],
  },
};

export default {
  type: 'admin',
  routes: [
    {
      method: 'GET',
      path: '/:documentId/timeline',
      handler: 'admin-timeline.read',
      config: { policies: ['admin::isAuthenticatedAdmin', READ_BOOKINGS] },
    },
  ],
};
