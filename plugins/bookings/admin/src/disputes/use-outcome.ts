import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { ResolutionOutcome, ResolutionSplit } from '../../../contracts/disputes';

/** Somebody who types is asked for only once they pause. */
const PAUSE_MS = 250;

/** Whom the split gives what, as the server would carry it out; undefined until it has said so. */
export function useOutcome(
  bookingId: string,
  split: ResolutionSplit,
): ResolutionOutcome | undefined {
  const { post } = useFetchClient();
  const body = JSON.stringify(split);
  const [known, setKnown] = useState<{ body: string; outcome: ResolutionOutcome }>();
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const answer = await post<{ data: ResolutionOutcome }>(
        `/bookings/${bookingId}/dispute/preview`,
        JSON.parse(body) as ResolutionSplit,
      );
      if (isCurrent) setKnown({ body, outcome: answer.data.data });
    };
    const timer = setTimeout(
      () => void ask().catch(() => isCurrent && setKnown(undefined)),
      PAUSE_MS,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [bookingId, body, post]);
  return known?.body === body ? known.outcome : undefined;
}
