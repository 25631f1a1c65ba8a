/** Staff read policies and fees: every version, what one changes, and what it means in money. */
import { notFound, validationError } from '@rental/shared/errors';
import type {
  TermsCheck,
  TermsDetail,
  TermsOverview,
  TermsVersion,
} from '../../../contracts/terms/admin-terms';
import {
  findTermsProblems,
  sentenceOf,
  type FeesContent,
  type PolicyContent,
  type PromoContent,
  type TermsContents,
  type TermsKind,
  type TermsProblem,
} from '../../../contracts/terms/contents';
import { promoFeeProblems } from '../../../contracts/terms/promo';
import { exampleOf, momentsOf, type ExampleTerms } from '../domain/terms-example';
import { comparedWith, inForce, scheduled, stateOf } from '../domain/terms-states';
import type { Platform } from '../platform';
import { readRetired } from '../services/retired-terms';
import {
  countListings,
  countUses,
  readVersions,
  slugOf,
  type StoredVersion,
} from '../services/terms-versions';

export async function listTerms<K extends TermsKind>(
  { knex, clock }: Platform,
  kind: K,
): Promise<TermsOverview<K>> {
  const now = clock.now();
  const [stored, listings, uses, retired] = await Promise.all([
    readVersions(knex, kind),
    kind === 'cancellation-policies' ? countListings(knex) : undefined,
    kind === 'promo-codes' ? countUses(knex) : undefined,
    readRetired(knex, kind),
  ]);
  const slugs = [...new Set(stored.map(({ slug }) => slug))];
  return {
    series: slugs
      .map((slug) => {
        const versions = stored.filter((each) => each.slug === slug);
        return {
          slug,
          name: versions[0]?.content.name ?? slug,
          listings: listings ? (listings.get(slug) ?? 0) : null,
          uses: uses ? (uses.get(slug) ?? 0) : null,
          retired: retired.get(slug) ?? null,
          versions: versions.map((each) => toView(each, versions, now)),
        };
      })
      .sort((a, b) => a.name.localeCompare(b.name)),
    now: now.toISOString(),
  };
}

export interface FoundVersion<K extends TermsKind> {
  readonly version: StoredVersion<K>;
  /** All of its series, newest first. */
  readonly versions: StoredVersion<K>[];
}

/** @throws 404 */
export async function findVersion<K extends TermsKind>(
  executor: Parameters<typeof readVersions>[0],
  kind: K,
  documentId: string,
): Promise<FoundVersion<K>> {
  const slug = await slugOf(executor, kind, documentId);
  const versions = slug === undefined ? [] : await readVersions(executor, kind, slug);
  const version = versions.find((each) => each.documentId === documentId);
  if (!version) throw notFound('This version');
  return { version, versions };
}

/** @throws 404 */
export async function showTerms<K extends TermsKind>(
  { knex, clock }: Platform,
  kind: K,
  documentId: string,
): Promise<TermsDetail<K>> {
  const now = clock.now();
  const { version, versions } = await findVersion(knex, kind, documentId);
  const compared = comparedWith(version, versions, now);
  const next = scheduled(versions, now);
  return {
    version: toView(version, versions, now),
    compared: compared ? toView(compared, versions, now) : null,
    scheduled: next ? toView(next, versions, now) : null,
    now: now.toISOString(),
  };
}

export function toView<K extends TermsKind>(
  stored: StoredVersion<K>,
  versions: readonly StoredVersion<K>[],
  now: Date,
): TermsVersion<K> {
  const { documentId, slug, version, content, effectiveFrom, publishedAt, withdrawnAt } = stored;
  return {
    documentId,
    slug,
    version,
    state: stateOf(stored, versions, now),
    content,
    effectiveFrom: publishedAt === null ? null : (effectiveFrom?.toISOString() ?? null),
    publishedAt: publishedAt?.toISOString() ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    updatedAt: stored.updatedAt.toISOString(),
  };
}

