import type { StrapiApp } from '@strapi/strapi/admin';
import mark from './brand/mark.svg';
import refinements from './brand/refinements.css?inline';
import { dismissMakersNews } from './brand/makers-news';
import { addStyles, brandPageTitles, setPageIcon } from './brand/page-head';
import { dark, light } from './brand/theme';
import { de } from './translations/de';
import { en } from './translations/en';

/** Widgets that tell about the project's making, not about the marketplace. */
const HIDDEN_WIDGETS = new Set([
  'key-statistics',
  'deploy-now',
  'last-published-entries',
  'chart-entries',
]);

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
    app.widgets.register((widgets) => widgets.filter(({ id }) => !HIDDEN_WIDGETS.has(id)));
  },

  bootstrap(): void {
    brandPageTitles();
    setPageIcon(mark);
    addStyles(refinements);
  },
};
