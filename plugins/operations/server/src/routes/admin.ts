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
  {
    method: 'GET',
    path: '/verifier',
    handler: 'verifier.show',
    needs: [{ action: OPERATIONS_ACTIONS.readVerifier }],
  },
  {
    method: 'POST',
    path: '/verifier/runs',
    handler: 'verifier.run',
    needs: [{ action: OPERATIONS_ACTIONS.runVerifier }],
  },
  {
    method: 'GET',
    path: '/queues',
    handler: 'queues.show',
    needs: [{ action: OPERATIONS_ACTIONS.readQueues }],
  },
  {
    method: 'GET',
    path: '/queues/dead',
    handler: 'queues.dead',
    needs: [{ action: OPERATIONS_ACTIONS.readQueues }],
  },
  {
    method: 'POST',
    path: '/queues/dead/retry',
    handler: 'queues.retry',
    needs: [{ action: OPERATIONS_ACTIONS.retryEvents }],
  },
  {
    method: 'GET',
    path: '/queues/jobs',
    handler: 'jobs.list',
    needs: [{ action: OPERATIONS_ACTIONS.readQueues }],
  },
  {
    method: 'POST',
    path: '/queues/jobs/retry',
    handler: 'jobs.retry',
    needs: [{ action: OPERATIONS_ACTIONS.retryEvents }],
  },
  {
    method: 'POST',
    path: '/queues/jobs/remove',
    handler: 'jobs.remove',
    needs: [{ action: OPERATIONS_ACTIONS.removeJobs }],
  },
]);
