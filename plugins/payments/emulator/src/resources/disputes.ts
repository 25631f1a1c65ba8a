import { refused } from '../http/errors';
import {
  anything,
  flag,
  inTime,
  listParams,
  mergeMetadata,
  metadata,
  object,
  text,
  timeFilter,
} from '../http/params';
import { paginate, rowsOf } from '../http/paginate';
import { present, show } from '../http/present';
import { route, type Route } from '../http/router';
import { newId } from '../store/ids';
import { PLATFORM, type Records } from '../store/records';
import { emit } from '../webhooks/emit';
import type { World } from '../world';
import { book } from './balance-transactions';

/** What Stripe keeps for each dispute, won or lost. */
const DISPUTE_FEE = 1500;
const EVIDENCE_DAYS = 7;

/** The cardholder's bank takes the money back at once, with Stripe's fee. */
export function openDispute(world: World, chargeId: string): string {
  const { record } = world.store.need('charge', chargeId);
  const id = newId('du');
  const amount = record.amount_captured - record.amount_refunded;
  const withdrawal = book(world, PLATFORM, {
    type: 'adjustment',
    reportingCategory: 'dispute',
    amount: -amount,
    currency: record.currency,
    source: id,
    description: `Chargeback withdrawal for ${chargeId}`,
    fees: [
      {
        amount: DISPUTE_FEE,
        application: null,
        currency: record.currency,
        description: 'Dispute fee',
        type: 'stripe_fee',
      },
    ],
  });
  world.store.insert('dispute', PLATFORM, newDispute(world, id, chargeId, amount), {
    balanceTransactions: [withdrawal],
  });
  world.store.patch('charge', chargeId, { disputed: true });
  emit(world, 'charge.dispute.created', show(world, 'dispute', id));
  emit(world, 'charge.dispute.funds_withdrawn', show(world, 'dispute', id));
  return id;
}

/**
 * The bank decides. Won: the amount comes back, the fee does not.
 * @throws StripeError 400 when it was decided before
 */
export function closeDispute(world: World, id: string, outcome: 'won' | 'lost'): void {
  const { record, hidden } = world.find('dispute', id);
  if (record.status === 'won' || record.status === 'lost')
    throw refused(`This dispute is already closed: it was ${record.status}.`);
  world.store.patch('dispute', id, { status: outcome, is_charge_refundable: outcome === 'won' });
  if (outcome === 'won') {
    const returned = book(world, PLATFORM, {
      type: 'adjustment',
      reportingCategory: 'dispute_reversal',
      amount: record.amount,
      currency: record.currency,
      source: id,
      description: `Chargeback reversal for ${record.charge}`,
      atOnce: true,
    });
    world.store.patch(
      'dispute',
      id,
      {},
      {
        balanceTransactions: [...hidden.balanceTransactions, returned],
      },
    );
  }
  emit(world, 'charge.dispute.closed', show(world, 'dispute', id));
  if (outcome === 'won') emit(world, 'charge.dispute.funds_reinstated', show(world, 'dispute', id));
}

const listQuery = object({
  ...listParams,
  charge: text,
  created: timeFilter,
  payment_intent: text,
});

export const disputeRoutes: Route[] = [
  route('GET', '/v1/disputes', listQuery, ({ world, scope }, query) => {
    const rows = query.charge
      ? world.store.by('dispute', 'charge', query.charge)
      : query.payment_intent
        ? world.store.by('dispute', 'payment_intent', query.payment_intent)
        : world.store.newestFirst('dispute');
    const matching = rowsOf(rows, scope, ({ record }) => inTime(query.created, record.created));
    return paginate(world, 'dispute', matching, query, '/v1/disputes');
  }),
  route('GET', '/v1/disputes/:id', object({}), ({ world, scope, path }) =>
    present(world, world.find('dispute', path('id'), scope)),
  ),
  route(
    'POST',
    '/v1/disputes/:id',
    object({ evidence: anything, metadata, submit: flag }),
    ({ world, scope, path }, params) => {
      const { id, record } = world.find('dispute', path('id'), scope);
      const details = record.evidence_details;
      world.store.patch('dispute', id, {
        metadata: mergeMetadata(record.metadata, params.metadata),
        evidence: { ...record.evidence, ...(params.evidence as Partial<typeof record.evidence>) },
        evidence_details: {
          ...details,
          has_evidence: details.has_evidence || params.evidence !== undefined,
          submission_count: details.submission_count + (params.submit === false ? 0 : 1),
        },
        ...(params.submit === false ? {} : { status: 'under_review' as const }),
      });
      const changed = show(world, 'dispute', id);
      emit(world, 'charge.dispute.updated', changed, scope);
      return changed;
    },
  ),
  route('POST', '/v1/disputes/:id/close', object({}), ({ world, scope, path }) => {
    const { id } = world.find('dispute', path('id'), scope);
    closeDispute(world, id, 'lost');
    return show(world, 'dispute', id);
  }),
];

function newDispute(
  world: World,
  id: string,
  chargeId: string,
  amount: number,
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
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: record.payment_intent,
    payment_method_details: {
      card: {
        brand: record.payment_method_details?.card?.brand ?? 'visa',
        case_type: 'chargeback',
        network: record.payment_method_details?.card?.network ?? 'visa',
        network_reason_code: '10.4',
      },
      type: 'card',
    },
    reason: 'fraudulent',
    status: 'needs_response',
  };
}

const NO_EVIDENCE: Records['dispute']['evidence'] = {
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
