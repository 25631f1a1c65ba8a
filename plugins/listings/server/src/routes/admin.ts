/** Routes of the admin panel, mounted under /listings, each for roles that were given the permission. */
import { staffRoutes, type StaffRoute } from '@rental/shared/http/staff-routes';
import { MODERATION_ACTIONS } from '../../../contracts/moderation';

const route = (
  method: StaffRoute['method'],
  path: string,
  handler: string,
  action: keyof typeof MODERATION_ACTIONS,
): StaffRoute => ({
  method,
  path,
  handler: `moderation.${handler}`,
  needs: [{ action: MODERATION_ACTIONS[action] }],
});

export default staffRoutes([
  route('GET', '/reviews', 'queue', 'read'),
  route('GET', '/reviews/reasons', 'reasons', 'read'),
  route('POST', '/reviews/decisions', 'decideMany', 'decide'),
  route('GET', '/:documentId/review', 'show', 'read'),
  route('POST', '/:documentId/review', 'decide', 'decide'),
  route('POST', '/:documentId/claim', 'claim', 'decide'),
  route('POST', '/:documentId/release', 'release', 'decide'),
  route('POST', '/:documentId/take-down', 'takeDown', 'decide'),
]);
