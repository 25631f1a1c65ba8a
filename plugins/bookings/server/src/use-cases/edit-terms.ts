/** Staff draft the next version of a policy or of the fees; every step is in the audit log. */
import { transaction, type Trx } from '@rental/shared/database';
import { conflict, notFound, validationError } from '@rental/shared/errors';
import type { AuditAction } from '@rental/operations/contracts/audit';
import {
  TERMS_ERRORS,
  type DraftRequest,
  type TermsDetail,
} from '../../../contracts/terms/admin-terms';
import {
  isSingle,
  TERMS_PROBLEMS,
  type PolicyContent,
  type PromoContent,
  type SingleKind,
  type TermsContents,
  type TermsKind,
} from '../../../contracts/terms/contents';
import { CODE, promoSlug } from '../../../contracts/terms/promo';
import type { Platform } from '../platform';
import { readRetired } from '../services/retired-terms';
import {
  deleteDraft,
  insertDraft,
  lockSeries,
  readVersions,
  slugOf,
  updateDraft,
  type StoredVersion,
} from '../services/terms-versions';
import { assertSoundNow, findVersion, showTerms, type FoundVersion } from './show-terms';

const SUBJECT_KINDS = {
  'cancellation-policies': 'cancellation_policy',
  'fee-schedules': 'fee_schedule',
  'promo-codes': 'promo_code',
  'deadline-windows': 'deadline_windows',
} as const;

