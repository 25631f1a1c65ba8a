import { Link } from '@remix-run/react';
import { Check, CheckCheck, CircleAlert, Clock } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from '~/lib/class-names';
import { useTranslate } from '~/lib/i18n/translation';
import type { LineView } from './line-views.server';
import type { Outgoing, Thread } from './use-thread';

interface MessageLogProps {
  thread: Thread;
  name: string;
}

/** What was said, the latest at the bottom; what comes is read out. */
export function MessageLog({ thread, name }: MessageLogProps) {
  const t = useTranslate();
  const { lines, outgoing, otherReadSeq } = thread;
  const end = useEndInSight(`${lines.at(-1)?.seq}/${outgoing.length}`);
  const stored = new Set(lines.map(({ clientId }) => clientId));
  const lastMine = lines.findLast(({ mine }) => mine === true)?.seq;
  return (
    <div
      role="log"
      aria-label={t('messages.log', { name })}
      className="border-y border-hairline py-4"
    >
      {lines.length === 0 && <p className="text-muted">{t('messages.none')}</p>}
      <ol role="list" className="space-y-2">
        {lines.map((line) => (
          <Line key={line.seq} line={line}>
            {line.seq === lastMine && <Receipt isRead={otherReadSeq >= line.seq} />}
          </Line>
        ))}
        {outgoing
          .filter(({ clientId }) => !stored.has(clientId))
          .map((each) => (
            <Underway key={each.clientId} each={each} retry={thread.retry} />
          ))}
      </ol>
      <p className="mt-2 min-h-6 text-15 text-muted" aria-live="polite">
        {thread.isTyping && t('messages.typing', { name })}
      </p>
      <div ref={end} />
    </div>
  );
}

const BUBBLE = 'w-fit max-w-[85%] rounded-card px-4 py-2 sm:max-w-[75%]';
const MINE = 'ms-auto bg-accent-soft';

function Line({ line, children }: { line: LineView; children: ReactNode }) {
  return (
    <>
      {line.day && (
        <li className="py-2 text-center text-13 font-semibold text-muted">{line.day}</li>
      )}
      {line.mine === null ? (
        <li className="py-1 text-center text-15 text-muted">
          {line.href ? (
            <Link className="link" to={line.href}>
              {line.text}
            </Link>
          ) : (
            line.text
          )}
        </li>
      ) : (
        <li>
          <div className={classNames(BUBBLE, line.mine ? MINE : 'bg-sunk')}>
            {line.text && <p className="whitespace-pre-wrap">{line.text}</p>}
            <Photos photos={line.photos} />
          </div>
          <p
            className={classNames(
              'mt-0.5 flex items-center gap-2 text-13 text-muted',
              line.mine && 'justify-end',
            )}
          >
            <time dateTime={line.at}>{line.time}</time>
            {children}
          </p>
        </li>
      )}
    </>
  );
}

function Photos({ photos }: { photos: readonly string[] }) {
  if (photos.length === 0) return null;
  return (
    <ul role="list" className="my-1 flex flex-wrap gap-2">
      {photos.map((src, index) => (
        <li key={src}>
          <a href={src} target="_blank" rel="noreferrer">
            <img
              src={src}
              alt={String(index + 1)}
              loading="lazy"
              className="photo size-32 rounded-control object-cover sm:size-40"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Receipt({ isRead }: { isRead: boolean }) {
  const t = useTranslate();
  const Icon = isRead ? CheckCheck : Check;
  return (
    <span className="inline-flex items-center gap-1">
      <Icon aria-hidden="true" className="size-4" />
      {t(isRead ? 'messages.read' : 'messages.sent')}
    </span>
  );
}

function Underway({ each, retry }: { each: Outgoing; retry: Thread['retry'] }) {
  const t = useTranslate();
  return (
    <li>
      <div className={classNames(BUBBLE, MINE, 'opacity-80')}>
        <p className="whitespace-pre-wrap">{each.text}</p>
      </div>
      {each.refused === undefined ? (
        <p className="mt-0.5 flex items-center justify-end gap-1 text-13 text-muted">
          <Clock aria-hidden="true" className="size-4" />
          {t('messages.sending')}
        </p>
      ) : (
        <p className="mt-0.5 flex flex-wrap items-center justify-end gap-x-3 text-15 font-semibold text-danger">
          <span className="inline-flex items-center gap-1.5">
            <CircleAlert aria-hidden="true" className="size-4 flex-none" />
            {t('messages.failed', { reason: each.refused })}
          </span>
          <button type="button" className="link min-h-11" onClick={() => retry(each.clientId)}>
            {t('messages.retry')}
          </button>
        </p>
      )}
    </li>
  );
}

/** The page begins at the latest message. Whoever reads there stays there; others are left alone. */
function useEndInSight(changed: string) {
  const end = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    const { current } = end;
    if (!current) return;
    const isNear = current.getBoundingClientRect().top < 1.5 * innerHeight;
    if (isFirst.current) current.scrollIntoView({ block: 'center', behavior: 'instant' });
    else if (isNear) current.scrollIntoView({ block: 'nearest' });
    isFirst.current = false;
  }, [changed]);
  return end;
}
