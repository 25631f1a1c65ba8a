import { useTranslate } from '~/lib/i18n/translation';
import type { QuoteView } from '~/features/quote/quote-view.server';

/** What is charged now and what is held later, each with its date. */
export function MoneyPlan({ quote, instant }: { quote: QuoteView; instant: boolean }) {
  const t = useTranslate();
  return (
    <dl className="divide-y divide-hairline border-y border-hairline text-15">
      <Step
        when={t('checkout.now')}
        what={t(instant ? 'checkout.charged' : 'checkout.authorised')}
        amount={quote.total}
      />
      {quote.deposit && (
        <Step
          when={quote.depositAt ?? t('checkout.dayBefore')}
          what={t('checkout.held')}
          amount={quote.deposit}
        />
      )}
      <Step when={quote.end} what={t('checkout.released')} amount={undefined} />
    </dl>
  );
}

interface StepProps {
  when: string;
  what: string;
  amount: string | undefined;
}

function Step({ when, what, amount }: StepProps) {
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-6 py-3">
      <dt className="font-semibold">{when}</dt>
      {amount && <dd className="money row-span-2 self-center font-semibold">{amount}</dd>}
      <dd className="col-start-1 text-muted">{what}</dd>
    </div>
  );
}
