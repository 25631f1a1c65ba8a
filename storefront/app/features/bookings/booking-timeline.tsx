import { useTranslate } from '~/lib/i18n/translation';
import type { TimelineEntry } from './booking-words.server';

/** Everything that has happened, newest first, in the listing's local time. */
export function BookingTimeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const t = useTranslate();
  return (
    <section aria-labelledby="timeline-title">
      <h2 id="timeline-title" className="text-20">
        {t('booking.timeline')}
      </h2>
      <ol role="list" className="mt-4 border-s-2 border-hairline">
        {entries.map((entry, index) => (
          <li key={`${entry.when} ${entry.what} ${index}`} className="relative ps-5 pb-5 last:pb-0">
            <span
              aria-hidden="true"
              className="absolute -start-[5px] top-2 size-2 rounded-full bg-accent"
            />
            <p>{entry.what}</p>
            <p className="text-15 text-muted">{`${entry.when} · ${entry.who}`}</p>
            {entry.dates && <p className="mt-1 text-15">{entry.dates}</p>}
            {entry.reason && <p className="mt-1 text-15">“{entry.reason}”</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
