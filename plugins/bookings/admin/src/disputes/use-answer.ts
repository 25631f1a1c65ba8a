import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

export type Answer<T> =
  { status: 'loading' } | { status: 'failed'; code: number } | { status: 'ready'; value: T };

/** Reads one address of the admin API; `reload` reads again and keeps what is shown until then. */
export function useAnswer<T>(path: string): { answer: Answer<T>; reload: () => void } {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<Answer<T>>({ status: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    get<{ data: T }>(path).then(
      ({ data }) => isCurrent && setAnswer({ status: 'ready', value: data.data }),
      (error: unknown) =>
        isCurrent &&
        setAnswer({ status: 'failed', code: (error as { status?: number }).status ?? 0 }),
    );
    return () => {
      isCurrent = false;
    };
  }, [get, path, round]);
  return { answer, reload: useCallback(() => setRound((last) => last + 1), []) };
}
