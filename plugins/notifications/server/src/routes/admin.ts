/** Routes of the admin panel, mounted under /notifications, each for roles that were given the permission. */
import { staffRoutes } from '@rental/shared/http/staff-routes';
import { NOTIFICATION_ACTIONS } from '../../../contracts/staff';

export default staffRoutes([
  {
    method: 'GET',
    path: '/dead',
    handler: 'dead.list',
    needs: [{ action: NOTIFICATION_ACTIONS.read }],
  },
  {
    method: 'POST',
    path: '/dead/retry',
    handler: 'dead.retry',
    needs: [{ action: NOTIFICATION_ACTIONS.retry }],
  },
  {
    method: 'POST',
    path: '/templates/preview',
    handler: 'templates.preview',
    needs: [{ action: NOTIFICATION_ACTIONS.tryTemplates }],
  },
  {
    method: 'POST',
    path: '/templates/test-send',
    handler: 'templates.testSend',
    needs: [{ action: NOTIFICATION_ACTIONS.tryTemplates }],
  },
]);
