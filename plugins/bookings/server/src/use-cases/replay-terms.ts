/** The last months' bookings under a version that is not in force: what would have been different. */
import {
  EMPTY_REPLAY,
  isChanged,
  LARGEST,
  largestOf,
  mergeOutcomes,
  mergeReplay,
  mergeTotals,
  REPLAY_DAYS,
  type OutcomeCount,
  type Replay,
  type ReplayDifference,
  type ReplayPart,
  type ReplayProblem,
  type ReplayTotals,
} from '../../../contracts/terms/replay';
import type { TermsContents, TermsKind } from '../../../contracts/terms/contents';
import { replayBooking, type TriedTerms } from '../domain/replay-terms';
import type { Platform } from '../platform';
import {
  countReplayed,
  readRates,
  readReplayed,
  type NamedBooking,
  type ReplayScope,
} from '../services/replayed-bookings';
import type { StoredVersion } from '../services/terms-versions';
import { findVersion } from './show-terms';

/** Few enough to answer well within a second, many enough that round trips do not count. */
const PART = 5000;
const DAY_MS = 86_400_000;

type Replayable = Pick<StoredVersion<TermsKind>, 'slug' | 'content'>;

/** One part, so that whoever watches sees it move. @throws 404 */
export async function replayTermsPart(
  platform: Platform,
  kind: TermsKind,
  documentId: string,
  after: number | undefined,
): Promise<ReplayPart> {
  const { version } = await findVersion(platform.knex, kind, documentId);
  return replayPart(platform, kind, version, after);
}

/** All of it. */
export async function replayAll(
  platform: Platform,
  kind: TermsKind,
  version: Replayable,
): Promise<Replay> {
  let replay = EMPTY_REPLAY;
  let after: number | undefined;
  for (;;) {
    const part = await replayPart(platform, kind, version, after);
    replay = mergeReplay(replay, part);
    if (part.next === null) return replay;
    after = part.next;
  }
}

async function replayPart(
  { knex, clock }: Platform,
  kind: TermsKind,
  { slug, content }: Replayable,
  after: number | undefined,
): Promise<ReplayPart> {
  const now = clock.now();
  const isPolicy = kind === 'cancellation-policies';
  const scope: ReplayScope = {
    since: new Date(now.getTime() - REPLAY_DAYS * DAY_MS),
    now,
    policySlug: isPolicy ? slug : null,
    timed: kind === 'deadline-windows',
  };
  const tried = triedOf(kind, content);
  const [bookings, total, perUsd] = await Promise.all([
    readReplayed(knex, scope, { after: after ?? 0, limit: PART }),
    after === undefined ? countReplayed(knex, scope) : 0,
    readRates(knex, now),
  ]);
  const last = bookings.length < PART ? undefined : bookings.at(-1);
  return { ...sumUp(bookings, tried, perUsd), total, perUsd, next: last?.key ?? null };
}

const TRIED: { readonly [K in TermsKind]: (content: TermsContents[K]) => TriedTerms } = {
  'cancellation-policies': (policy) => ({ policy }),
  'fee-schedules': (fees) => ({ fees }),
  'promo-codes': (promo) => ({ promo }),
  'deadline-windows': (windows) => ({ windows }),
};

const triedOf = <K extends TermsKind>(kind: K, content: TermsContents[K]): TriedTerms =>
  TRIED[kind](content);

function sumUp(
  bookings: readonly NamedBooking[],
  tried: TriedTerms,
  perUsd: ReplayPart['perUsd'],
): Omit<Replay, 'total'> {
  const totals: ReplayTotals[] = [];
  const differences: ReplayDifference[] = [];
  const problems: ReplayProblem[] = [];
  const counts: OutcomeCount[] = [];
  const replayed = bookings.filter(({ isDecided, timed }) => timed !== null || !isDecided);
  for (const booking of replayed) {
    const { documentId, number, title, currency } = booking;
    const { before, after, problem, outcomes } = replayBooking(booking, tried);
    const changed = outcomes.length > 0 || isChanged(before, after);
    counts.push(...outcomes.map((outcome) => ({ outcome, bookings: 1 })));
    totals.push({ currency, bookings: 1, changed: changed ? 1 : 0, before, after });
    if (changed) differences.push({ documentId, number, title, currency, before, after, outcomes });
    if (problem) problems.push({ documentId, number, code: problem });
  }
  return {
    done: bookings.length,
    leftOut: bookings.length - replayed.length,
    totals: mergeTotals(totals),
    outcomes: mergeOutcomes(counts),
    largest: largestOf(differences, perUsd),
    problems: problems.slice(0, LARGEST),
    problemCount: problems.length,
  };
}
