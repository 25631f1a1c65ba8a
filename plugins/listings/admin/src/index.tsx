import { GridFour } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { CATEGORY_ACTIONS } from '../../contracts/category-editor';
import { MODERATION_ACTIONS } from '../../contracts/moderation';
import { REPORT_ACTIONS } from '../../contracts/reports';
import { ModerationIcon, ReportsIcon } from './menu/counted-icon';
import { label, PLUGIN_ID, registerTrads } from './texts';

export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: 'plugins/moderation',
      icon: ModerationIcon,
      intlLabel: label('page.title'),
      permissions: [{ action: MODERATION_ACTIONS.read, subject: null }],
      Component: () => import('./moderation-page'),
    });
    app.addMenuLink({
      to: 'plugins/reports',
      icon: ReportsIcon,
      intlLabel: label('reports.title'),
      permissions: [{ action: REPORT_ACTIONS.read, subject: null }],
      Component: () => import('./reports/reports-page'),
    });
    app.addMenuLink({
      to: 'plugins/categories',
      icon: GridFour,
      intlLabel: label('categories.title'),
      permissions: [{ action: CATEGORY_ACTIONS.read, subject: null }],
      Component: () => import('./categories/categories-page'),
    });
  },

  registerTrads,
};
