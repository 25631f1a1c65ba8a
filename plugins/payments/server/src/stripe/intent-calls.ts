/** Charges and holds at Stripe. */
import type Stripe from 'stripe';
import { call } from './client';
import type { IntentSnapshot } from '../domain/stripe-objects';
import type { NewCharge, NewHold, StripeGateway } from './gateway';
import { toIntent } from './translate';

type IntentCalls = Pick<
  StripeGateway,
  | 'createCharge'
  | 'chargeSavedCard'
  | 'createHold'
  | 'confirmHold'
  | 'captureIntent'
  | 'cancelIntent'
  | 'getIntent'
>;

const EXPAND = ['latest_charge.balance_transaction', 'latest_charge.transfer'];

export function intentCalls({ paymentIntents }: Stripe): IntentCalls {
  const show = async (request: () => Promise<Stripe.PaymentIntent>): Promise<IntentSnapshot> =>
    toIntent(await call(request));
  const expand = { expand: EXPAND };
  return {
    createCharge: (charge, idempotencyKey) =>
      show(() => paymentIntents.create(chargeParams(charge), { idempotencyKey })),
    chargeSavedCard: ({ paymentMethod, ...charge }, idempotencyKey) =>
      show(() =>
        paymentIntents.create(
          {
            ...destinationParams(charge),
            payment_method: paymentMethod,
            confirm: true,
            off_session: true,
          },
          { idempotencyKey },
        ),
      ),
    createHold: (hold, idempotencyKey) =>
      show(() => paymentIntents.create(holdParams(hold), { idempotencyKey })),
    confirmHold: (id, paymentMethod, idempotencyKey) =>
      show(() =>
        paymentIntents.confirm(
          id,
          { payment_method: paymentMethod, off_session: true, ...expand },
          { idempotencyKey },
        ),
      ),
    captureIntent: (id, idempotencyKey, amount) =>
      show(() =>
        paymentIntents.capture(
          id,
          amount === undefined ? expand : { ...expand, amount_to_capture: amount },
          { idempotencyKey },
        ),
      ),
    cancelIntent: (id, idempotencyKey) =>
      show(() => paymentIntents.cancel(id, expand, { idempotencyKey })),
    getIntent: (id) => show(() => paymentIntents.retrieve(id, expand)),
  };
}

/** A destination charge that remembers the card for the deposit. */
const chargeParams = (charge: NewCharge): Stripe.PaymentIntentCreateParams => ({
  ...destinationParams(charge),
  setup_future_usage: 'off_session',
});

const destinationParams = (charge: NewCharge) => ({
  amount: charge.amount,
  currency: charge.currency.toLowerCase(),
  application_fee_amount: charge.applicationFee,
  transfer_data: { destination: charge.destination },
  transfer_group: charge.transferGroup,
  customer: charge.customer,
  capture_method: charge.captureMethod,
  description: charge.description,
  metadata: { ...charge.metadata },
  expand: EXPAND,
});

/** The platform's own intent, confirmed at once without the renter. */
const holdParams = (hold: NewHold): Stripe.PaymentIntentCreateParams => ({
  amount: hold.amount,
  currency: hold.currency.toLowerCase(),
  customer: hold.customer,
  payment_method: hold.paymentMethod,
  confirm: true,
  off_session: true,
  capture_method: 'manual',
  payment_method_options: { card: { request_extended_authorization: 'if_available' } },
  description: hold.description,
  metadata: { ...hold.metadata },
  expand: EXPAND,
});
