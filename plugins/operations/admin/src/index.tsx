import type { StrapiApp } from '@strapi/strapi/admin';
import { OPERATIONS_ACTIONS } from '../../contracts/audit';
import { LogIcon } from './log-icon';
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
      to: `plugins/${PLUGIN_ID}/audit-log`,
      icon: LogIcon,
      intlLabel: { id: `${PLUGIN_ID}.page.title`, defaultMessage: en['page.title'] },
      permissions: [{ action: OPERATIONS_ACTIONS.readAudit, subject: null }],
      Component: () => import('./audit/audit-log-page'),
    });
  },

  async registerTrads({ locales }: { locales: string[] }) {
    return locales.map((locale) => ({ locale, data: prefixed(TRANSLATIONS[locale] ?? {}) }));
  },
};
