/** From what a renter asks to what it costs: shared by the quote and the booking. */
import { AppError } from '@rental/shared/errors';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import type { QuoteRequest } from '../../../contracts/dto';
import { pricesOf, type DayPrice } from '../../../contracts/day-prices';
import { lateTermsOf, NO_LATE_FEE } from '../../../contracts/late-return';
import {
  priceRental,
  type Extra,
  type PromoDiscount,
  type RentalPrice,
} from '../../../contracts/pricing';
import { discountOf } from '../../../contracts/terms/promo';
import {
  assertBookable,
  assertPeriodAllowed,
  assertQuantity,
  chooseExtras,
} from '../domain/booking-rules';
import { leavesTimeToAnswer } from '../domain/deadlines';
import { assertKnown, assertPromoServes, type Promo } from '../domain/promo-rules';
import { datesCharged, rentalPeriod, type RentalPeriod } from '../domain/rental-period';
import type { ListingTerms } from '../services/listing-terms';

export interface PricedRequest {
  period: RentalPeriod;
  price: RentalPrice;
}

/**
 * Pure.
 *
 * @param promo what is in force under the request's code
 * @throws AppError for what the listing does not allow, and for a code that is not for this rental
 */
export function priceRequest(
  terms: ListingTerms,
  request: QuoteRequest,
  now: Date,
  promo?: Promo,
): PricedRequest {
  assertBookable(terms);
  const period = rentalPeriod(terms, request);
  assertPeriodAllowed(terms, period, now);
  if (!terms.instantBook && !leavesTimeToAnswer(now, period.startAt, terms.windows))
    throw tooSoon();
  assertQuantity(terms, request.quantity);
  if (request.promoCode) assertKnown(promo);
  const extras = chooseExtras(terms, request.extras);
  const price = priceOfPeriod(terms, period, request.quantity, extras, promo && discountOf(promo));
  if (promo) assertPromoServes(promo, price, now);
  const late = lateTermsOf({ ...NO_LATE_FEE, ...terms.fees }, terms.priceUnit, price);
  return { period, price: late ? { ...price, late } : price };
}

/** At the listing's prices of today: what a new booking and a change of one both ask. */
export const priceOfPeriod = (
  terms: ListingTerms,
  period: RentalPeriod,
  quantity: number,
  extras: readonly Extra[],
  promo?: PromoDiscount,
): RentalPrice =>
  priceRental({
    listing: terms,
    units: period.units,
    unitPrices: unitPrices(terms, period),
    quantity,
    extras,
    fees: terms.fees,
    promo,
  });

/** What each unit of the period costs; undefined where the listing's price is all there is. */
export const unitPrices = (terms: ListingTerms, period: RentalPeriod): DayPrice[] | undefined =>
  terms.prices ? pricesOf(datesCharged(terms, period), terms.priceAmount, terms.prices) : undefined;

const tooSoon = (): AppError =>
  new AppError(400, BOOKING_ERRORS.DATES_INVALID, 'The owner could not answer before the start.', {
    fields: { startDate: 'This listing is on request: choose a later start.' },
  });
