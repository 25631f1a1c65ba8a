import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useSyncExternalStore } from 'react';
import type { QueuePage } from '../../../contracts/moderation';

/** The menu draws its icons anew at every change of page: the number outlives them here. */
let count = 0;
let readAt = Number.NEGATIVE_INFINITY;
const listeners = new Set<() => void>();

const FRESH_MS = 60_000;

/** Also called by the page, which knows sooner. */
export function tellWaiting(total: number): void {
  count = total;
  readAt = performance.now();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** How many submissions wait; at most a minute old when the menu is drawn. */
export function useWaitingCount(): number {
  const { get } = useFetchClient();
  useEffect(() => {
    if (performance.now() - readAt < FRESH_MS) return;
    readAt = performance.now();
    get<QueuePage>('/listings/reviews?limit=1').then(
      ({ data }) => tellWaiting(data.meta.counts.total),
      // The page behind the link says what is wrong.
      () => undefined,
    );
  }, [get]);
  return useSyncExternalStore(subscribe, () => count);
}
