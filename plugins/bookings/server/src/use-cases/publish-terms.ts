/** A version comes into force by the clock: publishing gives it its date, and it never changes again. */
import { isDeepStrictEqual } from 'node:util';
import { transaction } from '@rental/shared/database';
import { AppError, conflict, validationError } from '@rental/shared/errors';
import {
  TERMS_ERRORS,
  type PublishRequest,
  type TermsDetail,
} from '../../../contracts/terms/admin-terms';
import { REPLAY_PROBLEMS } from '../../../contracts/terms/replay';
import type { TermsKind } from '../../../contracts/terms/contents';
import { inForce, scheduled } from '../domain/terms-states';
import type { Platform } from '../platform';
import { lockSeries, publishDraft, withdrawVersion } from '../services/terms-versions';
import { assertSold, lockDraft, recordStep } from './edit-terms';
import { replayAll } from './replay-terms';
import { assertSoundNow, findVersion, showTerms, type FoundVersion } from './show-terms';

/** A form may be open for a while: so much earlier than now still means now. */
const GRACE_MS = 60_000;
const MAX_AHEAD_MS = 366 * 86_400_000;

/**
 * What the last months' bookings say about it is written down with it.
 * @throws 400 for a date in the past, 404, 409 when it cannot be published now, 422 TERMS_REPLAY_FAILED
 */
export async function publishTerms<K extends TermsKind>(
  platform: Platform,
  kind: K,
  documentId: string,
  request: PublishRequest,
  staffId: string,
): Promise<TermsDetail<K>> {
  const replay = await assertReplays(platform, kind, documentId);
  await transaction(platform.strapi, async (trx) => {
    const found = await lockDraft(trx, kind, documentId, request.updatedAt);
    const now = platform.clock.now();
    await assertSoundNow(platform, kind, found.version.content);
    assertPublishable(found, now);
    await assertSold(trx, kind, found.version.slug);
    const effectiveFrom = dateOf(request.effectiveFrom, now);
    await publishDraft(trx, kind, { documentId, effectiveFrom, now });
    const { version, versions } = found;
    await recordStep(platform, trx, {
      action: 'terms.publish',
      kind,
      documentId,
      staffId,
      name: version.content.name,
      version: version.version,
      reason: request.reason,
      before: { ...inForce(versions, now)?.content },
      after: { ...version.content, effectiveFrom: effectiveFrom.toISOString(), replay },
    });
  });
  return showTerms(platform, kind, documentId);
}

/** Outside the transaction: it reads many bookings, and the draft is compared again under its lock. */
async function assertReplays(platform: Platform, kind: TermsKind, documentId: string) {
  const { version } = await findVersion(platform.knex, kind, documentId);
  await assertSoundNow(platform, kind, version.content);
  const { totals, problems, problemCount, done, leftOut } = await replayAll(
    platform,
    kind,
    version,
  );
  const [first] = problems;
  if (first)
    throw new AppError(
      422,
      TERMS_ERRORS.REPLAY_FAILED,
      `${problemCount} of the last bookings could not have been under it, ${first.number} for one: ${REPLAY_PROBLEMS[first.code]}.`,
      { problems },
    );
  return { bookings: done - leftOut, totals };
}

function assertPublishable<K extends TermsKind>(
  { version, versions }: FoundVersion<K>,
  now: Date,
): void {
  const next = scheduled(versions, now);
  if (next)
    throw conflict(
      TERMS_ERRORS.VERSION_SCHEDULED,
      `Version ${next.version} comes into force first. Withdraw it, or wait until it is in force.`,
      { documentId: next.documentId },
    );
  if (isDeepStrictEqual(inForce(versions, now)?.content, version.content))
    throw conflict(TERMS_ERRORS.UNCHANGED, 'It says the same as the version in force.');
}

function dateOf(effectiveFrom: string | null, now: Date): Date {
  if (effectiveFrom === null) return now;
  const date = new Date(effectiveFrom);
  const refuse = (sentence: string) => validationError(sentence, { effectiveFrom: sentence });
  if (date.getTime() < now.getTime() - GRACE_MS)
    throw refuse('The date lies in the past: what is sold already keeps its terms.');
  if (date.getTime() > now.getTime() + MAX_AHEAD_MS)
    throw refuse('Choose a date within the next year.');
  return date < now ? now : date;
}

/** Takes back a version that is not in force yet. @throws 404, 409 once it is, or is none */
export async function withdrawTerms<K extends TermsKind>(
  platform: Platform,
  kind: K,
  documentId: string,
  { reason, staffId }: { reason: string; staffId: string },
): Promise<TermsDetail<K>> {
  await transaction(platform.strapi, async (trx) => {
    const { version } = await findVersion(trx, kind, documentId);
    await lockSeries(trx, kind, version.slug);
    const now = platform.clock.now();
    const { versions } = await findVersion(trx, kind, documentId);
    if (scheduled(versions, now)?.documentId !== documentId)
      throw conflict(
        TERMS_ERRORS.VERSION_IN_FORCE,
        'Only a version that is published and not yet in force can be withdrawn.',
      );
    await withdrawVersion(trx, kind, { documentId, now });
    await recordStep(platform, trx, {
      action: 'terms.withdraw',
      kind,
      documentId,
      staffId,
      name: version.content.name,
      version: version.version,
      reason,
      before: { effectiveFrom: version.effectiveFrom?.toISOString() ?? null, withdrawnAt: null },
      after: { withdrawnAt: now.toISOString() },
    });
  });
  return showTerms(platform, kind, documentId);
}
