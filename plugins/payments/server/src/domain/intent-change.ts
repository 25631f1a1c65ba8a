/**
 * What it means that Stripe shows an intent in some state: pure. Stripe's deliveries come late, twice
 * and out of order, so this compares states and never looks at which delivery brought them.
 */
import type { PaymentEvent, PaymentEvents } from '../../../contracts/events';
import { depositHeld, depositReleased, bookingPaid, stripeFee } from '../../../contracts/journals';
import type { BookingFact, JournalEntry } from '../../../contracts/journals';
import { depositCaptured } from '../../../contracts/dispute-journals';
import { lateFeePaid } from '../../../contracts/late-fee-journals';
import type { IntentStatus } from '../../../contracts/operations';
import type { IntentSnapshot } from './stripe-objects';

export const INTENT_KINDS = ['charge', 'hold', 'late_fee'] as const;

export interface KnownIntent {
  readonly id: string;
  readonly kind: (typeof INTENT_KINDS)[number];
  readonly bookingId: string;
  readonly number: number;
  readonly ownerId: string;
  readonly renterId: string;
  readonly amount: number;
  readonly currency: string;
  readonly applicationFee: number;
  readonly status: IntentStatus;
  /** The refused attempt that was told of last. */
  readonly failedAttempt: string | null;
}

/** A movement at Stripe that the named journal explains. */
export interface ObjectLink {
  readonly id: string;
  readonly movement: 'main' | 'reversal';
  readonly sourceType: string;
  readonly sourceId: string;
}

export interface IntentChange {
  readonly events: readonly PaymentEvent[];
  readonly journals: readonly JournalEntry[];
  readonly links: readonly ObjectLink[];
  readonly hold: 'placed' | 'ended' | null;
}

/** Whether Stripe made the intent just now and nothing has happened to it: there is nothing to tell or post. */
export const isUntouched = ({ status, failure }: IntentSnapshot): boolean =>
  status === 'requires_payment_method' && failure === null;

const NOTHING: IntentChange = { events: [], journals: [], links: [], hold: null };

/** An intent only moves up: what shows a lower state was fetched before what is known. */
const RANK: Readonly<Record<IntentStatus, number>> = {
  requires_payment_method: 0,
  requires_confirmation: 0,
  requires_action: 0,
  processing: 0,
  requires_capture: 1,
  succeeded: 2,
  canceled: 2,
};

/** Whether the snapshot is older than what is known, or contradicts an end that is known. */
export function isStale(known: IntentStatus, found: IntentStatus): boolean {
  return RANK[found] < RANK[known] || (RANK[known] === 2 && found !== known);
}

export function changeOfIntent(known: KnownIntent, found: IntentSnapshot, now: Date): IntentChange {
  if (isStale(known.status, found.status)) return NOTHING;
  const moved = known.status !== found.status;
  if (found.status === 'succeeded') return succeeded(known, found, moved, now);
  if (moved && found.status === 'requires_capture') return authorised(known, found, now);
  if (moved && found.status === 'canceled') return cancelled(known, found, now);
  return refused(known, found);
}

const factOf = (known: KnownIntent, now: Date): BookingFact => ({
  bookingId: known.bookingId,
  ownerId: known.ownerId,
  currency: known.currency,
  occurredAt: now,
});

const nameOf = ({ bookingId, id, number }: KnownIntent) => ({
  bookingId,
  intentId: id,
  number,
});

const aboutOf = (known: KnownIntent) => ({
  ...nameOf(known),
  amount: known.amount,
  currency: known.currency,
});

function succeeded(
  known: KnownIntent,
  found: IntentSnapshot,
  moved: boolean,
  now: Date,
): IntentChange {
  const fact = factOf(known, now);
  const fee = found.charge?.movement;
  const fees = fee ? [stripeFee({ ...fact, balanceTransactionId: fee.id, amount: fee.fee })] : [];
  if (known.kind === 'hold') return captured(known, found, moved, fees, now);
  const { id: intentId, amount, applicationFee } = known;
  const paid = { ...fact, intentId, amount, applicationFee };
  if (known.kind === 'late_fee') {
    const entry = lateFeePaid(paid);
    return {
      events: moved ? [{ topic: 'late_fee.paid', payload: aboutOf(known) }] : [],
      journals: [entry, ...fees],
      links: linksOf(found, entry.sourceType, entry.sourceId),
      hold: null,
    };
  }
  const { sourceType, sourceId } = bookingPaid(paid);
  return {
    events: moved
      ? [
          {
            topic: 'payment.succeeded',
            payload: {
              ...aboutOf(known),
              chargeId: found.charge?.id ?? '',
              applicationFee: known.applicationFee,
              cardFingerprint: found.charge?.cardFingerprint ?? null,
            },
          },
        ]
      : [],
    journals: fees,
    links: linksOf(found, sourceType, sourceId),
    hold: null,
  };
}

