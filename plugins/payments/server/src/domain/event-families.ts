/** Which of Stripe's events are acted on. The event only says which object to look at. */
export type Family = 'intent' | 'payout' | 'account' | 'refund' | 'dispute';

const FAMILIES: Readonly<Record<string, Family>> = {
  'payment_intent.amount_capturable_updated': 'intent',
  'payment_intent.succeeded': 'intent',
  'payment_intent.payment_failed': 'intent',
  'payment_intent.canceled': 'intent',
  'payout.created': 'payout',
  'payout.updated': 'payout',
  'payout.paid': 'payout',
  'payout.failed': 'payout',
  'payout.canceled': 'payout',
  'account.updated': 'account',
  'refund.updated': 'refund',
  'refund.failed': 'refund',
  'charge.dispute.created': 'dispute',
  'charge.dispute.updated': 'dispute',
  'charge.dispute.funds_withdrawn': 'dispute',
  'charge.dispute.funds_reinstated': 'dispute',
  'charge.dispute.closed': 'dispute',
};

export const familyOf = (type: string): Family | undefined => FAMILIES[type];

export const isHandled = (type: string): boolean => Object.hasOwn(FAMILIES, type);
