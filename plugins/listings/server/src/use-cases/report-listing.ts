/** Somebody tells what is wrong with a listing. */
import { retried, rowsOf } from '@rental/shared/database';
import { forbidden, notFound } from '@rental/shared/errors';
import { LISTING_ERRORS } from '../../../contracts/error-codes';
import type { ReportRequest, SentReport } from '../../../contracts/report-routes';
import type { ListingsContext } from '../services/context';
import { openReport } from '../services/reports';

/** As its page is shown: a live one of an owner in good standing, and to its owner always. */
const SHOWN = `select l.owner_id as "ownerId" from listings l
  left join up_users u on u.document_id = l.owner_id
  where l.document_id = :listingId
    and (l.owner_id = :reporterId or (l.state = 'ACTIVE' and u.blocked is not true))`;

export interface Reported extends ReportRequest {
  readonly listingId: string;
  /** Document id of the caller. */
  readonly reporterId: string;
}

/** @throws 404 for a listing that the caller may not see, 403 OWN_LISTING */
export async function reportListing(
  { knex, clock }: ListingsContext,
  { listingId, reporterId, reason, words }: Reported,
): Promise<SentReport> {
  const [listing] = await rowsOf<{ ownerId: string }>(knex, SHOWN, { listingId, reporterId });
  if (!listing) throw notFound('This listing');
  if (listing.ownerId === reporterId)
    throw forbidden(
      'This is your own listing. Edit it, pause it or archive it.',
      LISTING_ERRORS.OWN_LISTING,
    );
  const report = {
    subjectKind: 'listing' as const,
    subjectId: listingId,
    personId: listing.ownerId,
    reporterId,
    reason,
    words,
    at: clock.now(),
  };
  return retried(() => openReport(knex, report));
}
