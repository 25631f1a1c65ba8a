import { refused } from '../http/errors';
import { show } from '../http/present';
import { newId } from '../store/ids';
import { PLATFORM } from '../store/records';
import { emit } from '../webhooks/emit';
import type { World } from '../world';
import { refundApplicationFee } from './application-fees';
import { book } from './balance-transactions';
import { newRefund } from './refund-shape';

interface Reversal {
  /** All that is left when not given. */
  amount: number | undefined;
  refundFee: boolean;
  metadata: Record<string, string>;
  /** The refund that asked for it, if one did. */
  sourceRefund: string | null;
}

/**
 * Takes money back from the connected account. Its balance may fall below zero: the platform answers
 * for losses.
 * @throws StripeError 400 for more than is left of the transfer
 */
export function reverseTransfer(world: World, transferId: string, reversal: Reversal): string {
  const { record } = world.store.need('transfer', transferId);
  const left = record.amount - record.amount_reversed;
  const amount = reversal.amount ?? left;
  if (amount > left || left === 0)
    throw refused(
      `Cannot reverse transfer ${transferId}: you asked for ${amount}, but only ${left} of it has not been reversed.`,
      { param: 'amount' },
    );
  const id = newId('trr');
  const { currency, destination } = record;
  const balanceTransaction = book(world, PLATFORM, {
    type: 'transfer_refund',
    reportingCategory: 'transfer_reversal',
    amount,
    currency,
    source: id,
    atOnce: true,
  });
  const paymentRefund = refundPayment(world, {
    account: destination ?? PLATFORM,
    payment: record.destination_payment ?? '',
    amount,
    reversal: id,
  });
  world.store.insert(
    'transfer_reversal',
    PLATFORM,
    {
      id,
      object: 'transfer_reversal',
      amount,
      balance_transaction: balanceTransaction,
      created: world.clock.seconds(),
      currency,
      destination_payment_refund: paymentRefund,
      metadata: reversal.metadata,
      source_refund: reversal.sourceRefund,
      transfer: transferId,
    },
    null,
  );
  world.store.patch('transfer', transferId, {
    amount_reversed: record.amount_reversed + amount,
    reversed: amount === left,
  });
  if (reversal.refundFee) refundFeeShare(world, transferId, amount);
  emit(world, 'transfer.reversed', show(world, 'transfer', transferId));
  return id;
}

/** The connected account's side: a refund (`pyr_…`) of the payment that the transfer made there. */
function refundPayment(
  world: World,
  given: { account: string; payment: string; amount: number; reversal: string },
): string {
  const id = newId('pyr');
  const payment = world.store.need('charge', given.payment).record;
  const balanceTransaction = book(world, given.account, {
    type: 'payment_refund',
    reportingCategory: 'refund',
    amount: -given.amount,
    currency: payment.currency,
    source: id,
  });
  world.store.insert(
    'refund',
    given.account,
    {
      ...newRefund(world, id, given.payment, given.amount),
      balance_transaction: balanceTransaction,
      source_transfer_reversal: given.reversal,
    },
    null,
  );
  const refunded = payment.amount_refunded + given.amount;
  world.store.patch('charge', given.payment, {
    amount_refunded: refunded,
    refunded: refunded === payment.amount,
  });
  return id;
}

function refundFeeShare(world: World, transferId: string, amount: number): void {
  const { record } = world.store.need('transfer', transferId);
  const fee = world.store.by('application_fee', 'charge', record.destination_payment ?? '')[0]
    ?.record;
  if (!fee || fee.refunded) return;
  const left = fee.amount - fee.amount_refunded;
  const share = record.reversed ? left : proportion(fee.amount, amount, record.amount);
  if (share > 0) refundApplicationFee(world, fee.id, Math.min(share, left));
}

/** amount × part / whole in whole minor units, half away from zero. */
export function proportion(amount: number, part: number, whole: number): number {
  return Number((2n * BigInt(amount) * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)));
}
