import type { StrapiApp } from '@strapi/strapi/admin';
import mark from './brand/mark.svg';
import refinements from './brand/refinements.css?inline';
import { dismissMakersNews } from './brand/makers-news';
import { addStyles, brandPageTitles, setPageIcon } from './brand/page-head';
import { dark, light } from './brand/theme';
import { de } from './translations/de';
import { en } from './translations/en';

/** Widgets that tell about the project's making, or about oneself, not about the marketplace. */
const HIDDEN_WIDGETS = new Set([
  'profile-info',
  'key-statistics',
  'deploy-now',
  'last-published-entries',
  'chart-entries',
]);

/** The only one of Strapi's own that stays; it has no figures. */
const LAST_WIDGET = 'last-edited-entries';

export default {
  config: {
    auth: { logo: mark },
    menu: { logo: mark },
    locales: ['de'],
    theme: { light, dark },
    translations: { en, de },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp): void {
    dismissMakersNews(window.localStorage);
    app.widgets.register((widgets) => {
      const shown = widgets.filter(({ id }) => !HIDDEN_WIDGETS.has(id));
      const isLast = ({ id }: (typeof shown)[number]): boolean => id === LAST_WIDGET;
      return [...shown.filter((widget) => !isLast(widget)), ...shown.filter(isLast)];
    });
  },

  bootstrap(): void {
    brandPageTitles();
    setPageIcon(mark);
    addStyles(refinements);
  },
};
