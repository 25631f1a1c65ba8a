/** Who got what of a price that was paid, by the fees that the booking was sold under. */
import type { SharedPrice } from '../../../contracts/pricing';
import type { BookingRecord } from '../services/booking-record';
import { recordDecision } from '../services/decisions';
import type { TransitionContext } from './transition-context';

/** `paid`: the booking's price, or what a change has added to it. */
export async function explainPrice(
  { id, fees, currency }: Pick<BookingRecord, 'id' | 'fees' | 'currency'>,
  { trx, now, event }: Pick<TransitionContext, 'trx' | 'now' | 'event'>,
  { rental, renterFee, tax, commission, ownerShare, total }: SharedPrice,
): Promise<void> {
  const { renterFeeBps, commissionBps, taxBps, version } = fees;
  await recordDecision(trx, {
    bookingId: id,
    event,
    because: {
      rule: 'fee_schedule',
      version,
      inputs: {
        rental,
        renterFee,
        renterFeeBps,
        commission,
        commissionBps,
        tax,
        taxBps,
        ownerShare,
        total,
      },
    },
    currency,
    renter: -total,
    owner: ownerShare,
    at: now,
  });
}
