/** A revision beside the version that renters see, with all that speaks for and against it. */
import { notFound } from '@rental/shared/errors';
import { REVIEW_WITHIN_HOURS, type RevisionDetail } from '../../../contracts/moderation';
import type { ListingContent } from '../../../contracts/listing-edit';
import { comparePhotos, compareRevisions, type AttributeName } from '../domain/compare-revisions';
import type { ListingsContext } from '../services/context';
import { readContent } from '../services/listing-record';
import {
  readReferredTo,
  readWaitingRevision,
  type ReferredTo,
  type RevisionRow,
} from '../services/revision-rows';

/** @throws 404 when nothing of this listing waits */
export async function showRevision(
  context: ListingsContext,
  listingId: string,
  staffId: string,
): Promise<RevisionDetail> {
  const { knex, clock } = context;
  const now = clock.now();
  const row = await readWaitingRevision(knex, { listingId, staffId, now });
  if (!row) throw notFound('A submission of this listing that waits');
  const before = row.isEdit ? await readContent(knex, listingId) : row.lookedAt;
  const versions = before ? [before, row.snapshot] : [row.snapshot];
  const [referred, attributes] = await Promise.all([
    readReferredTo(knex, versions),
    attributesOf(context, versions),
  ]);
  const named = (version: ListingContent) => withNames(version, referred);
  return {
    ...headOf(row, now),
    comparedWith: before ? (row.isEdit ? 'live' : 'looked_at') : null,
    fields: compareRevisions(before && named(before), named(row.snapshot), attributes),
    photos: photosOf(context, before, row.snapshot, referred),
  };
}

const iso = (instant: string): string => new Date(instant).toISOString();

function headOf(
  row: RevisionRow,
  now: Date,
): Omit<RevisionDetail, 'comparedWith' | 'fields' | 'photos'> {
  const { owner, decisions, submittedAt, snapshot, isEdit } = row;
  const due = submittedAt.getTime() + REVIEW_WITHIN_HOURS * 3_600_000;
  return {
    listingId: row.listingId,
    revision: row.revision,
    kind: isEdit ? 'edit' : 'listing',
    listingStatus: row.listingStatus,
    title: snapshot.title,
    owner: { ...owner, memberSince: iso(owner.memberSince) },
    submittedAt: submittedAt.toISOString(),
    dueAt: new Date(due).toISOString(),
    claim: row.claim,
    flags: row.flags,
    decisions: decisions.map((decision) => ({
      ...decision,
      submittedAt: iso(decision.submittedAt),
      decidedAt: decision.decidedAt && iso(decision.decidedAt),
    })),
    now: now.toISOString(),
  };
}

async function attributesOf(
  { search }: ListingsContext,
  versions: readonly ListingContent[],
): Promise<AttributeName[]> {
  const ids = new Set(versions.flatMap(({ categoryId }) => categoryId ?? []));
  const categories = await Promise.all([...ids].map((id) => search.category(id)));
  return categories.flatMap((category) => category?.fields ?? []);
}

/** Ids become the names that people know. */
const withNames = (
  content: ListingContent,
  { categories, policies }: ReferredTo,
): ListingContent => ({
  ...content,
  categoryId: content.categoryId && (categories[content.categoryId] ?? content.categoryId),
  cancellationPolicyId:
    content.cancellationPolicyId &&
    (policies[content.cancellationPolicyId] ?? content.cancellationPolicyId),
});

function photosOf(
  { filesUrl }: ListingsContext,
  before: ListingContent | null | undefined,
  after: ListingContent,
  { files }: ReferredTo,
): RevisionDetail['photos'] {
  return comparePhotos(before ?? null, after).flatMap((photo) => {
    const file = files[photo.uploadId];
    return file ? [{ ...photo, ...file, url: new URL(file.url, `${filesUrl}/`).href }] : [];
  });
}
