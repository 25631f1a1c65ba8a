import { refused, StripeError } from '../http/errors';
import { mergeMetadata } from '../http/params';
import { show } from '../http/present';
import type { Row } from '../store/records';
import { emit } from '../webhooks/emit';
import type { World } from '../world';
import { expireIntent } from './cancel-payment';
import { settleCharge } from './charges';
import type { CaptureParams } from './payment-intent-params';
import { releaseRest } from './refunds';

/**
 * Captures an authorised payment, whole or in part; the rest is released.
 * @throws StripeError 400 when there is nothing to capture, or less than asked for
 */
export function captureIntent(
  world: World,
  id: string,
  params: CaptureParams,
): Row<'payment_intent'> {
  const charge = capturableCharge(world, id);
  const { record } = world.store.need('payment_intent', id);
  const captured = params.amount_to_capture ?? record.amount_capturable;
  const fee = params.application_fee_amount ?? record.application_fee_amount;
  checkCapture(record.amount_capturable, captured, fee, record.transfer_data !== null);
  world.store.patch('payment_intent', id, {
    status: 'succeeded',
    amount_capturable: 0,
    amount_received: captured,
    application_fee_amount: fee === null ? null : Math.min(fee, captured),
    metadata: mergeMetadata(record.metadata, params.metadata),
    ...transferAmount(record.transfer_data, params),
  });
  settleCharge(world, charge.id, { captured });
  if (captured < charge.record.amount) releaseRest(world, charge.id, null);
  emit(world, 'charge.captured', show(world, 'charge', charge.id));
  emit(world, 'payment_intent.succeeded', show(world, 'payment_intent', id));
  return world.store.need('payment_intent', id);
}

/** The authorisation behind the intent; one that has lapsed by now is ended first. */
function capturableCharge(world: World, id: string): Row<'charge'> {
  const { record } = world.store.need('payment_intent', id);
  const charge = world.store.get('charge', record.latest_charge ?? '');
  const limit = charge?.record.payment_method_details?.card?.capture_before ?? Infinity;
  if (record.status === 'requires_capture' && limit <= world.clock.seconds())
    expireIntent(world, id);
  const { status } = world.store.need('payment_intent', id).record;
  if (status === 'requires_capture' && charge) return charge;
  throw new StripeError(
    400,
    'invalid_request_error',
    `This PaymentIntent could not be captured because it has a status of ${status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`,
    { code: 'payment_intent_unexpected_state', payment_intent: show(world, 'payment_intent', id) },
    true,
  );
}

function checkCapture(
  capturable: number,
  captured: number,
  fee: number | null,
  hasDestination: boolean,
): void {
  if (captured > capturable)
    throw refused(
      `The remaining amount_capturable for this PaymentIntent is ${capturable}, but you tried to capture ${captured}.`,
      { code: 'amount_too_large', param: 'amount_to_capture' },
    );
  if (fee !== null && !hasDestination)
    throw refused('application_fee_amount needs a destination payment.', {
      param: 'application_fee_amount',
    });
}

function transferAmount(
  transfer: Row<'payment_intent'>['record']['transfer_data'],
  params: CaptureParams,
): Partial<Row<'payment_intent'>['record']> {
  const amount = params.transfer_data?.amount;
  return amount === undefined || !transfer ? {} : { transfer_data: { ...transfer, amount } };
}
