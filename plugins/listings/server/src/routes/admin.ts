/** Routes of the admin panel, mounted under /listings, each for roles that were given the permission. */
import { MODERATION_ACTIONS } from '../../../contracts/moderation';

type Action = keyof typeof MODERATION_ACTIONS;

const route = (method: 'GET' | 'POST', path: string, handler: string, action: Action) => ({
  method,
  path,
  handler: `moderation.${handler}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [MODERATION_ACTIONS[action]] } },
    ],
  },
});

export default {
  type: 'admin',
  routes: [
    route('GET', '/reviews', 'queue', 'read'),
    route('GET', '/reviews/reasons', 'reasons', 'read'),
    route('POST', '/reviews/decisions', 'decideMany', 'decide'),
    route('GET', '/:documentId/review', 'show', 'read'),
    route('POST', '/:documentId/review', 'decide', 'decide'),
    route('POST', '/:documentId/claim', 'claim', 'decide'),
    route('POST', '/:documentId/release', 'release', 'decide'),
    route('POST', '/:documentId/take-down', 'takeDown', 'decide'),
  ],
};
