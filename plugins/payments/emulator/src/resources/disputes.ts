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
import { newDispute, NO_EVIDENCE, type NewDispute } from './dispute-shape';

/** What Stripe keeps for each dispute, won or lost. */
const DISPUTE_FEE = 1500;
/** Of one text and of all texts together. */
const LONGEST_EVIDENCE = 20_000;
const MOST_EVIDENCE = 150_000;

/** Stripe decides at once when a test submits one of these as `uncategorized_text`. */
const DECIDING_EVIDENCE: Readonly<Record<string, 'won' | 'lost'>> = {
  winning_evidence: 'won',
  losing_evidence: 'lost',
};

/** What waits for evidence, until it is due. */
export const ANSWERABLE = ['needs_response', 'warning_needs_response'] as const;

export type Outcome = 'won' | 'lost' | 'inquiry_closed';

const ENDED: ReadonlySet<string> = new Set(['won', 'lost', 'warning_closed']);
const isInquiry = (status: string): boolean => status.startsWith('warning_');

/** The cardholder's bank takes the money back at once, with Stripe's fee; an inquiry moves none. */
export function openDispute(world: World, given: NewDispute): string {
  const { record } = world.store.need('charge', given.charge);
  const id = newId('du');
  // What was not captured counts as refunded, as at Stripe.
  const amount = given.amount ?? record.amount - record.amount_refunded;
  world.store.insert('dispute', PLATFORM, newDispute(world, id, amount, given), {
    balanceTransactions: [],
  });
  world.store.patch('charge', given.charge, { disputed: true });
  emit(world, 'charge.dispute.created', show(world, 'dispute', id));
  if (!given.inquiry) withdraw(world, id);
  world.wake('schedule');
  return id;
}

