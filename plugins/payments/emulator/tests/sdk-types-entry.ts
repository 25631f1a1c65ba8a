import type Stripe from 'stripe';

/** The SDK's types that requests and answers are checked against, by a name of ours. */
export interface SdkTypes {
  account: Stripe.Account;
  account_link: Stripe.AccountLink;
  application_fee: Stripe.ApplicationFee;
  balance: Stripe.Balance;
  balance_transaction: Stripe.BalanceTransaction;
  bank_account: Stripe.BankAccount;
  charge: Stripe.Charge;
  customer: Stripe.Customer;
  dispute: Stripe.Dispute;
  event: Stripe.EventBase;
  fee_refund: Stripe.FeeRefund;
  payment_intent: Stripe.PaymentIntent;
  payment_method: Stripe.PaymentMethod;
  payout: Stripe.Payout;
  refund: Stripe.Refund;
  transfer: Stripe.Transfer;
  transfer_reversal: Stripe.TransferReversal;

  balance_transactions: Stripe.ApiList<Stripe.BalanceTransaction>;
  events: Stripe.ApiList<Stripe.EventBase>;
  fee_refunds: Stripe.ApiList<Stripe.FeeRefund>;
  payment_intents: Stripe.ApiList<Stripe.PaymentIntent>;
  payouts: Stripe.ApiList<Stripe.Payout>;
  refunds: Stripe.ApiList<Stripe.Refund>;
  transfers: Stripe.ApiList<Stripe.Transfer>;
  transfer_reversals: Stripe.ApiList<Stripe.TransferReversal>;

  accountCreate: Stripe.AccountCreateParams;
  accountLinkCreate: Stripe.AccountLinkCreateParams;
  accountRetrieve: Stripe.AccountRetrieveParams;
  accountUpdate: Stripe.AccountUpdateParams;
  balanceRetrieve: Stripe.BalanceRetrieveParams;
  balanceTransactionList: Stripe.BalanceTransactionListParams;
  disputeClose: Stripe.DisputeCloseParams;
  disputeRetrieve: Stripe.DisputeRetrieveParams;
  disputeUpdate: Stripe.DisputeUpdateParams;
  customerCreate: Stripe.CustomerCreateParams;
  eventList: Stripe.EventListParams;
  feeRefundCreate: Stripe.ApplicationFeeCreateRefundParams;
  feeRefundList: Stripe.ApplicationFeeListRefundsParams;
  intentCancel: Stripe.PaymentIntentCancelParams;
  intentCapture: Stripe.PaymentIntentCaptureParams;
  intentConfirm: Stripe.PaymentIntentConfirmParams;
  intentCreate: Stripe.PaymentIntentCreateParams;
  intentList: Stripe.PaymentIntentListParams;
  intentRetrieve: Stripe.PaymentIntentRetrieveParams;
  intentUpdate: Stripe.PaymentIntentUpdateParams;
  payoutCreate: Stripe.PayoutCreateParams;
  payoutList: Stripe.PayoutListParams;
  payoutRetrieve: Stripe.PayoutRetrieveParams;
  refundCreate: Stripe.RefundCreateParams;
  refundList: Stripe.RefundListParams;
  refundRetrieve: Stripe.RefundRetrieveParams;
  reversalCreate: Stripe.TransferCreateReversalParams;
  reversalList: Stripe.TransferListReversalsParams;
  transferCreate: Stripe.TransferCreateParams;
  transferList: Stripe.TransferListParams;
}
