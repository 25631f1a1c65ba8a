/** Routes of the admin panel, mounted under /payments, each for roles that were given the permission. */
import { staffRoutes, type StaffRoute } from '@rental/shared/http/staff-routes';
import { PAYMENTS_ACTIONS } from '../../../contracts/admin-payments';

const route = (
  method: StaffRoute['method'],
  path: string,
  handler: string,
  action: keyof typeof PAYMENTS_ACTIONS,
): StaffRoute => ({
  method,
  path,
  handler: `admin-payments.${handler}`,
  needs: [{ action: PAYMENTS_ACTIONS[action] }],
});

export default staffRoutes([
  route('GET', '/operations', 'list', 'read'),
  route('GET', '/operations/summary', 'operationsSummary', 'read'),
  route('GET', '/holds', 'holds', 'read'),
  route('GET', '/payouts/summary', 'payoutsSummary', 'read'),
  route('POST', '/operations/retry', 'retry', 'retry'),
  route('GET', '/differences', 'differences', 'read'),
  route('POST', '/differences/:id/release', 'release', 'release'),
  route('GET', '/chargebacks', 'chargebacks', 'read'),
  route('GET', '/chargebacks/:id', 'chargeback', 'read'),
  route('POST', '/chargebacks/:id/answer', 'answerChargeback', 'answer'),
  route('POST', '/chargebacks/:id/accept', 'acceptChargeback', 'answer'),
  route('GET', '/health', 'health', 'read'),
  route('POST', '/check', 'check', 'read'),
]);
