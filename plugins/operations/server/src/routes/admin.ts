/** Routes of the admin panel, mounted under /operations, each for roles that were given the permission. */
import { staffRoutes, type StaffRoute } from '@rental/shared/http/staff-routes';
import { OPERATIONS_ACTIONS } from '../../../contracts/audit';

const route = (
  method: StaffRoute['method'],
  path: string,
  handler: string,
  action: keyof typeof OPERATIONS_ACTIONS,
): StaffRoute => ({ method, path, handler, needs: [{ action: OPERATIONS_ACTIONS[action] }] });

export default staffRoutes([
  route('GET', '/audit-log', 'audit.list', 'readAudit'),
  route('GET', '/audit-log/export', 'audit.export', 'exportAudit'),
  route('GET', '/verifier', 'verifier.show', 'readVerifier'),
  route('POST', '/verifier/runs', 'verifier.run', 'runVerifier'),
  route('GET', '/queues', 'queues.show', 'readQueues'),
  route('GET', '/queues/dead', 'queues.dead', 'readQueues'),
  route('POST', '/queues/dead/retry', 'queues.retry', 'retryEvents'),
  route('GET', '/queues/jobs', 'jobs.list', 'readQueues'),
  route('POST', '/queues/jobs/retry', 'jobs.retry', 'retryEvents'),
  route('POST', '/queues/jobs/remove', 'jobs.remove', 'removeJobs'),
]);