/** Part of the deposit was taken: the promise ends, the money waits for the claim's decision. */
function captured(
  known: KnownIntent,
  found: IntentSnapshot,
  moved: boolean,
  fees: readonly JournalEntry[],
  now: Date,
): IntentChange {
  const fact = factOf(known, now);
  const taken = depositCaptured({ ...fact, sourceId: known.id, amount: found.received });
  return {
    events: moved
      ? [{ topic: 'hold.captured', payload: { ...aboutOf(known), captured: found.received } }]
      : [],
    journals: [
      ...(known.status === 'requires_capture' ? [released(known, now)] : []),
      taken,
      ...fees,
    ],
    links: linksOf(found, taken.sourceType, taken.sourceId),
    hold: 'ended',
  };
}

/** A charge's movements: on the platform the charge and its transfer, on the owner's side the payment. */
function linksOf(found: IntentSnapshot, sourceType: string, sourceId: string): ObjectLink[] {
  const { id, transferId, destinationPaymentId, applicationFeeId } = found.charge ?? {};
  return [id, transferId, destinationPaymentId, applicationFeeId]
    .filter((object): object is string => typeof object === 'string')
    .map((object) => ({ id: object, movement: 'main', sourceType, sourceId }));
}

function authorised(known: KnownIntent, found: IntentSnapshot, now: Date): IntentChange {
  const captureBefore = found.charge?.captureBefore?.toISOString() ?? null;
  if (known.kind === 'hold')
    return {
      events: [{ topic: 'hold.placed', payload: { ...aboutOf(known), captureBefore } }],
      journals: [depositHeld({ ...factOf(known, now), intentId: known.id, amount: known.amount })],
      links: [],
      hold: 'placed',
    };
  const chargeId = found.charge?.id ?? '';
  return {
    ...NOTHING,
    events: [
      {
        topic: 'payment.authorised',
        payload: {
          ...aboutOf(known),
          chargeId,
          captureBefore,
          cardFingerprint: found.charge?.cardFingerprint ?? null,
        },
      },
    ],
  };
}

const released = (known: KnownIntent, now: Date): JournalEntry =>
  depositReleased({ ...factOf(known, now), intentId: known.id, amount: known.amount });

/** Stripe cancels by itself when an authorisation runs out. */
const LAPSED = new Set(['automatic', 'expired']);

function cancelled(known: KnownIntent, found: IntentSnapshot, now: Date): IntentChange {
  const reason = found.cancellationReason ?? 'requested';
  if (known.kind === 'charge')
    return {
      ...NOTHING,
      events: [{ topic: 'payment.cancelled', payload: { ...nameOf(known), reason } }],
    };
  if (known.kind === 'late_fee')
    return { ...NOTHING, events: [{ topic: 'late_fee.cancelled', payload: nameOf(known) }] };
  const wasPlaced = known.status === 'requires_capture';
  const topic = wasPlaced && LAPSED.has(reason) ? 'hold.lapsed' : 'hold.released';
  return {
    events: [{ topic, payload: aboutOf(known) }],
    journals: wasPlaced ? [released(known, now)] : [],
    links: [],
    hold: wasPlaced ? 'ended' : null,
  };
}

/** A refused attempt is told once, however often the same state is seen. */
function refused(known: KnownIntent, found: IntentSnapshot): IntentChange {
  const { failure } = found;
  const open = RANK[found.status] === 0;
  if (!failure || !open || failure.attempt === known.failedAttempt) return NOTHING;
  const about = { ...nameOf(known), reason: failure.code };
  return { ...NOTHING, events: [refusalOf(known, about)] };
}

function refusalOf(
  { kind }: KnownIntent,
  about: PaymentEvents['hold.failed'] & PaymentEvents['late_fee.failed'],
): PaymentEvent {
  if (kind === 'hold') return { topic: 'hold.failed', payload: about };
  if (kind === 'late_fee') return { topic: 'late_fee.failed', payload: about };
  return { topic: 'payment.failed', payload: { ...about, stage: 'confirm' } };
}
