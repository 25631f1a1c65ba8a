/** A person sends a document, and sees what became of it. */
import { randomBytes } from 'node:crypto';
import { rowsOf, transaction, type Trx } from '@rental/shared/database';
import { conflict, notFound } from '@rental/shared/errors';
import type { Knex } from 'knex';
import {
  IDENTITY_ERRORS,
  type IdentityProof,
  type IdentityStatus,
} from '../../../contracts/identity';
import type { AccountsContext } from '../services/context';
import { checksOf, insertCheck, type CheckRow } from '../services/identity-checks';

const VERIFIED = `select coalesce(identity_verified, false) as verified from up_users
  where document_id = ?`;

async function isVerified(executor: Knex | Trx, userId: string, lock = ''): Promise<boolean> {
  const [row] = await rowsOf<{ verified: boolean }>(executor, `${VERIFIED} ${lock}`, [userId]);
  if (!row) throw notFound('This account');
  return row.verified;
}

const latestOf = (row: CheckRow): NonNullable<IdentityStatus['latest']> => ({
  state: row.state,
  documentKind: row.document_kind,
  submittedAt: row.submitted_at.toISOString(),
  decidedAt: row.decided_at?.toISOString() ?? null,
  refusal: row.reason_code,
  words: row.reason,
  deletedAt: (row.documents_gone_at ?? row.documents_due_at)?.toISOString() ?? null,
});

/** @throws AppError 404 when the account is gone */
export async function showIdentity(executor: Knex | Trx, userId: string): Promise<IdentityStatus> {
  const [verified, [row]] = await Promise.all([
    isVerified(executor, userId),
    checksOf(executor, userId, 1),
  ]);
  return { verified, latest: row ? latestOf(row) : null };
}

/** What uploads of a check are bound to. */
export const boundTo = (checkId: string): string => `identity:${checkId}`;

/**
 * One document at a time waits for staff.
 *
 * @throws AppError 409 IDENTITY_CONFIRMED, IDENTITY_WAITING · 400 UPLOAD_UNKNOWN for pictures that
 *   are not theirs, not for this, or used
 */
export async function proveIdentity(
  { strapi, uploads, clock }: AccountsContext,
  userId: string,
  { documentKind, uploadIds }: IdentityProof,
): Promise<IdentityStatus> {
  return transaction(strapi, async (trx) => {
    if (await isVerified(trx, userId, 'for update'))
      throw conflict(IDENTITY_ERRORS.IDENTITY_CONFIRMED, 'Your identity is confirmed already.');
    const [latest] = await checksOf(trx, userId, 1);
    if (latest?.state === 'waiting')
      throw conflict(
        IDENTITY_ERRORS.IDENTITY_WAITING,
        'We are looking at your last document. Wait for our answer.',
      );
    const id = randomBytes(12).toString('hex');
    await insertCheck(trx, { id, userId, documentKind, uploadIds, at: clock.now() });
    await uploads.claimUploads(trx, {
      ids: uploadIds,
      purpose: 'identity',
      userId,
      boundTo: boundTo(id),
      field: 'uploadIds',
    });
    return showIdentity(trx, userId);
  });
}
