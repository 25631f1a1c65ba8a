import { conflict, notFound } from '@rental/shared/errors';
import type { ReleaseRequest } from '../../../contracts/differences';
import type { Dependencies } from '../dependencies';
import { lockDifference, markReleased } from '../store/differences';
import type { Admin } from '../store/operation-care';

/**
 * Lets the owner's payouts go on although a difference is unexplained, for a written reason. The
 * difference stays listed; when its amount changes, payouts wait again.
 * @throws 404 for a difference that is not open, 409 DIFFERENCE_RELEASED when somebody was faster
 */
export async function releasePayouts(
  { transaction, clock, recordStaffAction }: Dependencies,
  id: string,
  { reason }: ReleaseRequest,
  admin: Admin,
): Promise<void> {
  await transaction(async (trx) => {
    const found = await lockDifference(trx, id);
    if (!found) throw notFound('This difference');
    if (found.released)
      throw conflict('DIFFERENCE_RELEASED', 'Payouts were released already. Load the page again.');
    await markReleased(trx, id, { by: admin.name, reason, at: clock.now() });
    await recordStaffAction(trx, {
      actorId: admin.documentId,
      action: 'difference.release',
      subject: { kind: 'ledger', id: found.subject },
      reason,
      before: { payouts: 'frozen', amount: Number(found.amount), currency: found.currency },
      after: { payouts: 'released', amount: Number(found.amount), currency: found.currency },
    });
  });
}
