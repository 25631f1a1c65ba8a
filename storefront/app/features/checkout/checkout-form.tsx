import { Link } from '@remix-run/react';
import { ErrorSummary } from '~/features/forms/error-summary';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { TextAreaField } from '~/features/forms/text-area-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { CheckoutState } from './book.server';
import type { CheckoutView } from './checkout-page.server';
import { MoneyPlan } from './money-plan';
import { PromoForm } from './promo-form';

const FORM = 'checkout';
const LONGEST_MESSAGE = 2000;

interface CheckoutFormProps {
  view: CheckoutView;
  state: CheckoutState | undefined;
}

export function CheckoutForm({ view, state }: CheckoutFormProps) {
  const t = useTranslate();
  const { quote, instant } = view;
  return (
    <div className="space-y-8">
      <ErrorSummary form={FORM} state={state}>
        {state?.lost && <Alternatives lost={state.lost} changeHref={view.changeHref} />}
      </ErrorSummary>
      <section aria-labelledby="when-title">
        <h2 id="when-title" className="mb-3 text-20">
          {t('checkout.when')}
        </h2>
        <MoneyPlan quote={quote} instant={instant} />
      </section>
      <PromoForm promo={view.promo} chosen={view.chosen} plainHref={view.plainHref} />
      <SecureForm className="space-y-6">
        <input type="hidden" name="key" value={state?.values.key ?? view.key} />
        {view.promo.applied && <input type="hidden" name="promoCode" value={view.promo.code} />}
        <TextAreaField
          form={FORM}
          name="message"
          label={t('checkout.message', { name: view.owner })}
          hint={t('checkout.messageHint')}
          optional
          defaultValue={state?.values.message}
          maxLength={LONGEST_MESSAGE}
        />
        <SubmitButton className="w-full sm:w-auto">
          {instant
            ? t('checkout.book', { total: quote.total })
            : t('checkout.request', { total: quote.total })}
        </SubmitButton>
        <p className="text-15 text-muted">
          {instant
            ? t('checkout.bookNote', { count: quote.paymentMinutes })
            : t('checkout.requestNote')}
        </p>
      </SecureForm>
    </div>
  );
}

function Alternatives({
  lost,
  changeHref,
}: {
  lost: NonNullable<CheckoutState['lost']>;
  changeHref: string;
}) {
  const t = useTranslate();
  return (
    <>
      {lost.alternatives.length > 0 && <p className="mt-2">{t('checkout.alternatives')}</p>}
      <ul role="list" className="mt-1">
        {lost.alternatives.map(({ label, href }) => (
          <li key={href}>
            <Link className="link inline-flex min-h-11 items-center" to={href}>
              {label}
            </Link>
          </li>
        ))}
        <li>
          <Link className="link inline-flex min-h-11 items-center" to={changeHref}>
            {t('checkout.otherDates')}
          </Link>
        </li>
      </ul>
    </>
  );
}
