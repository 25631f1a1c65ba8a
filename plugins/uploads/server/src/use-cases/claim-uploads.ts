/** Binds uploads to the record that uses them. */
import { rowsOf, type Trx } from '@rental/shared/database';
import { AppError } from '@rental/shared/errors';
import { UPLOAD_ERRORS } from '../../../contracts/error-codes';
import type { UploadClaim } from '../../../contracts/service';

const CLAIM = `update rental.upload set bound_to = :boundTo, claimed_at = coalesce(claimed_at, :now)
  where id = any(:ids) and owner_id = :userId and purpose = :purpose
    and (bound_to is null or bound_to = :boundTo)
  returning id`;

/** @throws 400 UPLOAD_UNKNOWN; nothing is bound then, once the caller's transaction rolls back */
export async function claimUploads(trx: Trx, claim: UploadClaim, now: Date): Promise<void> {
  const { ids, purpose, userId, boundTo, field = 'photos' } = claim;
  if (ids.length === 0) return;
  const rows = await rowsOf<{ id: string }>(trx, CLAIM, {
    ids: [...ids],
    purpose,
    userId,
    boundTo,
    now,
  });
  const bound = new Set(rows.map(({ id }) => id));
  const fields = Object.fromEntries(
    ids.flatMap((id, index) => {
      const problem = problemOf(id, ids.indexOf(id) === index, bound);
      return problem ? [[`${field}.${index}`, problem]] : [];
    }),
  );
  if (Object.keys(fields).length > 0)
    throw new AppError(
      400,
      UPLOAD_ERRORS.UPLOAD_UNKNOWN,
      'Some of these pictures cannot be used. Upload them again for this purpose.',
      { fields },
    );
}

function problemOf(id: string, isFirst: boolean, bound: ReadonlySet<string>): string | undefined {
  if (!bound.has(id)) return 'This is not an unused upload of yours for this purpose.';
  return isFirst ? undefined : 'This picture is in the list twice.';
}
