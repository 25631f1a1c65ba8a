import { useTranslate } from '~/lib/i18n/translation';
import type { QuoteView } from './quote-view.server';

/** The lines of a quote down to the perforation, its total below. */
export function QuoteLines({ quote }: { quote: QuoteView }) {
  const t = useTranslate();
  return (
    <div>
      <dl className="space-y-2 text-15">
        {quote.lines.map((line) => (
          <div key={line.code} className="flex justify-between gap-6">
            <dt className="text-muted">{line.label}</dt>
            <dd className="money">{line.amount}</dd>
          </div>
        ))}
      </dl>
      <div className="perforation my-5" />
      <dl>
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <dt className="font-semibold">{t('quote.total')}</dt>
          <dd className="money text-25 font-semibold">{quote.total}</dd>
          {quote.approximate && <dd className="w-full text-13 text-muted">{quote.approximate}</dd>}
          {quote.includedTax && <dd className="w-full text-13 text-muted">{quote.includedTax}</dd>}
        </div>
        {quote.deposit && (
          <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-6 text-15">
            <dt>{t('quote.deposit')}</dt>
            <dd className="money font-semibold">{quote.deposit}</dd>
            <dd className="w-full text-13 text-muted">
              {quote.depositAt
                ? t('quote.depositHeldAt', { date: quote.depositAt })
                : t('quote.depositHeld')}
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
