/** Rows of `rental.moderation_claim`: who looks at a listing just now. */
import { rowsOf, type Trx } from '@rental/shared/database';
import { conflict } from '@rental/shared/errors';
import type { Knex } from 'knex';
import { LISTING_ERRORS } from '../../../contracts/error-codes';
import { CLAIM_MINUTES, type ClaimHolder } from '../../../contracts/moderation';

/** The name of `s` (admin_users). */
export const STAFF_NAME = `coalesce(nullif(concat_ws(' ', s.firstname, s.lastname), ''), s.email)`;

/** A claim `c` of `s` in force, as JSON; binds `:staffId`. */
export const CLAIM_JSON = `jsonb_build_object('staffId', c.staff_id, 'name', coalesce(${STAFF_NAME}, ''),
  'expiresAt', to_char(c.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'isMine', c.staff_id = :staffId)`;

/** Nobody else's claim is taken: no row comes back then. */
const CLAIM = `insert into rental.moderation_claim as c (listing_id, staff_id, claimed_at, expires_at)
  select v.listing_id, :staffId, :now::timestamptz, :now::timestamptz + :minutes * interval '1 minute'
    from rental.listing_review v where v.listing_id = :listingId and v.state = 'pending'
  on conflict (listing_id) do update
    set staff_id = excluded.staff_id, expires_at = excluded.expires_at,
      claimed_at = case when c.staff_id = excluded.staff_id and c.expires_at > :now
        then c.claimed_at else excluded.claimed_at end
    where c.staff_id = excluded.staff_id or c.expires_at <= :now`;

const HOLDER = `select ${CLAIM_JSON} as claim from rental.moderation_claim c
  left join admin_users s on s.document_id = c.staff_id
  where c.listing_id = :listingId and c.expires_at > :now`;

export interface Claim {
  readonly listingId: string;
  readonly staffId: string;
  readonly now: Date;
}

export async function readHolder(
  executor: Knex | Trx,
  { listingId, staffId, now }: Claim,
): Promise<ClaimHolder | undefined> {
  const bindings = { listingId, staffId, now };
  return (await rowsOf<{ claim: ClaimHolder }>(executor, HOLDER, bindings))[0]?.claim;
}

/** Begins or renews the caller's claim, unless another's is in force or nothing waits. */
export async function tryClaim(executor: Knex | Trx, claim: Claim): Promise<void> {
  await executor.raw(CLAIM, { ...claim, minutes: CLAIM_MINUTES });
}

export async function endClaim(
  executor: Knex | Trx,
  { listingId, staffId }: Pick<Claim, 'listingId' | 'staffId'>,
): Promise<void> {
  await executor.raw('delete from rental.moderation_claim where listing_id = ? and staff_id = ?', [
    listingId,
    staffId,
  ]);
}

/** @throws 409 that says who looks at it, unless it is the caller or nobody */
export function assertNotAnothers(claim: ClaimHolder | undefined): void {
  if (!claim || claim.isMine) return;
  throw conflict(
    LISTING_ERRORS.REVISION_CLAIMED,
    `${claim.name} is looking at this listing. Take the next one, or come back later.`,
    { claim },
  );
}
