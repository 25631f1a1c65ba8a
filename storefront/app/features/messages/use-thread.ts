/** A conversation while its page is open: what comes is added, what is sent is kept until it is there. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LineView } from './line-views.server';
import type { LiveConnection } from './live-connection';
import type { NewLines, ThreadView } from './thread-page.server';
import { useLive } from './use-live';

export interface Outgoing {
  clientId: string;
  text: string;
  /** Why it was refused; undefined while it is on its way. */
  refused: string | undefined;
}

export interface Thread {
  lines: readonly LineView[];
  outgoing: readonly Outgoing[];
  otherReadSeq: number;
  isTyping: boolean;
  isOnline: boolean;
  /** It was there, and is not now. */
  isLost: boolean;
  /** Undefined until scripts have a connection: the form is sent as it is then. */
  send: ((text: string) => void) | undefined;
  retry(clientId: string): void;
  noteTyping(): void;
}

const TYPING_LASTS_MS = 4000;
const TYPING_EVERY_MS = 2000;

const merged = (known: readonly LineView[], added: readonly LineView[]): LineView[] => {
  const bySeq = new Map([...known, ...added].map((line) => [line.seq, line]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
};

/** The lines, and how to ask for those after the last one; one question at a time. */
function useLines(view: ThreadView) {
  const [lines, setLines] = useState<readonly LineView[]>(view.lines);
  const [otherReadSeq, setOtherRead] = useState(view.otherReadSeq);
  const state = useRef({ lines: view.lines as readonly LineView[], asking: false, again: false });
  const take = useCallback((added: readonly LineView[]) => {
    state.current.lines = merged(state.current.lines, added);
    setLines(state.current.lines);
  }, []);
  const noteRead = useCallback((seq: number) => setOtherRead((known) => Math.max(known, seq)), []);
  useEffect(() => {
    take(view.lines);
    noteRead(view.otherReadSeq);
  }, [view.lines, view.otherReadSeq, take, noteRead]);
  const ask = useCallback(async () => {
    const { current } = state;
    if (current.asking) return void (current.again = true);
    current.asking = true;
    try {
      do {
        current.again = false;
        const last = current.lines.at(-1);
        const query = new URLSearchParams({ after: String(last?.seq ?? 0), at: last?.at ?? '' });
        const answer = await fetch(`/messages/${view.id}/after?${query}`);
        if (!answer.ok) break;
        const found = (await answer.json()) as NewLines;
        take(found.lines);
        noteRead(found.otherReadSeq);
        current.again ||= found.more;
      } while (current.again);
    } catch {
      // Away for a moment: it is asked again when the connection is back.
    } finally {
      current.asking = false;
    }
  }, [view.id, take, noteRead]);
  return { lines, otherReadSeq, ask, noteRead };
}

/** What is on its way: sent again, as it is, until it is stored or refused. */
function useOutgoing(
  conversationId: string,
  ask: () => Promise<void>,
  wordsFor: (code: string) => string,
) {
  const [outgoing, setOutgoing] = useState<readonly Outgoing[]>([]);
  const waiting = useRef<readonly Outgoing[]>([]);
  const change = useCallback((next: readonly Outgoing[]) => {
    waiting.current = next;
    setOutgoing(next);
  }, []);
  const note = useCallback(
    (clientId: string, refused: string | undefined) =>
      change(
        waiting.current.map((each) => (each.clientId === clientId ? { ...each, refused } : each)),
      ),
    [change],
  );
  const drop = useCallback(
    (clientId: string) => change(waiting.current.filter((each) => each.clientId !== clientId)),
    [change],
  );
  const post = useCallback(
    async (live: LiveConnection, { clientId, text }: Outgoing) => {
      const answer = await live.send({ conversationId, text, clientId });
      if (answer === undefined) return;
      if ('error' in answer) return note(clientId, wordsFor(answer.error.code));
      await ask();
      drop(clientId);
    },
    [conversationId, ask, note, drop, wordsFor],
  );
  /** In the order that they were written in. */
  const postAll = useCallback(
    async (live: LiveConnection) => {
      for (const each of waiting.current.filter(({ refused }) => refused === undefined))
        await post(live, each);
    },
    [post],
  );
  const add = useCallback(
    (live: LiveConnection, text: string) => {
      const each = { clientId: crypto.randomUUID(), text, refused: undefined };
      change([...waiting.current, each]);
      void post(live, each);
    },
    [change, post],
  );
  const retry = useCallback(
    (live: LiveConnection, clientId: string) => {
      const each = waiting.current.find((known) => known.clientId === clientId);
      note(clientId, undefined);
      if (each) void post(live, each);
    },
    [note, post],
  );
  return { outgoing, add, retry, postAll };
}

/** @param wordsFor why something was refused, by the stable code */
export function useThread(view: ThreadView, wordsFor: (code: string) => string): Thread {
  const { id, otherId, isLatest } = view;
  const { lines, otherReadSeq, ask, noteRead } = useLines(view);
  const { outgoing, add, retry, postAll } = useOutgoing(id, ask, wordsFor);
  const [isOnline, setOnline] = useState(false);
  const [isLost, setLost] = useState(false);
  const [typingSince, setTypingSince] = useState(0);
  const told = useRef(0);
  const live = useLive({
    ready: () => {
      setLost(false);
      void ask();
      if (live) void postAll(live);
    },
    lost: () => {
      setLost(true);
      setOnline(false);
    },
    message: ({ conversationId, senderId }) => {
      if (conversationId !== id) return;
      if (senderId === otherId) setTypingSince(0);
      void ask();
    },
    read: ({ conversationId, userId, seq }) => {
      if (conversationId === id && userId === otherId) noteRead(seq);
    },
    typing: ({ conversationId, userId, typing }) => {
      if (conversationId === id && userId === otherId) setTypingSince(typing ? Date.now() : 0);
    },
    presence: ({ userId, online }) => {
      if (userId === otherId) setOnline(online);
    },
  });
  useEffect(() => {
    if (typingSince === 0) return;
    const timer = setTimeout(() => setTypingSince(0), TYPING_LASTS_MS);
    return () => clearTimeout(timer);
  }, [typingSince]);
  useReading(isLatest ? lines : [], live);
  useAskAgainWhenAwake(ask);
  return {
    lines,
    outgoing,
    otherReadSeq,
    isOnline,
    isLost,
    isTyping: typingSince > 0,
    send: live && ((text) => add(live, text)),
    retry: (clientId) => live && retry(live, clientId),
    noteTyping: () => {
      if (Date.now() - told.current < TYPING_EVERY_MS) return;
      if (live?.typing(id, true)) told.current = Date.now();
    },
  };
}

/** What is seen is read; a tab in the background sees nothing. */
function useReading(lines: readonly LineView[], live: LiveConnection | undefined): void {
  const last = lines.findLast(({ mine }) => mine !== true)?.id;
  useEffect(() => {
    if (last === undefined || !live) return;
    const read = () => document.visibilityState === 'visible' && live.markRead(last);
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [last, live]);
}

/** A machine that slept may not know yet that its connection is gone. */
function useAskAgainWhenAwake(ask: () => Promise<void>): void {
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && void ask();
    const events = ['online', 'pageshow'] as const;
    document.addEventListener('visibilitychange', look);
    for (const event of events) addEventListener(event, look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      for (const event of events) removeEventListener(event, look);
    };
  }, [ask]);
}
