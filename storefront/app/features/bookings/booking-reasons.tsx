import { useTranslate } from '~/lib/i18n/translation';
import type { ReasonView } from './decision-words.server';

/** Each fee, refund and penalty with the rule that made it what it is. */
export function BookingReasons({ reasons }: { reasons: readonly ReasonView[] }) {
  const t = useTranslate();
  if (reasons.length === 0) return null;
  return (
    <section aria-labelledby="reasons-title">
      <h2 id="reasons-title" className="text-20">
        {t('booking.why.title')}
      </h2>
      <ul role="list" className="mt-3 divide-y divide-hairline border-y border-hairline">
        {reasons.map((reason, index) => (
          <li key={`${reason.when} ${index}`} className="py-3">
            <p className="flex items-baseline justify-between gap-6">
              <span>{reason.what}</span>
              <span className="money font-semibold">{reason.amount}</span>
            </p>
            <p className="mt-1 text-15">{reason.because}</p>
            <p className="text-13 text-muted">
              {[reason.when, reason.version].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
