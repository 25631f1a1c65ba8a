import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ReviewDecision } from '../../../contracts/moderation';
import type { Target } from '../decision/use-decide';
import { sentenceOf } from '../refusal';
import { useTexts } from '../texts';

export interface Decided extends Target {
  readonly decision: ReviewDecision;
}

export interface Undo {
  /** The last decision of this visit that is not taken back; undefined when there is none. */
  readonly last: Decided | undefined;
  readonly isUndoing: boolean;
  readonly note: (targets: readonly Target[], decision: ReviewDecision) => void;
  readonly undo: () => Promise<void>;
}

/** What this moderator has decided since the page was opened, and can take back, the last one first. */
export function useUndo(onUndone: (listingId: string) => void): Undo {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [decided, setDecided] = useState<readonly Decided[]>([]);
  const [isUndoing, setUndoing] = useState(false);
  const last = decided.at(-1);

  async function undo(): Promise<void> {
    if (!last || isUndoing) return;
    const { listingId, revision, title } = last;
    setUndoing(true);
    try {
      await post(`/listings/${listingId}/review/undo`, { revision });
      toggleNotification({ type: 'success', message: text('undo.done', { title }) });
      onUndone(listingId);
    } catch (error) {
      toggleNotification({ type: 'danger', message: sentenceOf(error) ?? text('undo.failed') });
    }
    // What was refused is refused again: it stands.
    setDecided((all) => all.filter((one) => one !== last));
    setUndoing(false);
  }

  return {
    last,
    isUndoing,
    note: (targets, decision) =>
      setDecided((all) => [...all, ...targets.map((target) => ({ ...target, decision }))]),
    undo,
  };
}
