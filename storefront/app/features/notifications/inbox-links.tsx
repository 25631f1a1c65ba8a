import { Link, useLocation, useRouteLoaderData } from '@remix-run/react';
import { Bell, MessageSquareText, type LucideIcon } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive, whenIdle } from '~/features/messages/use-live';
import { useTranslate } from '~/lib/i18n/translation';
import type { loader as rootLoader } from '~/root';

const MOST_SHOWN = 99;

interface Unread {
  messages: number;
  notifications: number;
}

/** The ways to messages and notifications, with how many wait there. */
export function InboxLinks() {
  const user = useRouteLoaderData<typeof rootLoader>('root')?.user;
  return user ? <LinksWithCounts /> : null;
}

function LinksWithCounts() {
  const t = useTranslate();
  const { messages, notifications } = useUnread();
  return (
    <>
      <li>
        <LinkWithCount
          to="/messages"
          icon={MessageSquareText}
          unread={messages}
          label={messages > 0 ? t('layout.unread', { count: messages }) : t('layout.messages')}
        />
      </li>
      <li>
        <LinkWithCount
          to="/notifications"
          icon={Bell}
          unread={notifications}
          label={
            notifications > 0
              ? t('layout.unreadNotifications', { count: notifications })
              : t('layout.notifications')
          }
        />
      </li>
    </>
  );
}

interface LinkProps {
  to: string;
  icon: LucideIcon;
  unread: number;
  label: string;
}

function LinkWithCount({ to, icon: Icon, unread, label }: LinkProps) {
  return (
    <Link
      to={to}
      className="relative inline-flex size-11 items-center justify-center rounded-control hover:bg-sunk"
      aria-label={label}
    >
      <Icon aria-hidden="true" className="size-6" />
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

/** Asked anew on every page, when something comes, and when the tab is looked at again. */
function useUnread(): Unread {
  const [unread, setUnread] = useState<Unread>({ messages: 0, notifications: 0 });
  const { key } = useLocation();
  const asked = useRef(0);
  const ask = useCallback(async () => {
    const turn = (asked.current += 1);
    try {
      const answer = await fetch('/unread', { headers: { accept: 'application/json' } });
      const counted = answer.ok ? ((await answer.json()) as Unread) : undefined;
      // A later question has the later answer.
      if (counted && turn === asked.current) setUnread(counted);
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
  const again = () => void ask();
  useLive({ ready: again, message: again, read: again, notified: again });
  return unread;
}
