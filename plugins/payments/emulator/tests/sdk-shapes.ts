/** Which of the SDK's types each call sends and is answered with. */
import type { SdkTypes } from './sdk-types-entry';

interface Shape {
  sent?: keyof SdkTypes;
  answered: keyof SdkTypes;
}

export const SHAPES: Readonly<Record<string, Shape>> = {
  'accountLinks.create': { sent: 'accountLinkCreate', answered: 'account_link' },
  'accounts.create': { sent: 'accountCreate', answered: 'account' },
  'accounts.retrieve': { sent: 'accountRetrieve', answered: 'account' },
  'applicationFees.createRefund': { sent: 'feeRefundCreate', answered: 'fee_refund' },
  'applicationFees.listRefunds': { sent: 'feeRefundList', answered: 'fee_refunds' },
  'balance.retrieve': { sent: 'balanceRetrieve', answered: 'balance' },
  'balanceTransactions.list': { sent: 'balanceTransactionList', answered: 'balance_transactions' },
  'customers.create': { sent: 'customerCreate', answered: 'customer' },
  'disputes.close': { sent: 'disputeClose', answered: 'dispute' },
  'disputes.retrieve': { sent: 'disputeRetrieve', answered: 'dispute' },
  'disputes.update': { sent: 'disputeUpdate', answered: 'dispute' },
  'events.list': { sent: 'eventList', answered: 'events' },
  'paymentIntents.cancel': { sent: 'intentCancel', answered: 'payment_intent' },
  'paymentIntents.capture': { sent: 'intentCapture', answered: 'payment_intent' },
  'paymentIntents.confirm': { sent: 'intentConfirm', answered: 'payment_intent' },
  'paymentIntents.create': { sent: 'intentCreate', answered: 'payment_intent' },
  'paymentIntents.list': { sent: 'intentList', answered: 'payment_intents' },
  'paymentIntents.retrieve': { sent: 'intentRetrieve', answered: 'payment_intent' },
  'payouts.create': { sent: 'payoutCreate', answered: 'payout' },
  'payouts.list': { sent: 'payoutList', answered: 'payouts' },
  'payouts.retrieve': { sent: 'payoutRetrieve', answered: 'payout' },
  'refunds.create': { sent: 'refundCreate', answered: 'refund' },
  'refunds.list': { sent: 'refundList', answered: 'refunds' },
  'refunds.retrieve': { sent: 'refundRetrieve', answered: 'refund' },
  'transfers.create': { sent: 'transferCreate', answered: 'transfer' },
  'transfers.createReversal': { sent: 'reversalCreate', answered: 'transfer_reversal' },
  'transfers.list': { sent: 'transferList', answered: 'transfers' },
  'transfers.listReversals': { sent: 'reversalList', answered: 'transfer_reversals' },
  'webhooks.constructEvent': { answered: 'event' },
};
