/** A policy or promo code is retired and brought back: what that does is said before. */
import { rowsOf, transaction, type Trx } from '@rental/shared/database';
import { AppError, conflict, validationError } from '@rental/shared/errors';
import type { Knex } from 'knex';
import {
  TERMS_ERRORS,
  type RetirementRefusal,
  type RetireRequest,
  type TermsName,
  type TermsRetired,
  type TermsRetirement,
} from '../../../contracts/terms/admin-terms';
import { isSingle, type SingleKind, type TermsKind } from '../../../contracts/terms/contents';
import { inForce } from '../domain/terms-states';
import type { Platform } from '../platform';
import {
  countTouched,
  deleteRetired,
  insertRetired,
  lockRetirement,
  readRetired,
} from '../services/retired-terms';
import { lockSeries, readVersions, type StoredVersion } from '../services/terms-versions';
import { recordStep } from './edit-terms';
import { findVersion } from './show-terms';

const REFUSALS: Readonly<Record<RetirementRefusal, string>> = {
  fees_needed: 'Nothing can be booked without fees: publish their next version instead.',
  windows_needed: 'Nothing can be booked without deadlines: publish their next version instead.',
  last_policy: 'No other policy is sold: publish another one first.',
  never_sold: 'No version of it is in force. Discard its draft, or withdraw its version.',
};

const NEEDED: Readonly<Record<SingleKind, RetirementRefusal>> = {
  'fee-schedules': 'fees_needed',
  'deadline-windows': 'windows_needed',
};

/** @throws 404 */
export async function showRetirement<K extends TermsKind>(
  { knex, clock }: Platform,
  kind: K,
  documentId: string,
): Promise<TermsRetirement> {
  const { version, versions } = await findVersion(knex, kind, documentId);
  return describe(knex, kind, { slug: version.slug, versions, now: clock.now() });
}

interface Series<K extends TermsKind> {
  readonly slug: string;
  readonly versions: readonly StoredVersion<K>[];
  readonly now: Date;
}

async function describe<K extends TermsKind>(
  executor: Knex | Trx,
  kind: K,
  { slug, versions, now }: Series<K>,
): Promise<TermsRetirement> {
  const retired = await readRetired(executor, kind);
  const successors =
    kind === 'cancellation-policies' ? await soldPolicies(executor, { slug, now, retired }) : [];
  const isSold = inForce(versions, now) !== undefined;
  return {
    slug,
    name: versions[0]?.content.name ?? slug,
    retired: retired.get(slug) ?? null,
    refusal: retired.has(slug) ? null : refusalOf(kind, isSold, successors),
    ...(await countTouched(executor, kind, slug)),
    fallenBack: await fallenBackTo(executor, kind, slug),
    successors,
  };
}

function refusalOf(
  kind: TermsKind,
  isSold: boolean,
  successors: readonly TermsName[],
): RetirementRefusal | null {
  if (isSingle(kind)) return NEEDED[kind];
  if (!isSold) return 'never_sold';
  return kind === 'cancellation-policies' && successors.length === 0 ? 'last_policy' : null;
}

async function soldPolicies(
  executor: Knex | Trx,
  { slug, now, retired }: { slug: string; now: Date; retired: ReadonlyMap<string, TermsRetired> },
): Promise<TermsName[]> {
  const stored = await readVersions(executor, 'cancellation-policies');
  const slugs = [...new Set(stored.map((each) => each.slug))];
  return slugs
    .filter((each) => each !== slug && !retired.has(each))
    .flatMap((each) => {
      const sold = inForce(
        stored.filter((version) => version.slug === each),
        now,
      );
      return sold ? [{ slug: each, name: sold.content.name }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

const fallenBackTo = (executor: Knex | Trx, kind: TermsKind, slug: string): Promise<TermsName[]> =>
  rowsOf<TermsName>(
    executor,
    `with recursive way as (
        select slug from rental.retired_terms where kind = :kind and successor = :slug
        union select r.slug from way join rental.retired_terms r
          on r.kind = :kind and r.successor = way.slug)
      select slug, (select name from cancellation_policies p where p.slug = way.slug
        order by version desc limit 1) as name from way order by name`,
    { kind, slug },
  );

/** The series as it stands, alone for whoever decides. @throws 404 */
async function lockedRetirement<K extends TermsKind>(
  { clock }: Platform,
  trx: Trx,
  kind: K,
  documentId: string,
): Promise<{ found: TermsRetirement; version: number; now: Date }> {
  const { version } = await findVersion(trx, kind, documentId);
  await lockSeries(trx, kind, version.slug);
  await lockRetirement(trx, kind);
  const { versions } = await findVersion(trx, kind, documentId);
  const now = clock.now();
  const found = await describe(trx, kind, { slug: version.slug, versions, now });
  return { found, version: inForce(versions, now)?.version ?? version.version, now };
}

/**
 * Nobody can choose it any more; what was sold under it keeps its version.
 * @throws 400 for a successor that is not sold, 404, 409 when it is retired, 422 when it cannot be
 */
export async function retireTerms<K extends TermsKind>(
  platform: Platform,
  kind: K,
  documentId: string,
  request: RetireRequest,
  staffId: string,
): Promise<TermsRetirement> {
  await transaction(platform.strapi, async (trx) => {
    const { found, version, now } = await lockedRetirement(platform, trx, kind, documentId);
    if (found.retired) throw conflict(TERMS_ERRORS.RETIRED, 'It is retired already.');
    if (found.refusal)
      throw new AppError(422, TERMS_ERRORS.RETIREMENT_REFUSED, REFUSALS[found.refusal]);
    const successor = successorOf(kind, found, request.successor);
    const { reason } = request;
    const { slug, activeListings, otherListings, openBookings } = found;
    await insertRetired(trx, kind, { slug, successor, reason, at: now });
    await recordStep(platform, trx, {
      action: 'terms.retire',
      kind,
      documentId,
      staffId,
      name: found.name,
      version,
      reason,
      before: { retired: false },
      after: { retired: true, successor, activeListings, otherListings, openBookings },
    });
  });
  return showRetirement(platform, kind, documentId);
}

function successorOf(
  kind: TermsKind,
  { successors }: TermsRetirement,
  chosen: string | undefined,
): string | null {
  const refuse = (sentence: string) => validationError(sentence, { successor: sentence });
  if (kind === 'cancellation-policies') {
    if (successors.some(({ slug }) => slug === chosen)) return chosen ?? null;
    throw refuse('Choose a policy that is sold: its listings are sold under that one.');
  }
  if (chosen !== undefined) throw refuse('Nothing comes in the place of a promo code.');
  return null;
}

/** It can be chosen again, and its listings are sold under it. @throws 404, 409 when it is sold */
export async function bringBackTerms<K extends TermsKind>(
  platform: Platform,
  kind: K,
  documentId: string,
  { reason, staffId }: { reason: string; staffId: string },
): Promise<TermsRetirement> {
  await transaction(platform.strapi, async (trx) => {
    const { found, version } = await lockedRetirement(platform, trx, kind, documentId);
    if (!found.retired) throw conflict(TERMS_ERRORS.NOT_RETIRED, 'It is not retired.');
    await deleteRetired(trx, kind, found.slug);
    await recordStep(platform, trx, {
      action: 'terms.bring_back',
      kind,
      documentId,
      staffId,
      name: found.name,
      version,
      reason,
      before: { retired: true, successor: found.retired.successor?.slug ?? null },
      after: { retired: false },
    });
  });
  return showRetirement(platform, kind, documentId);
}
