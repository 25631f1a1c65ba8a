import type { Dependencies } from '../dependencies';
import type { Outcome } from './operation-outcome';
import type { AnyOperation } from '../store/operations';
import { cancelCharge, releaseHold } from './cancel-intent';
import { captureCharge } from './capture-charge';
import { captureHold } from './capture-hold';
import { collectReceivable } from './collect-receivable';
import { createCharge } from './create-charge';
import { giveBackDamage, passOnDamage } from './divide-damage';
import { payOwner } from './pay-owner';
import { placeHold } from './place-hold';
import { refundCharge } from './refund-charge';

/** The key at Stripe: the operation's own, numbered once Stripe has refused it for certain. */
const stripeKey = ({ key, refusals }: AnyOperation): string =>
  refusals === 0 ? key : `${key}:try:${refusals + 1}`;

/** Makes the operation's calls. Throws only what may be tried again with the same key. */
export function performOperation(
  dependencies: Dependencies,
  operation: AnyOperation,
): Promise<Outcome> {
  const key = stripeKey(operation);
  switch (operation.kind) {
    case 'charge.create':
      return createCharge(dependencies, operation, key);
    case 'charge.capture':
      return captureCharge(dependencies, operation, key);
    case 'charge.cancel':
      return cancelCharge(dependencies, operation, key);
    case 'hold.create':
      return placeHold(dependencies, operation, key);
    case 'hold.release':
      return releaseHold(dependencies, operation, key);
    case 'hold.capture':
      return captureHold(dependencies, operation, key);
    case 'damage.transfer':
      return passOnDamage(dependencies, operation, key);
    case 'damage.refund':
      return giveBackDamage(dependencies, operation, key);
    case 'refund.create':
      return refundCharge(dependencies, operation, key);
    case 'receivable.collect':
      return collectReceivable(dependencies, operation, key);
    case 'payout.create':
      return payOwner(dependencies, operation, key);
  }
}
