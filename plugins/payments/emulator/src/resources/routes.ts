import type { Route } from '../http/router';
import { accountLinkRoutes } from './account-links';
import { accountRoutes } from './accounts';
import { applicationFeeRoutes } from './application-fees';
import { balanceTransactionRoutes } from './balance-transactions';
import { balanceRoutes } from './balances';
import { chargeRoutes } from './charges';
import { customerRoutes } from './customers';
import { disputeRoutes } from './disputes';
import { eventRoutes } from './events';
import { paymentIntentRoutes } from './payment-intents';
import { paymentMethodRoutes } from './payment-methods';
import { payoutRoutes } from './payouts';
import { refundRoutes } from './refunds';
import { transferRoutes } from './transfers';

/** Every path of Stripe's API that the emulator answers. */
export const ROUTES: Route[] = [
  ...accountLinkRoutes,
  ...accountRoutes,
  ...applicationFeeRoutes,
  ...balanceRoutes,
  ...balanceTransactionRoutes,
  ...chargeRoutes,
  ...customerRoutes,
  ...disputeRoutes,
  ...eventRoutes,
  ...paymentIntentRoutes,
  ...paymentMethodRoutes,
  ...payoutRoutes,
  ...refundRoutes,
  ...transferRoutes,
];
