import { transaction } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import type { AccountsContext } from '../services/context';
import { endOneOf, endSessionsOf } from './end-sessions';

export interface EndByStaff {
  readonly userId: string;
  readonly staffId: string;
  /** Undefined: all of them. */
  readonly sessionId?: string;
}

/**
 * Ends one session of a person or all; the next request with such a token is refused. Answers how many.
 *
 * @throws AppError 404 for a session that is not theirs, or over
 */
export async function endSessionsByStaff(
  { strapi, operations }: AccountsContext,
  { userId, staffId, sessionId }: EndByStaff,
): Promise<number> {
  return transaction(strapi, async (trx) => {
    const ended = sessionId
      ? await endOneOf(trx, { userId, sessionId, because: 'ended_by_staff' })
      : await endSessionsOf(trx, userId, 'ended_by_staff');
    if (sessionId && ended === 0) throw notFound('This session');
    if (ended > 0)
      await operations.recordStaffAction(trx, {
        actorId: staffId,
        action: 'person.end_sessions',
        subject: { kind: 'person', id: userId },
        after: { ended, ...(sessionId ? { session: sessionId } : {}) },
      });
    return ended;
  });
}
