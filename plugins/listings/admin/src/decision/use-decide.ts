import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { BulkResult, ReviewDecision } from '../../../contracts/moderation';
import { codeOf, sentenceOf } from '../refusal';
import { useTexts, type Translate } from '../texts';

export interface Target {
  readonly listingId: string;
  readonly revision: number;
  readonly title: string;
}

export interface Verdict {
  readonly decision: ReviewDecision;
  readonly templateId?: string;
  readonly reason?: string;
}

/** What came of it: what is done with, and why others are not. */
export interface Outcome {
  readonly settled: readonly string[];
  /** Of these, what was decided just now. */
  readonly decided: readonly Target[];
  readonly problems: Readonly<Record<string, string>>;
}

/** These wait no more, whoever decided. */
const OVER: ReadonlySet<string | undefined> = new Set(['REVISION_CHANGED', 'NOT_FOUND']);

type Notice = { type: 'success' | 'warning' | 'danger'; message: string };
type Told = Outcome & { readonly notice: Notice };
type Post = ReturnType<typeof useFetchClient>['post'];

const nothing = (error: unknown, text: Translate): Told => ({
  settled: [],
  decided: [],
  problems: {},
  notice: { type: 'danger', message: sentenceOf(error) ?? text('done.failed') },
});

async function decideOne(
  post: Post,
  text: Translate,
  target: Target,
  verdict: Verdict,
): Promise<Told> {
  const { listingId, revision, title } = target;
  try {
    await post(`/listings/${listingId}/review`, { ...verdict, revision });
    const message = text(`done.${verdict.decision}`, { title });
    const notice: Notice = { type: 'success', message };
    return { settled: [listingId], decided: [target], problems: {}, notice };
  } catch (error) {
    return { ...nothing(error, text), settled: OVER.has(codeOf(error)) ? [listingId] : [] };
  }
}

async function decideMany(
  post: Post,
  text: Translate,
  targets: readonly Target[],
  verdict: Verdict,
): Promise<Told> {
  const items = targets.map(({ listingId, revision }) => ({ listingId, revision }));
  try {
    const answer = await post<{ data: BulkResult[] }>('/listings/reviews/decisions', {
      ...verdict,
      items,
    });
    const results = answer.data.data;
    const failed = results.flatMap((result) => (result.ok ? [] : [result]));
    const done = new Set(results.flatMap((result) => (result.ok ? result.id : [])));
    const counts = { done: results.length - failed.length, failed: failed.length };
    return {
      settled: results.filter((r) => r.ok || OVER.has(r.code)).map(({ id }) => id),
      decided: targets.filter(({ listingId }) => done.has(listingId)),
      problems: Object.fromEntries(failed.map(({ id, message }) => [id, message])),
      notice: {
        type: failed.length === 0 ? 'success' : 'warning',
        message: text('done.many', counts),
      },
    };
  } catch (error) {
    return nothing(error, text);
  }
}

/** Decides about one or several, and says what came of it. */
export function useDecide(): {
  isDeciding: boolean;
  decide: (targets: readonly Target[], verdict: Verdict) => Promise<Outcome>;
} {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isDeciding, setDeciding] = useState(false);
  async function decide(targets: readonly Target[], verdict: Verdict): Promise<Outcome> {
    setDeciding(true);
    const [first, ...others] = targets;
    const told =
      first && others.length === 0
        ? await decideOne(post, text, first, verdict)
        : await decideMany(post, text, targets, verdict);
    setDeciding(false);
    toggleNotification(told.notice);
    return told;
  }
  return { isDeciding, decide };
}
