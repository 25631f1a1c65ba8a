import { Link, useLocation, useRouteLoaderData } from '@remix-run/react';
import { MessageSquareText } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslate } from '~/lib/i18n/translation';
import type { loader as rootLoader } from '~/root';
import { useLive, whenIdle } from './use-live';

const MOST_SHOWN = 99;

/** The way to the inbox, with how many conversations wait there. */
export function MessagesLink() {
  const user = useRouteLoaderData<typeof rootLoader>('root')?.user;
  return user ? <LinkWithCount /> : null;
}

function LinkWithCount() {
  const t = useTranslate();
  const unread = useUnread();
  return (
    <Link
      to="/messages"
      className="relative inline-flex size-11 items-center justify-center rounded-control hover:bg-sunk"
      aria-label={unread > 0 ? t('layout.unread', { count: unread }) : t('layout.messages')}
    >
      <MessageSquareText aria-hidden="true" className="size-6" />
      {unread > 0 && (
        <span
          aria-hidden="true"
          data-unread={unread}
          className="absolute end-0.5 top-0.5 grid min-w-5 place-items-center rounded-full bg-marigold px-1 text-13 font-semibold text-on-marigold"
        >
          {Math.min(unread, MOST_SHOWN)}
        </span>
      )}
    </Link>
  );
}

/** Asked anew on every page, when a message comes, and when the tab is looked at again. */
function useUnread(): number {
  const [unread, setUnread] = useState(0);
  const { key } = useLocation();
  const asked = useRef(0);
  const ask = useCallback(async () => {
    const turn = (asked.current += 1);
    try {
      const answer = await fetch('/messages/unread', { headers: { accept: 'application/json' } });
      const counted = answer.ok ? ((await answer.json()) as { unread: number }) : undefined;
      // A later question has the later answer.
      if (counted && turn === asked.current) setUnread(counted.unread);
    } catch {
      // Away for a moment: the next page asks again.
    }
  }, []);
  useEffect(() => {
    const cancel = whenIdle(() => void ask());
    const look = () => document.visibilityState === 'visible' && void ask();
    document.addEventListener('visibilitychange', look);
    return () => {
      cancel();
      document.removeEventListener('visibilitychange', look);
    };
  }, [ask, key]);
  useLive({ ready: () => void ask(), message: () => void ask(), read: () => void ask() });
  return unread;
}
