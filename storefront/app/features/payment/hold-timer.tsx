import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslate } from '~/lib/i18n/translation';

const SECOND = 1000;
/** Longer than the dates are ever kept: then another clock is meant, and the words must do. */
const LONGEST_MS = 20 * 60 * SECOND;

/** How long the dates are still kept; told to screen readers by the minute. */
export function HoldTimer({ until, untilText }: { until: string; untilText: string }) {
  const t = useTranslate();
  const { revalidate } = useRevalidator();
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    const look = () => setLeft(Math.max(0, Date.parse(until) - Date.now()));
    look();
    const timer = setInterval(look, SECOND);
    return () => clearInterval(timer);
  }, [until]);
  const over = left === 0;
  useEffect(() => {
    if (over) revalidate();
  }, [over, revalidate]);
  if (left === undefined || left > LONGEST_MS)
    return <p className="text-15">{t('pay.keptUntil', { date: untilText })}</p>;
  const minutes = Math.floor(left / 60_000);
  const seconds = String(Math.floor((left % 60_000) / SECOND)).padStart(2, '0');
  return (
    <p className="text-15">
      <span aria-hidden="true">
        {t('pay.keptFor')} <span className="money font-semibold">{`${minutes}:${seconds}`}</span>
      </span>
      <span className="sr-only" role="timer">
        {t('pay.keptMinutes', { count: minutes })}
      </span>
    </p>
  );
}
