import type { Trx } from '@rental/shared/database';
import { fundsUnfrozen } from '../../../contracts/dispute-journals';
import type { BookingFact } from '../../../contracts/journals';
import { sharesOf } from '../store/chargeback-facts';
import { isFrozenByAnother, type StoredChargeback } from '../store/chargebacks';
import type { StoredIntent } from '../store/intents';
import { recordJournal } from '../store/journals';

/** What a chargeback is about, under the booking's lock. */
export interface ChargebackCase {
  readonly chargeback: StoredChargeback;
  readonly intent: StoredIntent;
  readonly bookingState: string;
}

export const factOf = (
  { chargeback }: ChargebackCase,
  occurredAt: Date,
): BookingFact & { chargebackId: string; disputeId: string; amount: number } => ({
  bookingId: chargeback.bookingId,
  ownerId: chargeback.ownerId,
  currency: chargeback.currency,
  occurredAt,
  chargebackId: chargeback.id,
  disputeId: chargeback.id,
  amount: chargeback.amount,
});

export const aboutOf = ({ chargeback, intent }: ChargebackCase) => ({
  bookingId: chargeback.bookingId,
  chargebackId: chargeback.id,
  of: intent.kind === 'hold' ? ('deposit' as const) : intent.kind,
  number: intent.number,
  amount: chargeback.amount,
  currency: chargeback.currency,
});

/** What a claim froze stays so, and what a settlement has divided. */
const STAYS_FROZEN = new Set(['DISPUTED', 'RESOLVED', 'SETTLED']);

export async function unfreeze(trx: Trx, about: ChargebackCase, now: Date): Promise<void> {
  const { chargeback, bookingState, intent } = about;
  if (STAYS_FROZEN.has(bookingState) || intent.kind === 'hold') return;
  if (await isFrozenByAnother(trx, chargeback)) return;
  const { frozen } = await sharesOf(trx, chargeback);
  if (frozen > 0)
    await recordJournal(trx, fundsUnfrozen({ ...factOf(about, now), amount: frozen }));
}
