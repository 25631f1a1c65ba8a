/** How a test card acts; the names are Stripe's own decline codes where it declines. */
export type CardBehaviour =
  | 'succeeds'
  | 'generic_decline'
  | 'insufficient_funds'
  | 'lost_card'
  | 'expired_card'
  | 'incorrect_cvc'
  | 'processing_error'
  | 'authentication_always'
  | 'authentication_unless_set_up'
  | 'declines_off_session'
  | 'disputes'
  | 'disputes_not_received'
  | 'inquires';

export interface TestCard {
  number: string;
  brand: 'visa' | 'mastercard' | 'amex';
  behaviour: CardBehaviour;
  /** What it is for, in a few words: shown by the card form and the README. */
  purpose: string;
}

/** By the id with which a payment can be confirmed directly. */
export const TEST_CARDS: Record<string, TestCard> = {
  pm_card_visa: card('4242424242424242', 'visa', 'succeeds', 'Succeeds'),
  pm_card_mastercard: card(
    '5555555555554444',
    'mastercard',
    'succeeds',
    'Succeeds; grants extended authorisations',
  ),
  pm_card_amex: card('378282246310005', 'amex', 'succeeds', 'Succeeds'),
  pm_card_chargeDeclined: card('4000000000000002', 'visa', 'generic_decline', 'Declined'),
  pm_card_chargeDeclinedInsufficientFunds: card(
    '4000000000009995',
    'visa',
    'insufficient_funds',
    'Declined: insufficient funds',
  ),
  pm_card_chargeDeclinedLostCard: card('4000000000009987', 'visa', 'lost_card', 'Declined: lost'),
  pm_card_chargeDeclinedExpiredCard: card(
    '4000000000000069',
    'visa',
    'expired_card',
    'Declined: expired',
  ),
  pm_card_chargeDeclinedIncorrectCvc: card(
    '4000000000000127',
    'visa',
    'incorrect_cvc',
    'Declined: wrong security code',
  ),
  pm_card_chargeDeclinedProcessingError: card(
    '4000000000000119',
    'visa',
    'processing_error',
    'Declined: processing error',
  ),
  pm_card_authenticationRequired: card(
    '4000002760003184',
    'visa',
    'authentication_always',
    '3-D Secure on every payment',
  ),
  pm_card_authenticationRequiredOnSetup: card(
    '4000002500003155',
    'visa',
    'authentication_unless_set_up',
    '3-D Secure once, then off-session payments pass',
  ),
  pm_card_chargeCustomerFail: card(
    '4000000000000341',
    'visa',
    'generic_decline',
    'Can be saved to a customer, every charge declines',
  ),
  pm_card_offSessionDeclined: card(
    '4000000000003410',
    'visa',
    'declines_off_session',
    'Pays while the renter is there, declines later holds (emulator only)',
  ),
  pm_card_createDispute: card(
    '4000000000000259',
    'visa',
    'disputes',
    'Succeeds, then is disputed as fraudulent',
  ),
  pm_card_createDisputeProductNotReceived: card(
    '4000000000002685',
    'visa',
    'disputes_not_received',
    'Succeeds, then is disputed as not received',
  ),
  pm_card_createDisputeInquiry: card(
    '4000000000001976',
    'visa',
    'inquires',
    'Succeeds, then the bank asks about it (an inquiry: no money moves)',
  ),
};

const ALIASES: Record<string, string> = {
  pm_card_us: 'pm_card_visa',
  pm_card_visa_chargeDeclined: 'pm_card_chargeDeclined',
  pm_card_visa_chargeDeclinedInsufficientFunds: 'pm_card_chargeDeclinedInsufficientFunds',
  pm_card_threeDSecure2Required: 'pm_card_authenticationRequired',
};

/** Further numbers that people type; each acts as one of the above. */
const NUMBER_ALIASES: Record<string, string> = {
  '4000056655665556': '4242424242424242',
  '2223003122003222': '5555555555554444',
  '4000000000003220': '4000002760003184',
  '4000000000003063': '4000002760003184',
};

export function cardByToken(token: string): TestCard | undefined {
  return TEST_CARDS[ALIASES[token] ?? token];
}

export function cardByNumber(number: string): TestCard | undefined {
  const digits = number.replace(/[\s-]/g, '');
  const known = NUMBER_ALIASES[digits] ?? digits;
  return Object.values(TEST_CARDS).find((entry) => entry.number === known);
}

/** What the cardholder's bank says of a charge once it has succeeded. */
export const DISPUTES_OF: Partial<
  Record<CardBehaviour, { reason: 'fraudulent' | 'product_not_received'; inquiry: boolean }>
> = {
  disputes: { reason: 'fraudulent', inquiry: false },
  disputes_not_received: { reason: 'product_not_received', inquiry: false },
  inquires: { reason: 'fraudulent', inquiry: true },
};

/** What Stripe says of a decline: the error's code, the decline code and the sentence. */
export interface Decline {
  code: string;
  declineCode: string | undefined;
  message: string;
}

const DECLINES: Partial<Record<CardBehaviour, Decline>> = {
  generic_decline: decline('card_declined', 'generic_decline', 'Your card was declined.'),
  insufficient_funds: decline(
    'card_declined',
    'insufficient_funds',
    'Your card has insufficient funds.',
  ),
  lost_card: decline('card_declined', 'lost_card', 'Your card was declined.'),
  expired_card: decline('expired_card', undefined, 'Your card has expired.'),
  incorrect_cvc: decline('incorrect_cvc', undefined, "Your card's security code is incorrect."),
  processing_error: decline(
    'processing_error',
    undefined,
    'An error occurred while processing your card. Try again in a little bit.',
  ),
};

export const GENERIC_DECLINE = decline(
  'card_declined',
  'generic_decline',
  'Your card was declined.',
);

const AUTHENTICATION_REQUIRED = decline(
  'authentication_required',
  'authentication_required',
  'Your card was declined. This transaction requires authentication.',
);

/** What happens when a card is charged: nothing special, a challenge, or a decline. */
export function judgeCard(
  behaviour: CardBehaviour,
  payment: { offSession: boolean; setUp: boolean; authenticated: boolean },
): 'accept' | 'challenge' | Decline {
  const declined = DECLINES[behaviour];
  if (declined) return declined;
  if (behaviour === 'declines_off_session' && payment.offSession) return GENERIC_DECLINE;
  const wantsChallenge =
    behaviour === 'authentication_always' ||
    (behaviour === 'authentication_unless_set_up' && !(payment.offSession && payment.setUp));
  if (!wantsChallenge || payment.authenticated) return 'accept';
  return payment.offSession ? AUTHENTICATION_REQUIRED : 'challenge';
}

function card(
  number: string,
  brand: TestCard['brand'],
  behaviour: CardBehaviour,
  purpose: string,
): TestCard {
  return { number, brand, behaviour, purpose };
}

function decline(code: string, declineCode: string | undefined, message: string): Decline {
  return { code, declineCode, message };
}
