/** What can be asked of Stripe, by name. */
export const OPERATION_KINDS = [
  'charge.create',
  'charge.capture',
  'charge.cancel',
  'late_fee.charge',
  'late_fee.cancel',
  'hold.create',
  'hold.release',
  'hold.capture',
  'damage.transfer',
  'damage.refund',
  'refund.create',
  'receivable.collect',
  'payout.create',
  'chargeback.answer',
  'chargeback.accept',
  'chargeback.recover',
] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];
