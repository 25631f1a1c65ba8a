import { useRevalidator } from '@remix-run/react';
import { Clock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslate } from '~/lib/i18n/translation';
import type { Translate } from '~/lib/i18n/translator';
import type { DeadlineView } from './owner-booking.server';
import { isUrgent, timeLeft, type TimeLeft } from './time-left';

const LOOK_MS = 15_000;

/** Until when the owner must act, and how long that is: right without scripts, running with them. */
export function Deadline({ deadline }: { deadline: DeadlineView }) {
  const t = useTranslate();
  const left = useTimeLeft(deadline);
  const color = !left || isUrgent(left) ? 'text-danger' : 'text-warn';
  return (
    <p className="mt-1.5 flex items-start gap-1.5 text-15">
      <Clock aria-hidden="true" className={`mt-0.5 size-4 flex-none ${color}`} />
      <span>
        <strong className="font-semibold">
          {left
            ? t(`requests.${deadline.what}`, { time: wordsOf(left, t) })
            : t('requests.timeIsUp')}
        </strong>
        <span className="block text-muted">{t('requests.until', { date: deadline.words })}</span>
      </span>
    </p>
  );
}

/** The platform's clock, carried on by the browser's; when the time is up the page looks again. */
function useTimeLeft({ at, now }: DeadlineView): TimeLeft | undefined {
  const [shown, setShown] = useState(() => Date.parse(now));
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const ahead = Date.parse(now) - Date.now();
    const look = () => setShown(Date.now() + ahead);
    const timer = setInterval(look, LOOK_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [now]);
  const left = timeLeft(Date.parse(at), shown);
  const ranOut = left === undefined && timeLeft(Date.parse(at), Date.parse(now)) !== undefined;
  useEffect(() => {
    if (ranOut) revalidate();
  }, [ranOut, revalidate]);
  return left;
}

function wordsOf({ days, hours, minutes }: TimeLeft, t: Translate): string {
  const parts = [
    days > 0 && t('time.days', { count: days }),
    hours > 0 && t('time.hours', { count: hours }),
    days === 0 && minutes > 0 && t('time.minutes', { count: minutes }),
  ];
  return parts.filter(Boolean).join(' ');
}
