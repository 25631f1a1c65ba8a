import type { Records } from '../store/records';
import type { World } from '../world';

const EVIDENCE_DAYS = 7;

export const DISPUTE_REASONS = [
  'credit_not_processed',
  'duplicate',
  'fraudulent',
  'general',
  'product_not_received',
  'product_unacceptable',
  'subscription_canceled',
  'unrecognized',
] as const;

export interface NewDispute {
  readonly charge: string;
  /** Minor units; default: what was not given back. */
  readonly amount?: number;
  readonly reason?: (typeof DISPUTE_REASONS)[number];
  /** The bank only asks: no money moves yet. */
  readonly inquiry?: boolean;
}

/** As the bank opens it, with nothing moved yet. */
export function newDispute(
  world: World,
  id: string,
  amount: number,
  { charge: chargeId, reason = 'fraudulent', inquiry = false }: NewDispute,
): Records['dispute'] & { id: string } {
  const { record } = world.store.need('charge', chargeId);
  const created = world.clock.seconds();
  return {
    id,
    object: 'dispute',
    amount,
    charge: chargeId,
    created,
    currency: record.currency,
    enhanced_eligibility_types: [],
    evidence: NO_EVIDENCE,
    evidence_details: {
      due_by: created + EVIDENCE_DAYS * 86_400,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'manual',
    },
    intended_submission_method: null,
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    payment_intent: record.payment_intent,
    payment_method_details: {
      card: {
        brand: record.payment_method_details?.card?.brand ?? 'visa',
        case_type: inquiry ? 'inquiry' : 'chargeback',
        network: record.payment_method_details?.card?.network ?? 'visa',
        network_reason_code: '10.4',
      },
      type: 'card',
    },
    reason,
    status: inquiry ? 'warning_needs_response' : 'needs_response',
  };
}

/** Every field of evidence that there is, empty. */
export const NO_EVIDENCE: Records['dispute']['evidence'] = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};
