/** Routes of the admin panel, mounted under /listings: for staff who may edit listings. */
const EDIT_LISTINGS = {
  name: 'admin::hasPermissions',
  config: {
    actions: [
      { action: 'plugin::content-manager.explorer.update', subject: 'api::listing.listing' },
    ],
  },
};

const route = (method: 'GET' | 'POST', path: string, handler: string) => ({
  method,
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin', EDIT_LISTINGS] },
});

export default {
  type: 'admin',
  routes: [
    route('GET', '/reviews', 'moderation.queue'),
    route('GET', '/:documentId/reviews', 'moderation.show'),
    route('POST', '/:documentId/review', 'moderation.decide'),
    route('POST', '/:documentId/take-down', 'moderation.takeDown'),
  ],
};
