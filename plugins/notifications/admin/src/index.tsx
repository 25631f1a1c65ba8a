import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Bell } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { TemplatePanel } from './templates/template-panel';
import { NOTIFICATION_ACTIONS } from '../../contracts/staff';
import { label, PLUGIN_ID, registerTrads } from './texts';

interface ContentManagerApis {
  addEditViewSidePanel(panels: PanelComponent[]): void;
}

export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Bell,
      intlLabel: label('dead.title'),
      permissions: [{ action: NOTIFICATION_ACTIONS.read, subject: null }],
      Component: () => import('./dead/dead-page'),
    });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>): void {
    const contentManager = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
    contentManager.addEditViewSidePanel([TemplatePanel]);
  },

  registerTrads,
};
