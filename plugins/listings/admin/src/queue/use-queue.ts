import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { QueuePage } from '../../../contracts/moderation';
import { tellWaiting } from '../menu/waiting-count';

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
    const query = new URLSearchParams(filters);
    query.set('limit', String(Math.min(limit, 100)));
    get<QueuePage>(`/listings/reviews?${query}`).then(
      ({ data }) => {
        if (mine !== round.current) return;
        tellWaiting(data.meta.counts.total);
        setState({ status: 'ready', page: data });
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
  tellWaiting(total);
  return {
    status: 'ready',
    page: { data, meta: { ...page.meta, counts: { ...counts, total } } },
  };
}
