import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import {
  EMPTY_REPLAY,
  mergeReplay,
  type Replay,
  type ReplayPart,
} from '../../../contracts/terms/replay';

export interface ReplayRun {
  readonly status: 'idle' | 'running' | 'done' | 'failed';
  readonly replay: Replay;
}

const IDLE: ReplayRun = { status: 'idle', replay: EMPTY_REPLAY };

/**
 * Replays part by part, so that progress is seen and no request is long.
 * @param edition of the draft: another one makes what was replayed worthless
 */
export function useReplay(path: string, edition: string): ReplayRun & { start: () => void } {
  const { get } = useFetchClient();
  const [run, setRun] = useState<ReplayRun>(IDLE);
  const current = useRef(0);
  useEffect(() => {
    setRun(IDLE);
    return () => {
      current.current += 1;
    };
  }, [path, edition]);

  async function replayAll(): Promise<void> {
    current.current += 1;
    const mine = current.current;
    let replay = EMPTY_REPLAY;
    setRun({ status: 'running', replay });
    try {
      for (let next: number | null | undefined; next !== null;) {
        const query = next === undefined ? '' : `?after=${next}`;
        const answer: { data: { data: ReplayPart } } = await get(`${path}/replay${query}`);
        if (mine !== current.current) return;
        replay = mergeReplay(replay, answer.data.data);
        next = answer.data.data.next;
        setRun({ status: next === null ? 'done' : 'running', replay });
      }
    } catch {
      if (mine === current.current) setRun({ status: 'failed', replay });
    }
  }

  return { ...run, start: () => void replayAll() };
}
