import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useSyncExternalStore } from 'react';
import type { QueuePage } from '../../../contracts/moderation';
import type { ReportedListings } from '../../../contracts/reports';

const FRESH_MS = 60_000;

export interface MenuCount {
  /** Also called by the page, which knows sooner. */
  readonly tell: (total: number) => void;
  /** At most a minute old when the menu is drawn. */
  readonly useCount: () => number;
}

/** The menu draws its icons anew at every change of page: the number outlives them here. */
function menuCount<Body>(path: string, totalOf: (body: Body) => number): MenuCount {
  let count = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  const listeners = new Set<() => void>();
  const tell = (total: number): void => {
    count = total;
    readAt = performance.now();
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  function useCount(): number {
    const { get } = useFetchClient();
    useEffect(() => {
      if (performance.now() - readAt < FRESH_MS) return;
      readAt = performance.now();
      get<Body>(path).then(
        ({ data }) => tell(totalOf(data)),
        // The page behind the link says what is wrong.
        () => undefined,
      );
    }, [get]);
    return useSyncExternalStore(subscribe, () => count);
  }
  return { tell, useCount };
}

/** Submissions that wait. */
export const waitingSubmissions = menuCount<QueuePage>(
  '/listings/reviews?limit=1',
  ({ meta }) => meta.counts.total,
);

/** Listings with open reports. */
export const openReports = menuCount<ReportedListings>(
  '/listings/reports?pageSize=1',
  ({ meta }) => meta.waiting,
);
