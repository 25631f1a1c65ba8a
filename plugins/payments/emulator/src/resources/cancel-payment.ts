import { refused } from '../http/errors';
import { show } from '../http/present';
import type { Records, Row } from '../store/records';
import { emit } from '../webhooks/emit';
import type { World } from '../world';
import { releaseRest } from './refunds';

type Reason = Records['payment_intent']['cancellation_reason'];

const CANCELABLE = [
  'requires_payment_method',
  'requires_capture',
  'requires_confirmation',
  'requires_action',
  'processing',
];

/** @throws StripeError 400 for an intent that is paid or canceled */
export function cancelIntent(world: World, id: string, reason: Reason): Row<'payment_intent'> {
  const { record } = world.store.need('payment_intent', id);
  if (!CANCELABLE.includes(record.status))
    throw refused(
      `You cannot cancel this PaymentIntent because it has a status of ${record.status}. Only a PaymentIntent with one of the following statuses may be canceled: ${CANCELABLE.join(', ')}.`,
      {
        code: 'payment_intent_unexpected_state',
        payment_intent: show(world, 'payment_intent', id),
      },
    );
  return close(world, id, reason, 'charge.refunded');
}

/** The bank lets an authorisation lapse that nobody captured in time. */
export function expireIntent(world: World, id: string): void {
  close(world, id, 'automatic', 'charge.expired');
}

function close(
  world: World,
  id: string,
  reason: Reason,
  chargeEvent: string,
): Row<'payment_intent'> {
  const { record } = world.store.need('payment_intent', id);
  if (record.status === 'requires_capture' && record.latest_charge !== null) {
    releaseRest(
      world,
      record.latest_charge,
      chargeEvent === 'charge.expired' ? 'expired_uncaptured_charge' : 'requested_by_customer',
    );
    emit(world, chargeEvent, show(world, 'charge', record.latest_charge));
  }
  const changed = world.store.patch(
    'payment_intent',
    id,
    {
      status: 'canceled',
      amount_capturable: 0,
      canceled_at: world.clock.seconds(),
      cancellation_reason: reason,
      next_action: null,
    },
    { challenge: null },
  );
  emit(world, 'payment_intent.canceled', show(world, 'payment_intent', id));
  return changed;
}
