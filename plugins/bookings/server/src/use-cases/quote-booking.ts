import { includedTaxOf } from '../../../contracts/pricing';
import type { QuoteAnswer, QuoteRequest } from '../../../contracts/dto';
import { depositHeldAt } from '../domain/deadlines';
import { refundSteps } from '../domain/refund';
import type { Platform } from '../platform';
import { readListingTerms } from '../services/listing-terms';
import { promoRefusalNow, readPromo } from '../services/promo-codes';
import { promoRefused } from '../domain/promo-rules';
import { priceRequest } from './price-request';

/**
 * What the rental would cost now. Reserves nothing.
 *
 * @param renterId whoever asks, when it is known: what a promo code allows each renter is told then
 */
export async function quoteBooking(
  { knex, clock }: Platform,
  request: QuoteRequest,
  renterId: string | null,
): Promise<QuoteAnswer> {
  const now = clock.now();
  const [terms, promo] = await Promise.all([
    readListingTerms(knex, request.listingId, now),
    request.promoCode ? readPromo(knex, request.promoCode, now) : undefined,
  ]);
  const { period, price } = priceRequest(terms, request, now, promo);
  const refusal = promo ? await promoRefusalNow(knex, promo, renterId) : null;
  if (refusal) throw promoRefused(refusal);
  const depositAt = depositHeldAt(now, period.startAt, terms.windows);
  return {
    currency: price.currency,
    units: price.units,
    startAt: period.startAt.toISOString(),
    endAt: period.endAt.toISOString(),
    lines: price.lines,
    total: price.total,
    includedTax: includedTaxOf(price),
    deposit: price.deposit,
    dueNow: price.total,
    lateReturn: price.late ?? null,
    paymentMinutes: terms.windows.paymentMinutes,
    dueLater:
      price.deposit > 0
        ? [
            {
              code: 'deposit',
              label: 'Deposit (held, not charged)',
              amount: price.deposit,
              at: depositAt.toISOString(),
            },
          ]
        : [],
    cancellation: refundSteps(price, terms.policy, period.startAt, now).map((step) => ({
      ...step,
      until: step.until?.toISOString() ?? null,
    })),
  };
}
