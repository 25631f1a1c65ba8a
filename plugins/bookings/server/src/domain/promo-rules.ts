/** Whether a promo code can be used for this rental, by this renter, now. Each refusal says why. */
import { AppError, conflict } from '@rental/shared/errors';
import { toDecimal } from '@rental/shared/money';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { servesRental, type PromoContent } from '../../../contracts/terms/promo';

/** The version in force of a code, as a booking pins it. */
export interface Promo extends PromoContent {
  readonly slug: string;
  readonly version: number;
}

export const PROMO_REFUSALS = ['used_up', 'used_before', 'not_first'] as const;
/** As `rental.promo_refusal` answers. */
export type PromoRefusal = (typeof PROMO_REFUSALS)[number];

const invalid = (code: keyof typeof BOOKING_ERRORS, message: string): AppError =>
  new AppError(400, BOOKING_ERRORS[code], message, { fields: { promoCode: message } });

/** @throws 400 for a code that is not there */
export function assertKnown(promo: Promo | undefined): asserts promo is Promo {
  if (!promo) throw invalid('PROMO_UNKNOWN', 'This promo code is not valid.');
}

/** @throws 400 before the first and after the last day, or for another rental than it is meant for */
export function assertPromoServes(
  promo: Promo,
  rental: { readonly rental: number; readonly currency: string },
  now: Date,
): void {
  const { validFrom, validUntil, currency, minRental } = promo;
  const today = now.toISOString().slice(0, 10);
  if (validFrom !== null && today < validFrom)
    throw invalid('PROMO_NOT_VALID_NOW', `This promo code is valid from ${validFrom} on.`);
  if (validUntil !== null && today > validUntil)
    throw invalid('PROMO_NOT_VALID_NOW', `This promo code was valid until ${validUntil}.`);
  if (servesRental(promo, rental)) return;
  throw invalid(
    'PROMO_NOT_FOR_THIS',
    currency !== rental.currency
      ? `This promo code is for rentals in ${currency}.`
      : `This promo code is for rentals from ${toDecimal(minRental, currency)} ${currency}, fees not counted.`,
  );
}

const REFUSALS = {
  used_up: [BOOKING_ERRORS.PROMO_USED_UP, 'This promo code is used up.'],
  used_before: [BOOKING_ERRORS.PROMO_USED_BEFORE, 'You have used this promo code already.'],
  not_first: [
    BOOKING_ERRORS.PROMO_FIRST_BOOKING_ONLY,
    'This promo code is for a first booking only.',
  ],
} as const;

export function promoRefused(refusal: PromoRefusal): AppError {
  const [code, message] = REFUSALS[refusal];
  return conflict(code, message, { fields: { promoCode: message } });
}