export interface TermsStep {
  readonly action: AuditAction;
  readonly kind: TermsKind;
  readonly documentId: string;
  readonly staffId: string;
  readonly name: string;
  readonly version: number;
  readonly reason?: string | undefined;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

export const recordStep = ({ operations }: Platform, trx: Trx, step: TermsStep): Promise<void> =>
  operations.recordStaffAction(trx, {
    actorId: step.staffId,
    action: step.action,
    subject: {
      kind: SUBJECT_KINDS[step.kind],
      id: step.documentId,
      label: `${step.name} · ${step.version}`,
    },
    reason: step.reason ?? null,
    before: step.before,
    after: step.after,
  });

/** What a first version begins with: sound, so that every draft is. */
const firstPolicy = (name: string): PolicyContent => ({
  name,
  summary: 'Full refund until 24 hours before the start.',
  tiers: [{ hoursBefore: 24, refundPercent: 100 }],
  inProgressRefund: false,
  serviceFeeRefundable: false,
});

/** Small enough for any fees that are worth a promo, and for one rental of each renter. */
const firstPromo = (name: string): PromoContent => ({
  name,
  summary: '',
  discountKind: 'percent',
  percent: 5,
  amount: 0,
  currency: '',
  minRental: 0,
  validFrom: null,
  validUntil: null,
  maxUses: 100,
  maxUsesPerRenter: 1,
  firstBookingOnly: false,
});

const SINGLE: Readonly<Record<SingleKind, string>> = {
  'fee-schedules': 'There is one fee schedule for all: draft its next version.',
  'deadline-windows': 'The deadlines are the same for all: draft their next version.',
};

export const slugFor = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * The next version, as the last published one reads, or a new policy.
 * @throws 404 for an unknown series, 409 when there is a draft already
 */
export async function draftTerms<K extends TermsKind>(
  platform: Platform,
  kind: K,
  request: DraftRequest,
  staffId: string,
): Promise<TermsDetail<K>> {
  const name = 'name' in request ? request.name : '';
  const slug =
    'slug' in request ? request.slug : kind === 'promo-codes' ? promoSlug(name) : slugFor(name);
  const documentId = await transaction(platform.strapi, async (trx) => {
    await lockSeries(trx, kind, slug);
    const versions = await readVersions(trx, kind, slug);
    assertNoDraft(versions);
    await assertSold(trx, kind, slug);
    const content =
      'slug' in request ? lastContent(versions) : firstContent(kind, name, slug, versions);
    const version = Math.max(0, ...versions.map((each) => each.version)) + 1;
    const now = platform.clock.now();
    const id = await insertDraft(trx, kind, { slug, version, content, now });
    await recordStep(platform, trx, {
      action: 'terms.draft',
      kind,
      documentId: id,
      staffId,
      name: content.name,
      version,
      before: null,
      after: { ...content, version },
    });
    return id;
  });
  return showTerms(platform, kind, documentId);
}

function assertNoDraft<K extends TermsKind>(versions: readonly StoredVersion<K>[]): void {
  const draft = versions.find(({ publishedAt }) => publishedAt === null);
  if (draft)
    throw conflict(TERMS_ERRORS.DRAFT_EXISTS, 'Its next version is being drafted already.', {
      documentId: draft.documentId,
    });
}

/** @throws 409 for a series that is retired: nothing new is drafted or published for it */
export async function assertSold(trx: Trx, kind: TermsKind, slug: string): Promise<void> {
  if ((await readRetired(trx, kind)).has(slug))
    throw conflict(TERMS_ERRORS.RETIRED, 'It is retired. Bring it back first.');
}

function lastContent<K extends TermsKind>(versions: readonly StoredVersion<K>[]): TermsContents[K] {
  const last = versions.find((each) => each.withdrawnAt === null) ?? versions[0];
  if (!last) throw notFound('This policy');
  return last.content;
}

function firstContent<K extends TermsKind>(
  kind: K,
  name: string,
  slug: string,
  versions: readonly StoredVersion<K>[],
): TermsContents[K] {
  const refuse = (sentence: string) => validationError(sentence, { name: sentence });
  if (isSingle(kind)) throw refuse(SINGLE[kind]);
  if (kind === 'promo-codes') {
    if (!CODE.test(name)) throw refuse(TERMS_PROBLEMS.code_invalid);
    if (versions.length > 0) throw refuse('There is a promo code of this name.');
    return firstPromo(name) as TermsContents[K];
  }
  if (slug === '') throw refuse('Use some letters of the Latin alphabet in the name.');
  if (versions.length > 0) throw refuse('There is a policy of this name.');
  return firstPolicy(name) as TermsContents[K];
}

/** The draft under the lock of its series. @throws 404, 409 when it is published or was changed since */
export async function lockDraft<K extends TermsKind>(
  trx: Trx,
  kind: K,
  documentId: string,
  updatedAt: string | undefined,
): Promise<FoundVersion<K>> {
  const slug = await slugOf(trx, kind, documentId);
  if (slug === undefined) throw notFound('This version');
  await lockSeries(trx, kind, slug);
  const found = await findVersion(trx, kind, documentId);
  if (found.version.publishedAt !== null)
    throw conflict(
      TERMS_ERRORS.VERSION_PUBLISHED,
      'This version is published and never changes. Draft the next one.',
    );
  if (updatedAt !== undefined && found.version.updatedAt.toISOString() !== updatedAt)
    throw conflict(
      TERMS_ERRORS.DRAFT_CHANGED,
      'Somebody else has changed this draft. Reload it before you go on.',
    );
  return found;
}

/** The name stays. @throws 400 with a sentence for each field, 404, 409 */
export async function saveTerms<K extends TermsKind>(
  platform: Platform,
  kind: K,
  edit: { documentId: string; content: TermsContents[K]; updatedAt: string; staffId: string },
): Promise<TermsDetail<K>> {
  const { documentId, updatedAt, staffId } = edit;
  await transaction(platform.strapi, async (trx) => {
    const { version } = await lockDraft(trx, kind, documentId, updatedAt);
    const content = { ...edit.content, name: version.content.name };
    await assertSoundNow(platform, kind, content);
    await updateDraft(trx, kind, { documentId, content, now: platform.clock.now() });
    await recordStep(platform, trx, {
      action: 'terms.edit',
      kind,
      documentId,
      staffId,
      name: content.name,
      version: version.version,
      before: { ...version.content },
      after: { ...content },
    });
  });
  return showTerms(platform, kind, documentId);
}

/** @throws 404, 409 when it is published */
export async function discardTerms(
  platform: Platform,
  kind: TermsKind,
  documentId: string,
  staffId: string,
): Promise<{ discarded: true }> {
  await transaction(platform.strapi, async (trx) => {
    const { version } = await lockDraft(trx, kind, documentId, undefined);
    await deleteDraft(trx, kind, documentId);
    await recordStep(platform, trx, {
      action: 'terms.discard',
      kind,
      documentId,
      staffId,
      name: version.content.name,
      version: version.version,
      before: { ...version.content },
      after: null,
    });
  });
  return { discarded: true };
}