function withdraw(world: World, id: string): void {
  const { record } = world.find('dispute', id);
  const withdrawal = book(world, PLATFORM, {
    type: 'adjustment',
    reportingCategory: 'dispute',
    amount: -record.amount,
    currency: record.currency,
    source: id,
    description: `Chargeback withdrawal for ${String(record.charge)}`,
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
  addMovement(world, id, withdrawal);
  emit(world, 'charge.dispute.funds_withdrawn', show(world, 'dispute', id));
}

function addMovement(world: World, id: string, movement: string): void {
  const { hidden } = world.find('dispute', id);
  const balanceTransactions = [...hidden.balanceTransactions, movement];
  world.store.patch('dispute', id, {}, { balanceTransactions });
}

/**
 * The bank makes a chargeback of its inquiry.
 * @throws StripeError 400 when it is none
 */
export function escalateInquiry(world: World, id: string): void {
  const { record } = world.find('dispute', id);
  if (!isInquiry(record.status) || ENDED.has(record.status))
    throw refused('Only an open inquiry becomes a chargeback.');
  const card = record.payment_method_details?.card;
  world.store.patch('dispute', id, {
    status: 'needs_response',
    is_charge_refundable: false,
    payment_method_details: {
      type: 'card',
      ...(card ? { card: { ...card, case_type: 'chargeback' as const } } : {}),
    },
  });
  withdraw(world, id);
  emit(world, 'charge.dispute.updated', show(world, 'dispute', id));
}

/**
 * The bank decides. Won: the amount comes back, the fee does not.
 * @throws StripeError 400 when it was decided before, or the outcome is none of its kind
 */
export function closeDispute(world: World, id: string, outcome: Outcome): void {
  const { record } = world.find('dispute', id);
  if (ENDED.has(record.status))
    throw refused(`This dispute is already closed: it was ${record.status}.`);
  if (isInquiry(record.status) !== (outcome === 'inquiry_closed'))
    throw refused('An inquiry is closed, a chargeback is won or lost.');
  const status = outcome === 'inquiry_closed' ? 'warning_closed' : outcome;
  world.store.patch('dispute', id, { status, is_charge_refundable: outcome !== 'lost' });
  if (outcome === 'won')
    addMovement(
      world,
      id,
      book(world, PLATFORM, {
        type: 'adjustment',
        reportingCategory: 'dispute_reversal',
        amount: record.amount,
        currency: record.currency,
        source: id,
        description: `Chargeback reversal for ${String(record.charge)}`,
        atOnce: true,
      }),
    );
  emit(world, 'charge.dispute.closed', show(world, 'dispute', id));
  if (outcome === 'won') emit(world, 'charge.dispute.funds_reinstated', show(world, 'dispute', id));
}

/** The bank's limit has passed: without an answer the cardholder is right. */
export function endOverdueDispute(world: World, id: string): void {
  const { record } = world.find('dispute', id);
  const details = { ...record.evidence_details, past_due: true };
  world.store.patch('dispute', id, { evidence_details: details });
  closeDispute(world, id, isInquiry(record.status) ? 'inquiry_closed' : 'lost');
}

type Evidence = Records['dispute']['evidence'];

const isEvidenceName = (name: string): name is keyof Evidence => Object.hasOwn(NO_EVIDENCE, name);

function readEvidence(given: unknown): Partial<Evidence> {
  if (given === undefined) return {};
  const texts = Object.entries(given as Record<string, unknown>);
  for (const [name, value] of texts) {
    const param = `evidence[${name}]`;
    if (!isEvidenceName(name))
      throw refused(`Received unknown parameter: ${param}`, { param, code: 'parameter_unknown' });
    if (typeof value !== 'string') throw refused(`Invalid string: ${param}`, { param });
    if (value.length > LONGEST_EVIDENCE)
      throw refused(`${param} has more than ${LONGEST_EVIDENCE} characters.`, { param });
  }
  if (texts.reduce((sum, [, value]) => sum + String(value).length, 0) > MOST_EVIDENCE)
    throw refused('All evidence together is too long.', { param: 'evidence' });
  return given as Partial<Evidence>;
}

interface Answer {
  evidence: unknown;
  metadata: Parameters<typeof mergeMetadata>[1];
  submit: boolean;
}

/** Evidence can be kept until it is submitted, once; the bank then looks at it. */
function answerDispute(world: World, id: string, given: Answer): void {
  const { record } = world.find('dispute', id);
  requireAnswerable(record, given);
  const { evidence_details: details } = record;
  const evidence = { ...record.evidence, ...readEvidence(given.evidence) };
  world.store.patch('dispute', id, {
    metadata: mergeMetadata(record.metadata, given.metadata),
    evidence,
    evidence_details: {
      ...details,
      has_evidence: details.has_evidence || given.evidence !== undefined,
      submission_count: details.submission_count + (given.submit ? 1 : 0),
    },
  });
  if (given.submit) lookAtEvidence(world, id, evidence.uncategorized_text);
  else emit(world, 'charge.dispute.updated', show(world, 'dispute', id));
}

function requireAnswerable({ status, evidence_details }: Records['dispute'], given: Answer): void {
  if (ENDED.has(status)) throw refused('This dispute is closed: it takes no evidence.');
  if (evidence_details.submission_count > 0 && (given.submit || given.evidence !== undefined))
    throw refused('Evidence has been submitted for this dispute.');
}

function lookAtEvidence(world: World, id: string, text: string | null): void {
  const inquiry = isInquiry(world.find('dispute', id).record.status);
  const status = inquiry ? 'warning_under_review' : 'under_review';
  world.store.patch('dispute', id, { status });
  emit(world, 'charge.dispute.updated', show(world, 'dispute', id));
  const decided = DECIDING_EVIDENCE[text ?? ''];
  if (decided) closeDispute(world, id, inquiry ? 'inquiry_closed' : decided);
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
    ({ world, scope, path }, { evidence, metadata: marks, submit }) => {
      const { id } = world.find('dispute', path('id'), scope);
      answerDispute(world, id, { evidence, metadata: marks, submit: submit !== false });
      return show(world, 'dispute', id);
    },
  ),
  route('POST', '/v1/disputes/:id/close', object({}), ({ world, scope, path }) => {
    const { id } = world.find('dispute', path('id'), scope);
    closeDispute(world, id, 'lost');
    return show(world, 'dispute', id);
  }),
];
