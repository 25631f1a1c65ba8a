/** A browser asks to be told while no page is open. */
import { devToolsOn } from '@rental/shared/http/access';
import { validationError } from '@rental/shared/errors';
import { outsideAddress } from '@rental/shared/outside-address';
import type { PushSubscriptionRequest } from '../../../contracts/push-routes';
import { encryptFor } from '../channels/web-push-crypto';
import type { NotificationsContext } from '../services/context';
import { saveSubscription } from '../services/push-subscriptions';

/** @throws 400 for an address that is not called, or keys that are none */
export async function subscribeBrowser(
  { knex, clock }: NotificationsContext,
  userId: string,
  { endpoint, keys }: PushSubscriptionRequest,
): Promise<string> {
  if (!outsideAddress(endpoint, devToolsOn()))
    throw validationError('This address is not accepted.', {
      endpoint: 'This is not the address of a push service.',
    });
  try {
    encryptFor(keys, '');
  } catch {
    throw validationError('These keys are not accepted.', {
      keys: 'These are not the keys of a browser.',
    });
  }
  return saveSubscription(knex, { userId, endpoint, ...keys, at: clock.now() });
}
