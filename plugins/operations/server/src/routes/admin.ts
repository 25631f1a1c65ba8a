/** Routes of the admin panel, mounted under /operations, each for roles that were given the permission. */
import { staffRoutes } from '@rental/shared/http/staff-routes';
import { OPERATIONS_ACTIONS } from '../../../contracts/audit';

export default staffRoutes([
  {
    method: 'GET',
    path: '/audit-log',
    handler: 'audit.list',
    needs: [{ action: OPERATIONS_ACTIONS.readAudit }],
  },
  {
    method: 'GET',
    path: '/audit-log/export',
    handler: 'audit.export',
    needs: [{ action: OPERATIONS_ACTIONS.exportAudit }],
  },
]);
