/** Who looks at a listing: one member of staff at a time, for as long as the claim is renewed. */
import { conflict } from '@rental/shared/errors';
import { LISTING_ERRORS } from '../../../contracts/error-codes';
import type { ClaimHolder } from '../../../contracts/moderation';
import { assertNotAnothers, endClaim, readHolder, tryClaim } from '../services/claims';
import type { ListingsContext } from '../services/context';

/** @throws 409 with who holds it, or when nothing of the listing waits any more */
export async function claimListing(
  { knex, clock }: ListingsContext,
  listingId: string,
  staffId: string,
): Promise<ClaimHolder> {
  const claim = { listingId, staffId, now: clock.now() };
  await tryClaim(knex, claim);
  const holder = await readHolder(knex, claim);
  assertNotAnothers(holder);
  if (holder) return holder;
  throw conflict(
    LISTING_ERRORS.REVISION_CHANGED,
    'This listing does not wait any more: it was decided or withdrawn. Take the next one.',
  );
}

/** Gives the caller's own claim back; nothing happens without one. */
export async function releaseListing(
  { knex }: ListingsContext,
  listingId: string,
  staffId: string,
): Promise<{ id: string }> {
  await endClaim(knex, { listingId, staffId });
  return { id: listingId };
}
