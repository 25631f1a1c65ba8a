import { Form, Link } from '@remix-run/react';
import { TextField } from '~/features/forms/text-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { CheckoutView } from './checkout-page.server';

const FORM = 'promo';

/** Asks for the price with a code: the answer is this page once more, with the code in its address. */
export function PromoForm({
  promo,
  chosen,
  plainHref,
}: Pick<CheckoutView, 'promo' | 'chosen' | 'plainHref'>) {
  const t = useTranslate();
  if (promo.applied)
    return (
      <p className="flex flex-wrap items-center gap-x-4 text-15" role="status">
        <span className="font-semibold">
          {t('checkout.promo.applied', { code: promo.code.toUpperCase() })}
        </span>
        <Link className="link inline-flex min-h-11 items-center" to={plainHref} preventScrollReset>
          {t('checkout.promo.remove')}
        </Link>
      </p>
    );
  return (
    <Form method="get" preventScrollReset className="flex flex-wrap items-end gap-3">
      {chosen.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="min-w-0 flex-1 basis-56">
        <TextField
          form={FORM}
          name="promo"
          label={t('checkout.promo')}
          error={promo.problem}
          optional
          defaultValue={promo.code}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <button type="submit" className="button button-quiet">
        {t('checkout.promo.apply')}
      </button>
    </Form>
  );
}
