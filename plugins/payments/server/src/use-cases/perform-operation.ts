import type { OperationKind } from '../../../contracts/operations';
import type { Dependencies } from '../dependencies';
import type { Outcome } from './operation-outcome';
import type { AnyOperation, OperationOf } from '../store/operations';
import { acceptChargeback, answerChargeback } from './answer-chargeback';
import { cancelCharge, cancelLateFee, releaseHold } from './cancel-intent';
import { captureCharge } from './capture-charge';
import { captureHold } from './capture-hold';
import { chargeLateFee } from './charge-late-fee';
import { collectReceivable } from './collect-receivable';
import { createCharge } from './create-charge';
import { giveBackDamage, passOnDamage } from './divide-damage';
import { payOwner } from './pay-owner';
import { placeHold } from './place-hold';
import { recoverChargeback } from './recover-chargeback';
import { refundCharge } from './refund-charge';

/** The key at Stripe: the operation's own, numbered once Stripe has refused it for certain. */
const stripeKey = ({ key, refusals }: AnyOperation): string =>
  refusals === 0 ? key : `${key}:try:${refusals + 1}`;

type Perform<K extends OperationKind> = (
  dependencies: Dependencies,
  operation: OperationOf<K>,
  key: string,
) => Promise<Outcome>;

const PERFORM: { readonly [K in OperationKind]: Perform<K> } = {
  'charge.create': createCharge,
  'charge.capture': captureCharge,
  'charge.cancel': cancelCharge,
  'late_fee.charge': chargeLateFee,
  'late_fee.cancel': cancelLateFee,
  'hold.create': placeHold,
  'hold.release': releaseHold,
  'hold.capture': captureHold,
  'damage.transfer': passOnDamage,
  'damage.refund': giveBackDamage,
  'refund.create': refundCharge,
  'receivable.collect': collectReceivable,
  'payout.create': payOwner,
  'chargeback.answer': answerChargeback,
  'chargeback.accept': acceptChargeback,
  'chargeback.recover': recoverChargeback,
};

/** Makes the operation's calls. Throws only what may be tried again with the same key. */
export const performOperation = (
  dependencies: Dependencies,
  operation: AnyOperation,
): Promise<Outcome> =>
  (PERFORM[operation.kind] as Perform<OperationKind>)(
    dependencies,
    operation,
    stripeKey(operation),
  );
