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

  accountCreate: Stripe.AccountCreateParams;
  accountLinkCreate: Stripe.AccountLinkCreateParams;
  accountUpdate: Stripe.AccountUpdateParams;
  customerCreate: Stripe.CustomerCreateParams;
  feeRefundCreate: Stripe.ApplicationFeeCreateRefundParams;
  intentCancel: Stripe.PaymentIntentCancelParams;
  intentCapture: Stripe.PaymentIntentCaptureParams;
  intentConfirm: Stripe.PaymentIntentConfirmParams;
  intentCreate: Stripe.PaymentIntentCreateParams;
  intentUpdate: Stripe.PaymentIntentUpdateParams;
  payoutCreate: Stripe.PayoutCreateParams;
  refundCreate: Stripe.RefundCreateParams;
  reversalCreate: Stripe.TransferCreateReversalParams;
  transferCreate: Stripe.TransferCreateParams;
}
