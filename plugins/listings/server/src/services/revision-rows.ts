/** A revision that waits, with everything that a moderator decides by: one statement. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { ListingContent } from '../../../contracts/listing-edit';
import type { ListingState } from '../../../contracts/lifecycle';
import type {
  ClaimHolder,
  EarlierDecision,
  ModerationFlag,
  RevisionDetail,
} from '../../../contracts/moderation';
import { CLAIM_JSON, STAFF_NAME } from './claims';
import type { PhotoFile } from './listing-record';

export interface RevisionRow {
  readonly listingId: string;
  readonly revision: number;
  readonly isEdit: boolean;
  readonly listingStatus: ListingState;
  readonly snapshot: ListingContent;
  /** The revision that was decided last; null for a first look. */
  readonly lookedAt: ListingContent | null;
  readonly flags: ModerationFlag[];
  readonly submittedAt: Date;
  readonly owner: RevisionDetail['owner'];
  readonly claim: ClaimHolder | null;
  readonly decisions: EarlierDecision[];
}

const OWNER = `jsonb_build_object('id', v.author_id,
  'name', coalesce((select coalesce(nullif(u.display_name, ''), u.username) from up_users u
    where u.document_id = v.author_id), ''),
  'memberSince', (select u.created_at from up_users u where u.document_id = v.author_id),
  'completedRentals', (select count(*) from bookings b where b.owner_id = v.author_id
    and b.state in ('COMPLETED', 'RESOLVED', 'SETTLED')),
  'liveListings', (select count(*) from listings o where o.owner_id = v.author_id
    and o.state = 'ACTIVE'),
  'rejectedBefore', (select count(*) from listings o join rental.listing_review r
    on r.listing_id = o.document_id and r.state = 'rejected' where o.owner_id = v.author_id))`;

const DECISIONS = `(select coalesce(jsonb_agg(jsonb_build_object('revision', r.number,
    'status', r.state, 'submittedAt', r.submitted_at, 'decidedAt', r.decided_at,
    'by', (select ${STAFF_NAME} from admin_users s where s.document_id = r.decided_by limit 1),
    'reason', r.reason) order by r.number desc), '[]')
  from rental.listing_review r where r.listing_id = v.listing_id and r.number < v.number)`;

const READ = `select v.listing_id as "listingId", v.number as revision,
    v.changes is not null as "isEdit", l.state as "listingStatus", v.snapshot, v.flags,
    v.submitted_at as "submittedAt", ${OWNER} as owner, ${DECISIONS} as decisions,
    (select r.snapshot from rental.listing_review r where r.listing_id = v.listing_id
      and r.number < v.number and r.state in ('approved', 'changes_requested', 'rejected')
      order by r.number desc limit 1) as "lookedAt",
    (select ${CLAIM_JSON} from rental.moderation_claim c
      left join admin_users s on s.document_id = c.staff_id
      where c.listing_id = v.listing_id and c.expires_at > :now) as claim
  from rental.listing_review v join listings l on l.document_id = v.listing_id
  where v.listing_id = :listingId and v.state = 'pending'`;

export async function readWaitingRevision(
  knex: Knex,
  bindings: { listingId: string; staffId: string; now: Date },
): Promise<RevisionRow | undefined> {
  return (await rowsOf<RevisionRow>(knex, READ, bindings))[0];
}

export interface ReferredTo {
  readonly files: Readonly<Record<string, PhotoFile>>;
  readonly categories: Readonly<Record<string, string>>;
  readonly policies: Readonly<Record<string, string>>;
}

const REFERRED = `select
    (select coalesce(jsonb_object_agg(f.document_id, jsonb_build_object('url', f.url,
      'width', f.width, 'height', f.height)), '{}') from files f
      where f.document_id = any(:files::text[])) as files,
    (select coalesce(jsonb_object_agg(k.document_id, k.name), '{}') from categories k
      where k.document_id = any(:categories::text[])) as categories,
    (select coalesce(jsonb_object_agg(p.document_id, p.name), '{}') from cancellation_policies p
      where p.document_id = any(:policies::text[])) as policies`;

/** Files and names that the versions speak of by id. */
export async function readReferredTo(
  knex: Knex,
  versions: readonly ListingContent[],
): Promise<ReferredTo> {
  const known = (ids: readonly (string | null)[]) => ids.filter((id) => id !== null);
  const [row] = await rowsOf<ReferredTo>(knex, REFERRED, {
    files: versions.flatMap(({ photos }) => photos.map(({ uploadId }) => uploadId)),
    categories: known(versions.map(({ categoryId }) => categoryId)),
    policies: known(versions.map(({ cancellationPolicyId }) => cancellationPolicyId)),
  });
  if (!row) throw new Error('a select without a table gives one row');
  return row;
}
