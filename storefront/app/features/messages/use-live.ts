import { useRouteLoaderData } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { loader as rootLoader } from '~/root';
import type { LiveConnection, LiveEvents } from './live-connection';

const SOON_MS = 300;

/** The page is read and used before a socket is opened. */
export function whenIdle(work: () => void): () => void {
  const timer = setTimeout(work, SOON_MS);
  return () => clearTimeout(timer);
}

/**
 * What happens while a page is open, for whoever is signed in; undefined until the connection is
 * loaded. The events may be other functions every time.
 */
export function useLive(events: LiveEvents): LiveConnection | undefined {
  const root = useRouteLoaderData<typeof rootLoader>('root');
  const [formToken, isSignedIn] = [root?.formToken, root?.user !== undefined];
  const [live, setLive] = useState<LiveConnection>();
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });
  useEffect(() => {
    if (!isSignedIn || formToken === undefined) return;
    let stop: (() => void) | undefined;
    let isGone = false;
    const cancel = whenIdle(() => {
      void import('./live-connection').then(({ liveConnection }) => {
        if (isGone) return;
        const connection = liveConnection(formToken);
        stop = connection.listen({
          ready: () => latest.current.ready?.(),
          lost: () => latest.current.lost?.(),
          message: (message) => latest.current.message?.(message),
          read: (read) => latest.current.read?.(read),
          typing: (typing) => latest.current.typing?.(typing),
          presence: (presence) => latest.current.presence?.(presence),
          notified: () => latest.current.notified?.(),
        });
        setLive(connection);
      });
    });
    return () => {
      isGone = true;
      cancel();
      stop?.();
    };
  }, [isSignedIn, formToken]);
  return live;
}
