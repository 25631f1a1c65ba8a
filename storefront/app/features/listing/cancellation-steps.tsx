import { useTranslate } from '~/lib/i18n/translation';
import type { CancellationStep } from '~/features/quote/quote-view.server';

/** What comes back, and until when: with the actual dates. */
export function CancellationSteps({ steps }: { steps: readonly CancellationStep[] }) {
  const t = useTranslate();
  if (steps.length === 0) return null;
  return (
    <div className="mt-5 border-t border-hairline pt-4">
      <h3 className="text-15">{t('cancellation.title')}</h3>
      <dl className="mt-2 space-y-1.5 text-15">
        {steps.map((step, index) => (
          <div key={step.until ?? 'later'} className="flex justify-between gap-6">
            <dt className="text-muted">
              {step.until
                ? t('cancellation.until', { date: step.until })
                : t(index === 0 ? 'cancellation.always' : 'cancellation.later')}
            </dt>
            <dd className="money text-end">
              {step.share === 'none' ? t('cancellation.none') : step.refund}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
