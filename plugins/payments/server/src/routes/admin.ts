/** Routes of the admin panel, mounted under /payments, each for roles that were given the permission. */
import { PAYMENTS_ACTIONS } from '../../../contracts/admin-payments';

type Action = keyof typeof PAYMENTS_ACTIONS;

const route = (method: 'GET' | 'POST', path: string, handler: string, action: Action) => ({
  method,
  path,
  handler: `admin-payments.${handler}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [PAYMENTS_ACTIONS[action]] } },
    ],
  },
});

export default {
  type: 'admin',
  routes: [
    route('GET', '/operations', 'list', 'read'),
    route('POST', '/operations/retry', 'retry', 'retry'),
    route('GET', '/health', 'health', 'read'),
    route('POST', '/check', 'check', 'read'),
  ],
};
