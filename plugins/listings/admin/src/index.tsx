import type { StrapiApp } from '@strapi/strapi/admin';
import { MODERATION_ACTIONS } from '../../contracts/moderation';
import { ModerationIcon } from './menu/moderation-icon';
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
      to: 'plugins/moderation',
      icon: ModerationIcon,
      intlLabel: { id: `${PLUGIN_ID}.page.title`, defaultMessage: en['page.title'] },
      permissions: [{ action: MODERATION_ACTIONS.read, subject: null }],
      Component: () => import('./moderation-page'),
    });
  },

  async registerTrads({ locales }: { locales: string[] }) {
    return locales.map((locale) => ({ locale, data: prefixed(TRANSLATIONS[locale] ?? {}) }));
  },
};
