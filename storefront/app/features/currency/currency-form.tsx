import { useLocation, useRouteLoaderData } from '@remix-run/react';
import { SecureForm } from '~/features/forms/secure-form';
import { useTranslate } from '~/lib/i18n/translation';
import type { loader as rootLoader } from '~/root';

/** In which currency prices are shown beside the listing's own; back to the same page. */
export function CurrencyForm() {
  const t = useTranslate();
  const { pathname, search } = useLocation();
  const currency = useRouteLoaderData<typeof rootLoader>('root')?.currency;
  if (!currency) return null;
  return (
    <SecureForm action="/currency" preventScrollReset>
      <input type="hidden" name="back" value={pathname + search} />
      <label htmlFor="footer-currency" className="text-15 font-semibold">
        {t('footer.currency')}
      </label>
      <div className="mt-2 flex gap-2">
        <select
          id="footer-currency"
          key={currency.current}
          name="currency"
          className="field min-w-0"
          defaultValue={currency.current}
          aria-describedby="footer-currency-hint"
          autoComplete="transaction-currency"
        >
          <option value="">{t('footer.currencyAsListed')}</option>
          {currency.choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <button className="button button-quiet">{t('footer.currencyShow')}</button>
      </div>
      <p id="footer-currency-hint" className="mt-2 text-13 text-muted">
        {t('footer.currencyHint')}
      </p>
    </SecureForm>
  );
}
