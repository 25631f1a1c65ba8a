/** From what a renter asks to what it costs: shared by the quote and the booking. */
import { AppError } from '@rental/shared/errors';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import type { QuoteRequest } from '../../../contracts/dto';
import { pricesOf, type DayPrice } from '../../../contracts/day-prices';
import { priceRental, type Extra, type RentalPrice } from '../../../contracts/pricing';
import {
  assertBookable,
  assertPeriodAllowed,
  assertQuantity,
  chooseExtras,
} from '../domain/booking-rules';
import { leavesTimeToAnswer } from '../domain/deadlines';
import { datesCharged, rentalPeriod, type RentalPeriod } from '../domain/rental-period';
import type { ListingTerms } from '../services/listing-terms';

export interface PricedRequest {
  period: RentalPeriod;
  price: RentalPrice;
}

/** Pure. @throws AppError for what the listing does not allow */
export function priceRequest(terms: ListingTerms, request: QuoteRequest, now: Date): PricedRequest {
  assertBookable(terms);
  const period = rentalPeriod(terms, request);
  assertPeriodAllowed(terms, period, now);
  if (!terms.instantBook && !leavesTimeToAnswer(now, period.startAt)) throw tooSoon();
  assertQuantity(terms, request.quantity);
  if (request.promoCode) throw unknownPromo();
  const extras = chooseExtras(terms, request.extras);
  return { period, price: priceOfPeriod(terms, period, request.quantity, extras) };
}

/** At the listing's prices of today: what a new booking and a change of one both ask. */
export const priceOfPeriod = (
  terms: ListingTerms,
  period: RentalPeriod,
  quantity: number,
  extras: readonly Extra[],
): RentalPrice =>
  priceRental({
    listing: terms,
    units: period.units,
    unitPrices: unitPrices(terms, period),
    quantity,
    extras,
    fees: terms.fees,
  });

/** What each unit of the period costs; undefined where the listing's price is all there is. */
export const unitPrices = (terms: ListingTerms, period: RentalPeriod): DayPrice[] | undefined =>
  terms.prices ? pricesOf(datesCharged(terms, period), terms.priceAmount, terms.prices) : undefined;

/** No promotion is published yet, so every code is an unknown one. */
const unknownPromo = (): AppError =>
  new AppError(400, BOOKING_ERRORS.PROMO_UNKNOWN, 'This promo code is not valid.', {
    fields: { promoCode: 'This promo code is not valid.' },
  });

const tooSoon = (): AppError =>
  new AppError(400, BOOKING_ERRORS.DATES_INVALID, 'The owner could not answer before the start.', {
    fields: { startDate: 'This listing is on request: choose a later start.' },
  });
