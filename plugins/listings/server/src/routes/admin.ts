/** Routes of the admin panel, mounted under /listings, each for roles that were given the permission. */
import { staffRoutes, type StaffRoute } from '@rental/shared/http/staff-routes';
import { CATEGORY_ACTIONS } from '../../../contracts/category-editor';
import { MODERATION_ACTIONS } from '../../../contracts/moderation';
import { REPORT_ACTIONS } from '../../../contracts/reports';

const routesOf =
  <Action extends string>(controller: string, actions: Readonly<Record<Action, string>>) =>
  (method: StaffRoute['method'], path: string, handler: string, action: Action): StaffRoute => ({
    method,
    path,
    handler: `${controller}.${handler}`,
    needs: [{ action: actions[action] }],
  });

const moderation = routesOf('moderation', MODERATION_ACTIONS);
const categories = routesOf('categories', CATEGORY_ACTIONS);
const reports = routesOf('reports', REPORT_ACTIONS);

export default staffRoutes([
  moderation('GET', '/reviews', 'queue', 'read'),
  moderation('GET', '/reviews/summary', 'summary', 'read'),
  moderation('GET', '/reviews/reasons', 'reasons', 'read'),
  moderation('POST', '/reviews/decisions', 'decideMany', 'decide'),
  moderation('GET', '/:documentId/review', 'show', 'read'),
  moderation('POST', '/:documentId/review', 'decide', 'decide'),
  moderation('POST', '/:documentId/review/undo', 'undo', 'decide'),
  moderation('POST', '/:documentId/claim', 'claim', 'decide'),
  moderation('POST', '/:documentId/release', 'release', 'decide'),
  moderation('POST', '/:documentId/take-down', 'takeDown', 'decide'),
  categories('GET', '/categories', 'tree', 'read'),
  categories('POST', '/categories', 'create', 'edit'),
  categories('GET', '/categories/:documentId', 'show', 'read'),
  categories('PUT', '/categories/:documentId', 'save', 'edit'),
  categories('DELETE', '/categories/:documentId', 'remove', 'edit'),
  categories('POST', '/categories/:documentId/preview', 'preview', 'read'),
  categories('POST', '/categories/:documentId/place', 'place', 'edit'),
  reports('GET', '/reports', 'queue', 'read'),
  reports('GET', '/:documentId/reports', 'show', 'read'),
  reports('POST', '/:documentId/reports/dismiss', 'dismiss', 'decide'),
]);
