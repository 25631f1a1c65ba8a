import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

export type Answer<T> =
  | { readonly status: 'loading' }
  /** `code`: the HTTP status; 0 when there was no answer. */
  | { readonly status: 'failed'; readonly code: number }
  | { readonly status: 'ready'; readonly body: T };

/**
 * Reads one address of the admin API. What is shown stays until the next answer has come, that of
 * `reload` or of another address.
 */
export function useAnswer<T>(path: string): { answer: Answer<T>; reload: () => void } {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<Answer<T>>({ status: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    get<T>(path).then(
      ({ data }) => isCurrent && setAnswer({ status: 'ready', body: data }),
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
