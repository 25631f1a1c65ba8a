/** Routes of the admin panel, mounted under /chat, each for roles that were given the permission. */
import { staffRoutes, type StaffRoute } from '@rental/shared/http/staff-routes';
import { CHAT_ACTIONS } from '../../../contracts/staff';

const reported = (
  method: StaffRoute['method'],
  path: string,
  handler: string,
  action: keyof typeof CHAT_ACTIONS,
): StaffRoute => ({
  method,
  path,
  handler: `reported.${handler}`,
  needs: [{ action: CHAT_ACTIONS[action] }],
});

export default staffRoutes([
  reported('GET', '/reported', 'list', 'read'),
  reported('GET', '/reported/:documentId', 'show', 'read'),
  reported('POST', '/reported/:documentId/dismiss', 'dismiss', 'decide'),
]);