/** What `content` would mean in the place of this version. @throws 404 */
export async function checkTerms<K extends TermsKind>(
  platform: Platform,
  kind: K,
  documentId: string,
  content: TermsContents[K],
): Promise<TermsCheck> {
  const { knex, clock } = platform;
  const now = clock.now();
  const { version, versions } = await findVersion(knex, kind, documentId);
  const problems = await problemsNow(platform, kind, content);
  if (problems.length > 0) return { problems, example: null, comparedExample: null };
  const compared = comparedWith(version, versions, now)?.content;
  const others = await readOthers(knex, kind, now);
  const both = (each: TermsContents[K]) => ({ ...others, ...asTerms(kind, each) });
  const shown = compared ? [both(content), both(compared)] : [both(content)];
  const moments = momentsOf(shown.map(({ policy }) => policy));
  const [example, comparedExample] = shown.map((terms) => exampleOf(terms, moments));
  return { problems, example: example ?? null, comparedExample: comparedExample ?? null };
}

const SHOWN: { readonly [K in TermsKind]: (content: TermsContents[K]) => Partial<ExampleTerms> } = {
  'cancellation-policies': (policy) => ({ policy }),
  'fee-schedules': (fees) => ({ fees }),
  'promo-codes': (promo) => ({ promo }),
  // Deadlines move no money in an example that everybody keeps to.
  'deadline-windows': () => ({}),
};

const asTerms = <K extends TermsKind>(kind: K, content: TermsContents[K]): Partial<ExampleTerms> =>
  SHOWN[kind](content);

const NO_FEES: FeesContent = {
  name: '',
  renterFeeBps: 0,
  commissionBps: 0,
  ownerPenaltyBps: 0,
  taxBps: 0,
  taxes: [],
  taxRequired: false,
  taxLabel: '',
  lateGraceMinutes: 0,
  lateFeeBps: 0,
  lateFeeCapUnits: 0,
};
const NO_POLICY: PolicyContent = {
  name: '',
  summary: '',
  tiers: [],
  inProgressRefund: false,
  serviceFeeRefundable: false,
};

const feesNow = async (knex: Platform['knex'], now: Date): Promise<FeesContent> =>
  inForce(await readVersions(knex, 'fee-schedules'), now)?.content ?? NO_FEES;

/** The rest of an example: the fees in force, the policy that most listings use, no promo. */
async function readOthers(
  knex: Platform['knex'],
  kind: TermsKind,
  now: Date,
): Promise<{ policy: PolicyContent; fees: FeesContent }> {
  const fees = kind === 'fee-schedules' ? NO_FEES : await feesNow(knex, now);
  if (kind === 'cancellation-policies') return { policy: NO_POLICY, fees };
  const [stored, counts] = await Promise.all([
    readVersions(knex, 'cancellation-policies'),
    countListings(knex),
  ]);
  const [slug] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ['', -1]);
  const policy = inForce(
    stored.filter((each) => slug === '' || each.slug === slug),
    now,
  );
  return { policy: policy?.content ?? NO_POLICY, fees };
}

/** What is wrong with the content, also beside the terms that are in force. */
async function problemsNow<K extends TermsKind>(
  { knex, clock }: Platform,
  kind: K,
  content: TermsContents[K],
): Promise<TermsProblem[]> {
  const problems = findTermsProblems(kind, content);
  if (problems.length > 0 || kind !== 'promo-codes') return problems;
  return promoFeeProblems(content as PromoContent, await feesNow(knex, clock.now()));
}

/** @throws 400 with a sentence for each field */
export async function assertSoundNow<K extends TermsKind>(
  platform: Platform,
  kind: K,
  content: TermsContents[K],
): Promise<void> {
  const problems = await problemsNow(platform, kind, content);
  const [first] = problems;
  if (first)
    throw validationError(
      `${first.path}: ${sentenceOf(first)}`,
      Object.fromEntries(problems.map((each) => [each.path, sentenceOf(each)])),
    );
}
