/** A booking as it is priced and agreed on, about to be stored. */
import type { BookingRequest } from '../../../contracts/dto';
import type { RentalPrice } from '../../../contracts/pricing';
import type { RiskFinding } from '../../../contracts/risk';
import type { Promo } from '../domain/promo-rules';
import type { RentalPeriod } from '../domain/rental-period';
import type { ListingTerms } from './listing-terms';

export interface NewBooking {
  id: string;
  number: string;
  requestKey: string;
  renterId: string;
  renterName: string;
  terms: ListingTerms;
  period: RentalPeriod;
  price: RentalPrice;
  /** What its price was lowered by; undefined without a code. */
  promo: Promo | undefined;
  request: BookingRequest;
  /** What asks for a look by staff. */
  risks: readonly RiskFinding[];
  now: Date;
}
