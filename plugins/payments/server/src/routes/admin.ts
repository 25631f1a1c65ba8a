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
  handler,
  needs: [{ action: PAYMENTS_ACTIONS[action] }],
});

export default staffRoutes([
  route('GET', '/operations', 'admin-payments.list', 'read'),
  route('GET', '/operations/summary', 'admin-payments.operationsSummary', 'read'),
  route('GET', '/holds', 'admin-payments.holds', 'read'),
  route('GET', '/payouts/summary', 'admin-payments.payoutsSummary', 'read'),
  route('GET', '/payouts', 'finance-desk.payouts', 'read'),
  route('GET', '/documents', 'finance-desk.documents', 'read'),
  route('GET', '/documents/:number', 'finance-desk.documentFile', 'read'),
  route('GET', '/books', 'finance-desk.exportBooks', 'export'),
  route('POST', '/operations/retry', 'admin-payments.retry', 'retry'),
  route('GET', '/differences', 'admin-payments.differences', 'read'),
  route('POST', '/differences/:id/release', 'admin-payments.release', 'release'),
  route('GET', '/chargebacks', 'admin-payments.chargebacks', 'read'),
  route('GET', '/chargebacks/:id', 'admin-payments.chargeback', 'read'),
  route('POST', '/chargebacks/:id/answer', 'admin-payments.answerChargeback', 'answer'),
  route('POST', '/chargebacks/:id/accept', 'admin-payments.acceptChargeback', 'answer'),
  route('GET', '/health', 'admin-payments.health', 'read'),
  route('POST', '/check', 'admin-payments.check', 'read'),
]);
