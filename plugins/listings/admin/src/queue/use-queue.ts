import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { QueuePage } from '../../../contracts/moderation';
import { waitingSubmissions } from '../menu/counts';
import { readPages } from './read-pages';

export type QueueState =
  { status: 'loading' } | { status: 'failed' } | { status: 'ready'; page: QueuePage };

export interface Queue {
  readonly state: QueueState;
  /** Reads it again and keeps what is shown until then. */
  readonly reload: () => void;
  readonly more: () => void;
  /** Takes away what is decided, before the next reading. */
  readonly remove: (listingIds: readonly string[]) => void;
}

/** Others claim and decide meanwhile. */
const REFRESH_MS = 20_000;
const PAGE = 50;

/** The queue with these filters, oldest first. */
export function useQueue(filters: string): Queue {
  const { get } = useFetchClient();
  const [state, setState] = useState<QueueState>({ status: 'loading' });
  const [limit, setLimit] = useState(PAGE);
  const round = useRef(0);
  const read = useCallback(() => {
    round.current += 1;
    const mine = round.current;
    const ask = async (most: number, cursor: string | null): Promise<QueuePage> => {
      const query = new URLSearchParams(filters);
      query.set('limit', String(most));
      if (cursor !== null) query.set('cursor', cursor);
      return (await get<QueuePage>(`/listings/reviews?${query}`)).data;
    };
    readPages(ask, limit).then(
      (page) => {
        if (mine !== round.current) return;
        waitingSubmissions.tell(page.meta.counts.total);
        setState({ status: 'ready', page });
      },
      () => {
        if (mine === round.current) setState({ status: 'failed' });
      },
    );
  }, [get, filters, limit]);
  useEffect(() => {
    read();
    const timer = setInterval(() => document.visibilityState === 'visible' && read(), REFRESH_MS);
    return () => {
      round.current += 1;
      clearInterval(timer);
    };
  }, [read]);
  const remove = useCallback((listingIds: readonly string[]) => {
    // An answer that is under way knows nothing of the decision.
    round.current += 1;
    setState((last) => (last.status === 'ready' ? without(last.page, listingIds) : last));
  }, []);
  return { state, reload: read, more: useCallback(() => setLimit((n) => n + PAGE), []), remove };
}

function without(page: QueuePage, listingIds: readonly string[]): QueueState {
  const data = page.data.filter(({ listingId }) => !listingIds.includes(listingId));
  const { counts } = page.meta;
  const total = counts.total - (page.data.length - data.length);
  waitingSubmissions.tell(total);
  return {
    status: 'ready',
    page: { data, meta: { ...page.meta, counts: { ...counts, total } } },
  };
}
