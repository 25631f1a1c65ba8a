import type { Records } from '../store/records';
import type { World } from '../world';

type Refund = Records['refund'];

/** A refund that succeeded, as all do here; not booked yet. */
export function newRefund(
  world: World,
  id: string,
  chargeId: string,
  amount: number,
): Refund & { id: string } {
  const charge = world.store.need('charge', chargeId).record;
  return {
    id,
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: chargeId,
    created: world.clock.seconds(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: {
      card: {
        reference: '7020000000000000',
        reference_status: 'available',
        reference_type: 'acquirer_reference_number',
        type: 'refund',
      },
      type: 'card',
    },
    metadata: {},
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  };
}
