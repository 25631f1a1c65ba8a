import { docUrl, refused, StripeError } from '../http/errors';
import { show } from '../http/present';
import { randomText } from '../store/ids';
import type { Row } from '../store/records';
import { emit } from '../webhooks/emit';
import type { World } from '../world';
import { requireTransfers } from './accounts';
import { insertCharge, insertFailedCharge, settleCharge } from './charges';
import { openDispute } from './disputes';
import { attachPaymentMethod, refuseSpent } from './payment-methods';
import {
  DISPUTES_OF,
  GENERIC_DECLINE,
  judgeCard,
  type CardBehaviour,
  type Decline,
} from './test-cards';

interface Confirmation {
  offSession: boolean;
  /** Declines instead of asking for authentication. */
  errorOnAction?: boolean;
  declineForced?: boolean;
  /** The cardholder has just passed the challenge. */
  authenticated?: boolean;
}

/**
 * Charges the intent's payment method.
 * @throws StripeError 400 in a state that cannot be confirmed; 402 (what it changed stays) for a decline
 */
export function confirmIntent(world: World, id: string, how: Confirmation): void {
  const intent = world.store.need('payment_intent', id);
  requireOpen(world, intent);
  const method = methodOf(world, intent);
  const destination = destinationOf(intent);
  if (destination) requireTransfers(world, destination, 'transfer_data[destination]');
  if (intent.record.status === 'requires_action' && !how.authenticated) return challenge(world, id);
  const judged = how.declineForced
    ? GENERIC_DECLINE
    : judgeCard(method.hidden.behaviour, {
        offSession: how.offSession || (how.errorOnAction ?? false),
        setUp: method.hidden.setUp,
        authenticated: how.authenticated ?? false,
      });
  if (judged === 'challenge') return challenge(world, id);
  if (judged !== 'accept') throw declineIntent(world, id, method.id, judged, true);
  accept(world, id, method, how);
}

/** The cardholder answers the challenge on the emulator's page (or a test does for him). */
export function answerChallenge(world: World, id: string, passed: boolean): void {
  const intent = world.store.need('payment_intent', id);
  if (intent.record.status !== 'requires_action') return;
  if (passed) {
    confirmIntent(world, id, { offSession: false, authenticated: true });
    return;
  }
  declineIntent(world, id, methodOf(world, intent).id, AUTHENTICATION_FAILED, false);
}

const AUTHENTICATION_FAILED: Decline = {
  code: 'payment_intent_authentication_failure',
  declineCode: undefined,
  message:
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
};

