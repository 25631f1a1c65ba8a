import { useRef, useState } from 'react';
import type { QueueItem, ReviewDecision } from '../../contracts/moderation';
import { useDecide, type Target, type Verdict } from './decision/use-decide';
import type { Queue } from './queue/use-queue';
import type { Undo } from './undo/use-undo';

export type OpenDialog =
  | { kind: 'reason'; decision: Exclude<ReviewDecision, 'approve'>; targets: readonly Target[] }
  | { kind: 'approve'; targets: readonly Target[] };

export interface DeskState {
  readonly current: QueueItem | undefined;
  /** Grows with every move that takes the focus along. */
  readonly focusRound: number;
  readonly selected: ReadonlySet<string>;
  readonly problems: Readonly<Record<string, string>>;
  readonly dialog: OpenDialog | undefined;
  readonly isDeciding: boolean;
  readonly open: (item: QueueItem) => void;
  readonly step: (by: number) => void;
  readonly toggle: (listingId: string) => void;
  readonly clear: () => void;
  /** About what is ticked, or else about what is shown. */
  readonly begin: (decision: ReviewDecision) => void;
  readonly finish: (targets: readonly Target[], verdict: Verdict) => Promise<void>;
  readonly closeDialog: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Where the moderator is in the queue, what is ticked, and what is being decided. */
export function useDesk(
  items: readonly QueueItem[],
  queue: Queue,
  first: string | null,
  onDecided: Undo['note'],
): DeskState {
  const { isDeciding, decide } = useDecide();
  const [currentId, setCurrentId] = useState(first);
  const [focusRound, setFocusRound] = useState(0);
  const ticks = useTicks(items);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [dialog, setDialog] = useState<OpenDialog>();
  const place = useRef(0);

  // What is decided leaves: the next one takes its place.
  const found = items.findIndex(({ listingId }) => listingId === currentId);
  const index = found >= 0 ? found : Math.min(place.current, items.length - 1);
  place.current = Math.max(0, index);
  const current = items[index];

  const step = (by: number): void => {
    const next = items[Math.min(items.length - 1, Math.max(0, index + by))];
    if (next) setCurrentId(next.listingId);
    setFocusRound((round) => round + 1);
  };
  const finish = async (targets: readonly Target[], verdict: Verdict): Promise<void> => {
    const outcome = await decide(targets, verdict);
    setDialog(undefined);
    setProblems(outcome.problems);
    onDecided(outcome.decided, verdict.decision);
    if (outcome.settled.length > 0) queue.remove(outcome.settled);
    setCurrentId((id) => (id !== null && outcome.settled.includes(id) ? null : id));
    setFocusRound((round) => round + 1);
    queue.reload();
  };
  const begin = (decision: ReviewDecision): void => {
    const chosen = items.filter(({ listingId }) => ticks.selected.has(listingId));
    const targets = chosen.length > 0 ? chosen : current ? [current] : [];
    if (targets.length === 0 || isDeciding) return;
    if (decision !== 'approve') setDialog({ kind: 'reason', decision, targets });
    else if (chosen.length > 0) setDialog({ kind: 'approve', targets });
    else void finish(targets, { decision });
  };
  return {
    current,
    focusRound,
    ...ticks,
    problems,
    dialog,
    isDeciding,
    open: (item) => setCurrentId(item.listingId),
    step,
    begin,
    finish,
    closeDialog: () => setDialog(undefined),
  };
}

/** What is ticked; what leaves the queue is ticked no more. */
function useTicks(items: readonly QueueItem[]): Pick<DeskState, 'selected' | 'toggle' | 'clear'> {
  const [ticked, setTicked] = useState(NOTHING);
  const ids = items.map(({ listingId }) => listingId);
  const toggle = (listingId: string): void =>
    setTicked((last) => {
      const next = new Set(last);
      if (!next.delete(listingId)) next.add(listingId);
      return next;
    });
  return {
    selected: new Set(ids.filter((id) => ticked.has(id))),
    toggle,
    clear: () => setTicked(NOTHING),
  };
}
