import { newId } from '../store/ids';
import type { Records, Row } from '../store/records';
import type { World } from '../world';

type Details = NonNullable<Records['charge']['payment_method_details']>;

const DAY = 86_400;
/** How long an authorisation lives: with the cardholder there, without (Visa's rule), extended. */
const HOLD_SECONDS = { present: 7 * DAY, absent: 4 * DAY + 18 * 3600, extended: 30 * DAY };

export interface Authorisation {
  manual: boolean;
  offSession: boolean;
  authenticated: boolean;
}

/** `payment_method_details` of a charge: the card, and until when it can be captured. */
export function cardDetails(
  world: World,
  intent: Row<'payment_intent'>,
  method: Row<'payment_method'>,
  how: Authorisation,
): Details {
  const card = method.record.card;
  if (!card) throw new Error(`${method.id} is no card.`);
  const asked = intent.record.payment_method_options?.card?.request_extended_authorization;
  const extended = asked === 'if_available' && card.brand === 'mastercard';
  const seconds = extended
    ? HOLD_SECONDS.extended
    : HOLD_SECONDS[how.offSession ? 'absent' : 'present'];
  return {
    type: 'card',
    card: {
      amount_authorized: intent.record.amount,
      authorization_code: '123456',
      brand: card.brand,
      ...(how.manual ? { capture_before: world.clock.seconds() + seconds } : {}),
      checks: card.checks,
      country: card.country,
      electronic_commerce_indicator: null,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      extended_authorization: { status: extended && how.manual ? 'enabled' : 'disabled' },
      fingerprint: card.fingerprint ?? null,
      funding: card.funding,
      incremental_authorization: { status: 'unavailable' },
      installments: null,
      last4: card.last4,
      mandate: null,
      multicapture: { status: 'unavailable' },
      network: card.brand,
      network_token: { used: false },
      network_transaction_id: newId('nti').slice(4, 19),
      overcapture: { maximum_amount_capturable: intent.record.amount, status: 'unavailable' },
      regulated_status: 'unregulated',
      three_d_secure: how.authenticated ? AUTHENTICATED : null,
      transaction_link_id: null,
      wallet: null,
    },
  };
}

const AUTHENTICATED: NonNullable<NonNullable<Details['card']>['three_d_secure']> = {
  authentication_flow: 'challenge',
  electronic_commerce_indicator: '05',
  exemption_indicator: null,
  result: 'authenticated',
  result_reason: null,
  transaction_id: '8f3b2c64-0000-4000-8000-000000000000',
  version: '2.2.0',
};