function requireOpen(world: World, { id, record }: Row<'payment_intent'>): void {
  if (
    ['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(record.status)
  )
    return;
  const because =
    record.status === 'succeeded'
      ? 'it has already succeeded after being previously confirmed.'
      : `it has a status of ${record.status}.`;
  throw refused(`You cannot confirm this PaymentIntent because ${because}`, {
    code: 'payment_intent_unexpected_state',
    payment_intent: show(world, 'payment_intent', id),
  });
}

function methodOf(world: World, { id, record }: Row<'payment_intent'>): Row<'payment_method'> {
  if (record.payment_method === null)
    throw refused(
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
      {
        code: 'payment_intent_unexpected_state',
        payment_intent: show(world, 'payment_intent', id),
      },
    );
  const method = world.store.need('payment_method', record.payment_method);
  refuseSpent(method);
  const owner = method.record.customer;
  if (owner !== null && owner !== record.customer)
    throw refused(
      'The payment method you provided belongs to a customer. Please include the Customer in the `customer` parameter on the PaymentIntent.',
      { param: 'payment_method' },
    );
  return method;
}

function destinationOf({ record }: Row<'payment_intent'>): string | null {
  const destination = record.transfer_data?.destination;
  return typeof destination === 'string' ? destination : null;
}

function challenge(world: World, id: string): void {
  const { hidden, record } = world.store.need('payment_intent', id);
  if (record.status === 'requires_action') return;
  const token = randomText(32);
  world.store.patch(
    'payment_intent',
    id,
    {
      status: 'requires_action',
      last_payment_error: null,
      next_action: {
        type: 'redirect_to_url',
        redirect_to_url: {
          return_url: hidden.returnUrl,
          url: `${world.baseUrl}/authentication/${token}`,
        },
      },
    },
    { challenge: token },
  );
  emit(world, 'payment_intent.requires_action', show(world, 'payment_intent', id));
}

function accept(world: World, id: string, method: Row<'payment_method'>, how: Confirmation): void {
  const intent = world.store.need('payment_intent', id);
  keepMethod(world, intent, method, how);
  const manual = intent.record.capture_method === 'manual';
  const charge = insertCharge(world, id, {
    manual,
    offSession: how.offSession,
    authenticated: how.authenticated ?? false,
  });
  world.store.patch(
    'payment_intent',
    id,
    {
      status: manual ? 'requires_capture' : 'succeeded',
      amount_capturable: manual ? intent.record.amount : 0,
      amount_received: manual ? 0 : intent.record.amount,
      latest_charge: charge,
      last_payment_error: null,
      next_action: null,
    },
    { challenge: null },
  );
  if (!manual) settleCharge(world, charge, { captured: intent.record.amount });
  emit(world, 'charge.succeeded', show(world, 'charge', charge));
  emit(
    world,
    manual ? 'payment_intent.amount_capturable_updated' : 'payment_intent.succeeded',
    show(world, 'payment_intent', id),
  );
  if (manual) world.wake('schedule');
  else disputeCharge(world, charge, method.hidden.behaviour);
}

/** Some test cards' banks object as soon as the charge has succeeded. */
function disputeCharge(world: World, charge: string, behaviour: CardBehaviour): void {
  const dispute = DISPUTES_OF[behaviour];
  if (dispute) openDispute(world, { charge, ...dispute });
}

/** A method is kept for later where that was asked for; otherwise it is spent by this payment. */
function keepMethod(
  world: World,
  { record }: Row<'payment_intent'>,
  method: Row<'payment_method'>,
  how: Confirmation,
): void {
  if (record.setup_future_usage !== null && record.customer !== null) {
    attachPaymentMethod(world, method.id, record.customer);
    const setUp = method.hidden.setUp || (how.authenticated ?? false);
    world.store.patch('payment_method', method.id, {}, { setUp });
  } else if (method.record.customer === null)
    world.store.patch('payment_method', method.id, {}, { spent: true });
}

/** Marks the intent as declined; the error is what Stripe would answer. */
function declineIntent(
  world: World,
  id: string,
  methodId: string,
  decline: Decline,
  charged: boolean,
): StripeError {
  const method = show(world, 'payment_method', methodId);
  const charge = charged ? insertFailedCharge(world, id, decline) : null;
  const declineCode = decline.declineCode ? { decline_code: decline.declineCode } : {};
  const error = {
    ...(charge ? { charge } : {}),
    code: decline.code,
    ...declineCode,
    doc_url: docUrl(decline.code),
    message: decline.message,
  };
  world.store.patch(
    'payment_intent',
    id,
    {
      status: 'requires_payment_method',
      payment_method: null,
      next_action: null,
      last_payment_error: {
        ...error,
        payment_method: world.store.need('payment_method', methodId).record,
        type: charged ? 'card_error' : 'invalid_request_error',
      },
      ...(charge ? { latest_charge: charge } : {}),
    },
    { challenge: null },
  );
  if (charge) emit(world, 'charge.failed', show(world, 'charge', charge));
  emit(world, 'payment_intent.payment_failed', show(world, 'payment_intent', id));
  return new StripeError(
    402,
    'card_error',
    decline.message,
    {
      ...(charge ? { charge } : {}),
      code: decline.code,
      ...declineCode,
      payment_intent: show(world, 'payment_intent', id),
      payment_method: method,
    },
    true,
  );
}
