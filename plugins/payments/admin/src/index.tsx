import type { StrapiApp } from '@strapi/strapi/admin';
import { PAYMENTS_ACTIONS } from '../../contracts/admin-payments';
import { CardIcon } from './card-icon';
import { PLUGIN_ID } from './texts';
import { de } from './translations/de';
import { en } from './translations/en';

const TRANSLATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, de };

const prefixed = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));

export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: CardIcon,
      intlLabel: { id: `${PLUGIN_ID}.page.title`, defaultMessage: en['page.title'] },
      permissions: [{ action: PAYMENTS_ACTIONS.read, subject: null }],
      Component: () => import('./payments-page'),
    });
  },

  async registerTrads({ locales }: { locales: string[] }) {
    return locales.map((locale) => ({ locale, data: prefixed(TRANSLATIONS[locale] ?? {}) }));
  },
};
