import type { Trx } from '@rental/shared/database';
import { operationKey, type OperationPlan } from '../../../contracts/operations';
import type { OwnerShare } from '../../../contracts/service';
import { shareOut } from '../domain/share-out';
import { openReceivables, ownerPartLeft, takeReceivable } from '../store/receivables';

/**
 * What an owner's earned share becomes: what the owner owes is taken of it first (MONEY.md, penalty),
 * the rest is paid out once that is done.
 */
export async function planPayout(trx: Trx, share: OwnerShare): Promise<OperationPlan[]> {
  const { bookingId, ownerId, currency } = share;
  const owed = await openReceivables(trx, share);
  const left = owed.length === 0 ? 0 : await ownerPartLeft(trx, bookingId);
  const taken = shareOut(owed, Math.min(share.amount, left));
  for (const one of taken) await takeReceivable(trx, one);
  const collections = taken.map(({ amount, ...owedFor }, index): OperationPlan => ({
    kind: 'receivable.collect',
    key: operationKey.collect(bookingId, index + 1),
    bookingId,
    payload: { number: index + 1, amount, currency, ownerId, owedFor },
  }));
  const amount = taken.reduce((rest, one) => rest - one.amount, share.amount);
  const after = collections.at(-1)?.key;
  const payload = { number: 1, amount, currency, ownerId, ...(after ? { after } : {}) };
  return amount === 0
    ? collections
    : [
        ...collections,
        { kind: 'payout.create', key: operationKey.payout(bookingId), bookingId, payload },
      ];
}
